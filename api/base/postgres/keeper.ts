import { Client } from 'pg'

// Any number will do, as long as every release uses the same.
const keeperLock = 0x656d6173
const patienceMs = 10_000

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
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [keeperLock])
  isKeeper = rows[0]?.locked === true
  if (isKeeper) return client
  await client.end()
  return null
}
