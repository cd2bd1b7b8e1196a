/** Pieces of work that wait at once; where there are more, it is no time for large ones. */
const mostWaiting = 200

/**
 * Lets work that keeps the processor for milliseconds begin only once in a turn of the event loop. Between two such
 * pieces all that is light is answered, however many callers send what is heavy.
 */
export class Turns {
  readonly #waiting: (() => void)[] = []

  get isCrowded(): boolean {
    return this.#waiting.length >= mostWaiting
  }

  /** Answers when it is the caller's turn. */
  async take(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#waiting.push(resolve) === 1) setImmediate(this.#next)
    })
  }

  readonly #next = (): void => {
    this.#waiting.shift()?.()
    if (this.#waiting.length > 0) setImmediate(this.#next)
  }
}
