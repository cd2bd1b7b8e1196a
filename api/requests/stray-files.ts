import type { FileStorage } from '../base/file-storage.ts'
import type { Statement } from '../read/batch.ts'
import type { Connections } from '../read/connections.ts'

const day = 86_400_000
const hour = 3_600_000
const atOnce = 100

/** Notes a file before its first byte, so that it does not outlive a day without a document, whatever happens. */
export const strayFor = (key: string, now: Date): Statement => ({
  name: 'stray file',
  text: 'insert into stray_file (key, remove_after) values ($1, $2)',
  values: [key, new Date(now.getTime() + day).toISOString()],
})

/** The file has a document now, or is gone. */
export const strayNoMore = (key: string): Statement => ({
  name: 'stray no more',
  text: 'delete from stray_file where key = $1',
  values: [key],
})

/** Removes files that belong to no document; answers with how many. What fails is tried again an hour later. */
export async function removeStrays(connections: Connections, storage: FileStorage, now: Date): Promise<number> {
  let removed = 0
  for (;;) {
    const [rows] = await connections.run([dueStrays(now)])
    for (const [key] of rows!) {
      if (await remove(key!, connections, storage, now)) removed += 1
    }
    if (rows!.length < atOnce) return removed
  }
}

async function remove(key: string, connections: Connections, storage: FileStorage, now: Date): Promise<boolean> {
  try {
    await storage.remove(key)
  } catch {
    // The storage has said why; the others are not to wait for this one.
    await connections.run([postponed(key, now)])
    return false
  }
  await connections.run([strayNoMore(key)])
  return true
}

const dueStrays = (now: Date): Statement => ({
  name: 'due strays',
  text: `select key from stray_file where remove_after <= $1 order by remove_after limit ${atOnce}`,
  values: [now.toISOString()],
})

const postponed = (key: string, now: Date): Statement => ({
  name: 'postpone stray',
  text: 'update stray_file set remove_after = $2 where key = $1',
  values: [key, new Date(now.getTime() + hour).toISOString()],
})
