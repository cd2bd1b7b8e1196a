import type { Change } from '../read/changes.ts'

/** Changes that wait for a reader at most: who lets more pile up reads them later from the feed. */
const mostWaiting = 1_000

/** Changes on their way from the feed to one reader. */
export class ChangeQueue {
  readonly #waiting: Change[] = []
  #wake: (() => void) | null = null
  #error: Error | null = null
  #isClosed = false
  #isBehind = false

  /** Adds one; false when too many wait, and are given up. */
  push(change: Change): boolean {
    if (this.#isClosed) return true
    if (this.#waiting.length >= mostWaiting) {
      this.#waiting.length = 0
      this.#isBehind = true
    } else {
      this.#waiting.push(change)
    }
    this.#wake?.()
    return !this.#isBehind
  }

  /** Whether some were given up since this was last asked. */
  wasBehind(): boolean {
    const wasBehind = this.#isBehind
    this.#isBehind = false
    return wasBehind
  }

  /** Ends it at once with an error for the reader. */
  fail(error: Error): void {
    this.#error = error
    this.close()
  }

  /** Ends it at once. */
  close(): void {
    this.#isClosed = true
    this.#waiting.length = 0
    this.#wake?.()
  }

  /** The next one when there is one; null at the end, and where some were given up. Raises what it failed with. */
  async take(): Promise<Change | null> {
    while (this.#waiting.length === 0 && !this.#isClosed && !this.#isBehind) {
      await new Promise<void>((resolve) => (this.#wake = resolve))
      this.#wake = null
    }
    if (this.#error) throw this.#error
    return this.#waiting.shift() ?? null
  }
}
