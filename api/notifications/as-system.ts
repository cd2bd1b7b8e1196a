import type pg from 'pg'
import { asSystem } from '../units/territory.ts'

/** Does work for the system in a transaction of its own, on the whole city. */
export async function asSystemDo<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let failed: unknown = null
  try {
    await client.query('begin')
    await client.query(asSystem.text, [...asSystem.values])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    failed = error
    throw error
  } finally {
    // A connection in the middle of a transaction is of no use to anyone.
    client.release(failed !== null)
  }
}
