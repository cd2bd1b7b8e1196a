import { Client } from 'pg'
import { codeOf } from '../cannot-start.ts'

// Any number will do, as long as every release uses the same.
const keeperLock = 0x656d6173
const patienceMs = 10_000
const lockNotAvailable = '55P03'

/**
 * The session of the one program that may stop the server: it holds a lock as long as it lives, so that nothing stale
 * can be left behind, and its end tells that the server is gone. Null when another program holds the lock.
 */
export async function keep(superuserUrl: string, onGone: () => void): Promise<Client | null> {
  const client = new Client({
    connectionString: superuserUrl,
    application_name: 'portal-emas keeper',
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
  })
  let isKeeper = false
  client.on('error', () => undefined)
  client.on('end', () => isKeeper && onGone())
  await client.connect()
  isKeeper = await takeLock(client)
  if (isKeeper) return client
  await client.end()
  return null
}

/** Waits a moment: the lock of a program that was just killed lasts until the server has noticed. */
async function takeLock(client: Client): Promise<boolean> {
  await client.query(`set lock_timeout = '1s'`)
  try {
    await client.query('select pg_advisory_lock($1)', [keeperLock])
  } catch (error) {
    if (codeOf(error) === lockNotAvailable) return false
    throw error
  }
  await client.query('reset lock_timeout')
  return true
}
