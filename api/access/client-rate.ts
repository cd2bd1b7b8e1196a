import type { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Connections } from '../read/connections.ts'
import { rateLimiter } from './rate-limiter.ts'

/** The window of every limit, in seconds. */
export const rateWindow = 60

/** How an API client stands within its window once a request is counted. */
export interface Standing {
  limit: number
  remaining: number
  /** Seconds until the window ends. */
  reset: number
  isExceeded: boolean
}

interface Waiting {
  limit: number
  resolve: (standing: Standing) => void
  reject: (error: unknown) => void
}

/** How much was counted in a window, and when that ends, in milliseconds since 1970. */
interface Window {
  counted: number
  until: number
}

/**
 * Counts the requests of API clients over all servers, exactly. A server has one count of a client on its way: what
 * arrives meanwhile is counted together by the next one, so that a busy client does not queue up at its one row. A
 * client beyond its limit costs nothing until its window ends.
 */
export class ClientRates {
  readonly #limiter: RateLimiterPostgres
  readonly #waiting = new Map<string, Waiting[]>()
  readonly #windows = new Map<string, Window>()

  constructor(connections: Connections) {
    this.#limiter = rateLimiter(connections, { keyPrefix: 'client', points: 0, duration: rateWindow })
  }

  /** Counts one request of this account against its limit a minute. Raises UNAVAILABLE when that cannot be known. */
  async count(accountId: string, limit: number): Promise<Standing> {
    const window = this.#windows.get(accountId)
    if (window && window.until > Date.now() && window.counted >= limit) return standing(limit, limit + 1, window.until)
    return await new Promise((resolve, reject) => {
      const next = { limit, resolve, reject }
      const waiting = this.#waiting.get(accountId)
      if (waiting) {
        waiting.push(next)
        return
      }
      this.#waiting.set(accountId, [next])
      void this.#countWaiting(accountId)
    })
  }

  async #countWaiting(accountId: string): Promise<void> {
    for (;;) {
      const counting = this.#waiting.get(accountId)!.splice(0)
      if (counting.length === 0) break
      try {
        const { consumedPoints, msBeforeNext } = await this.#limiter.penalty(accountId, counting.length)
        const window = { counted: consumedPoints, until: Date.now() + msBeforeNext }
        this.#windows.set(accountId, window)
        const before = consumedPoints - counting.length
        for (const [index, { limit, resolve }] of counting.entries()) {
          resolve(standing(limit, before + index + 1, window.until))
        }
      } catch (error) {
        for (const { reject } of counting) reject(error)
      }
    }
    this.#waiting.delete(accountId)
  }
}

/** The standing of the nth request of a window. */
function standing(limit: number, nth: number, until: number): Standing {
  const reset = Math.max(1, Math.ceil((until - Date.now()) / 1000))
  return { limit, remaining: Math.max(0, limit - nth), reset, isExceeded: nth > limit }
}
