import type { RateLimiterPostgres } from 'rate-limiter-flexible'
import { rateLimiter } from '../access/rate-limiter.ts'
import { networkOf } from '../access/throttle.ts'
import { rateLimited } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import type { Connections } from '../read/connections.ts'

/** Wrong tokens an address may try in a quarter of an hour. */
const limit = { keyPrefix: 'tracking-address', points: 30, duration: 900 }

const limiters = new WeakMap<Connections, RateLimiterPostgres>()

/**
 * Counts a try to guess a token, from this address; answers with how to take it back when it was right, which many who
 * share an address may be. Raises RATE_LIMITED. No address is readable in what is stored.
 */
export async function throttleTracking({
  connections,
  vault,
  origin,
}: Pick<ReadContext, 'connections' | 'vault' | 'origin'>): Promise<() => Promise<unknown>> {
  const limiter = limiters.get(connections) ?? rateLimiter(connections, limit)
  limiters.set(connections, limiter)
  const key = vault.hash(networkOf(origin.address), 'tracking')
  const { consumedPoints, msBeforeNext } = await limiter.penalty(key)
  if (consumedPoints > limit.points) {
    throw rateLimited('There were too many wrong links.', Math.max(1, Math.ceil(msBeforeNext / 1000)))
  }
  return () => limiter.reward(key)
}
