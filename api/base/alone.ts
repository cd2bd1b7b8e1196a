import type { ClientBase } from 'pg'

/**
 * Does work of this name while no other server does; null when one is at it. The lock is given back aloud: a connection
 * that ends keeps its locks for some moments more, and the next to come is to find it free.
 */
export async function alone<Done>(client: ClientBase, name: string, work: () => Promise<Done>): Promise<Done | null> {
  const lock = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtext($1)) as mine', [name])
  if (!lock.rows[0]?.mine) return null
  const done = await work()
  await client.query('select pg_advisory_unlock(hashtext($1))', [name])
  return done
}
