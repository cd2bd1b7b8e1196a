import { rateLimited } from '../base/errors.ts'

/** Lets only so many pieces of work run at once in this process; so many more may wait for their turn. */
export class Semaphore {
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce
    this.#mostWaiting = mostWaiting
  }

  get isIdle(): boolean {
    return this.#running === 0
  }

  /** Raises RATE_LIMITED when too many wait. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running < this.#atOnce) this.#running += 1
    else await this.#wait()
    try {
      return await task()
    } finally {
      // The turn is handed on to who waits longest.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  async #wait(): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) throw rateLimited('Too many people sign in at this moment.', 2)
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
