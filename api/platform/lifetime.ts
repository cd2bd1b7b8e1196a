/** What a program has brought up, to be taken down again in the opposite order when it ends. */
export class Lifetime {
  readonly #closers: (() => Promise<void>)[] = []
  readonly #abort = new AbortController()
  readonly #failure = Promise.withResolvers<never>()

  /** Aborted as soon as the end begins. */
  get signal(): AbortSignal {
    return this.#abort.signal
  }

  get isEnding(): boolean {
    return this.#abort.signal.aborted
  }

  /**
   * Waits for something to be up and remembers how to take it down, also when the end comes while it is on its way.
   * Then it never answers: whoever waits would go on bringing things up.
   */
  async bringUp<T>(starting: Promise<T>, close: (started: T) => Promise<void>): Promise<T> {
    this.#closers.push(async () => {
      const outcome = await starting.then(
        (started) => ({ started }),
        () => null,
      )
      if (outcome) await close(outcome.started)
    })
    const started = await starting
    return this.isEnding ? new Promise<T>(() => undefined) : started
  }

  /** Ends the program from outside of what it is doing, such as when its database is gone for good. */
  fail(error: unknown): void {
    this.#failure.reject(error)
  }

  /** Never answers; rejects with what `fail` was given. */
  stay(): Promise<never> {
    return this.#failure.promise
  }

  /** Takes everything down, once. What fails is reported and does not keep the rest from being taken down. */
  async end(report: (error: unknown) => void): Promise<void> {
    if (this.isEnding) return
    this.#abort.abort()
    for (const close of this.#closers.toReversed()) await close().catch(report)
  }
}
