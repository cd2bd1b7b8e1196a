import { type DeadlineTools, runDeadlines } from '../approvals/run-deadlines.ts'
import type { FileStorage } from '../base/file-storage.ts'
import type { Jobs } from '../base/jobs.ts'
import type { Connections } from '../read/connections.ts'
import { removeStrays } from '../requests/stray-files.ts'
import { asSystem } from '../units/territory.ts'
import { loggable } from './loggable.ts'
import { retain } from './retention.ts'

/** What regular work needs; without deadlines nobody is reminded, and nothing escalated. */
export interface UpkeepTools {
  connections: Connections
  databaseUrl: string
  now: () => Date
  deadlines: DeadlineTools | null
  storage: FileStorage
}

/**
 * Does the regular work of the job queue: folding kept counts, reminders and escalation, files that no document has,
 * retention. One server does each at a time, as often as base/queues.ts says, and once when it starts.
 */
export async function keepUp(jobs: Jobs, tools: UpkeepTools): Promise<void> {
  const { connections, databaseUrl, now, deadlines, storage } = tools
  const fold = { name: 'fold tally', text: 'select fold_request_tally()', values: [] }
  const works: Record<string, () => Promise<unknown>> = {
    tally: () => connections.run([asSystem, fold]),
    deadlines: async () => deadlines && (await runDeadlines(deadlines, now())),
    files: () => removeStrays(connections, storage, now()),
    retention: () => retain(databaseUrl, now(), { atMostDaily: true }),
  }
  for (const key of Object.keys(works)) await jobs.send('upkeep', { key }, { key })
  await jobs.work<{ key: string }>('upkeep', { every: 10, atOnce: 3 }, async ({ data: { key } }) => {
    try {
      await works[key]?.()
    } catch (error) {
      console.error(`Upkeep (${key}) failed and will be tried again:`, loggable(error))
      throw error
    }
  })
}
