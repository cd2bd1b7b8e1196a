import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { ExecutionResult } from 'graphql'
import { DomainError } from '../base/errors.ts'
import { type Connections, longestBatch } from '../read/connections.ts'
import { loggable } from './loggable.ts'

/** A backend between two statements does not hear of it: it is told again after so many milliseconds. */
const untilToldAgain = 1_000

/**
 * Answers within the time of one operation, whatever resolvers ask for in its transaction: then PostgreSQL is told to
 * stop, and the operation ends as UNAVAILABLE. The backend is in the transaction's own hands until then, so nobody
 * else's statement can be meant.
 */
export async function withinTime(
  em: SqlEntityManager,
  connections: Connections,
  run: () => Promise<ExecutionResult>,
  longest: number = longestBatch,
): Promise<ExecutionResult> {
  const backend = em.execute<{ pid: number }[]>('select pg_backend_pid() as pid')
  let isLate = false
  const stop = () => {
    isLate = true
    timer = setTimeout(stop, untilToldAgain)
    void backend
      .then(([row]) =>
        connections.run([{ name: 'stop', text: 'select pg_cancel_backend($1)', values: [String(row!.pid)] }]),
      )
      .catch((error: unknown) => console.error('A late operation could not be stopped:', loggable(error)))
  }
  let timer = setTimeout(stop, longest)
  try {
    const [result] = await Promise.all([run(), backend])
    return isLate ? { data: null, errors: [tookTooLong()] } : result
  } finally {
    clearTimeout(timer)
  }
}

const tookTooLong = () => new DomainError('UNAVAILABLE', 'This took too long; ask for less, or try again later.')
