import { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Statement } from '../read/batch.ts'
import type { Connections } from '../read/connections.ts'

/** What is counted, how much of it is free, and in how many seconds the count ends. */
export interface Limit {
  keyPrefix: string
  points: number
  duration: number
}

/** Counts in the table rate_limit, so that all servers share them and they survive a restart. */
export function rateLimiter(connections: Connections, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limit,
    storeClient: { query: (asked: Query) => query(connections, asked) },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    // Counts that have ended are removed by upkeep.
    clearExpiredByTimeout: false,
  })
}

/** What the limiter asks of a client of pg. */
interface Query {
  name: string
  text: string
  values: (string | number | null)[]
}

async function query(connections: Connections, { name, text, values }: Query) {
  const inText = values.map((value) => (value === null ? null : String(value)))
  const [, found] = await connections.run([withoutFlush, { name, text, values: inText }])
  const rows = (found ?? []).map(([points, expire]) => ({
    points: Number(points),
    expire: expire ? Number(expire) : null,
  }))
  return { rows, rowCount: rows.length }
}

/** Counts of the last half second may be lost when PostgreSQL crashes; nobody waits for the disk on their account. */
const withoutFlush: Statement = {
  name: 'without flush',
  text: `select set_config('synchronous_commit', 'off', true)`,
  values: [],
}
