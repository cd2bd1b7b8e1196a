import type { Pool, PoolClient } from 'pg'

/**
 * Gives connections back to a pool when they are lost while in use. A transaction of Kysely, and so of MikroORM, gives
 * its connection back only when its last statement succeeds: without this, each one lost in the middle of a transaction
 * would take its place in the pool for good.
 */
export function giveBackLost(pool: Pool): void {
  const inUse = new Set<PoolClient>()
  pool.on('acquire', (client) => inUse.add(client))
  pool.on('release', (_error, client) => inUse.delete(client))
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!inUse.has(client)) return
      const release = client.release.bind(client)
      // Whoever holds it may still give it back: once is enough.
      client.release = () => undefined
      release(true)
    })
  })
}
