import type { DocumentNode, ExecutionResult } from 'graphql'
import type { Caller, Origin } from '../base/context.ts'
import type { DomainError } from '../base/errors.ts'
import type { Follower, FollowedFeed } from '../events/follow-feed.ts'
import type { Change } from '../read/changes.ts'
import { fenceOf } from './fence.ts'

/** What is told of one change, and where to go on after it. */
export interface Told {
  result: ExecutionResult
  cursor: string
}

/** How a stream reaches its reader. */
export interface Reader {
  /** The token it came with. */
  token: string
  origin: Origin
  /** Called when the stream was ended from our side, which its reader may be too busy to notice. */
  onEnd: (error: DomainError) => void
  /** Called when all of the past is told. */
  onLive?: () => void
}

/** One subscription on its way to one reader. */
export class Stream implements AsyncIterableIterator<Told>, Follower {
  caller: Caller
  readonly reader: Reader
  readonly document: DocumentNode
  readonly #answer: (change: Change, stream: Stream) => Promise<ExecutionResult | null>
  readonly #leave: (stream: Stream) => void
  #followed: FollowedFeed | null = null
  #error: DomainError | null = null

  constructor(
    of: { caller: Caller; reader: Reader; document: DocumentNode },
    answer: (change: Change, stream: Stream) => Promise<ExecutionResult | null>,
    leave: (stream: Stream) => void,
  ) {
    this.caller = of.caller
    this.reader = of.reader
    this.document = of.document
    this.#answer = answer
    this.#leave = leave
  }

  get fence() {
    return fenceOf(this.caller)
  }

  readonly onLive = (): void => this.reader.onLive?.()

  begin(followed: FollowedFeed): void {
    this.#followed = followed
  }

  /** The next that its reader is told. Raises what ended it. */
  async next(): Promise<IteratorResult<Told>> {
    try {
      for (;;) {
        if (this.#error) throw this.#error
        const { done, value } = await this.#followed!.next()
        if (this.#error) throw this.#error
        if (done) return await this.return()
        const result = await this.#answer(value, this)
        if (result && !this.#error) return { done: false, value: { result, cursor: value.cursor } }
      }
    } catch (error) {
      await this.return()
      throw error
    }
  }

  /** Ends it because its reader wants no more. */
  async return(): Promise<IteratorResult<Told>> {
    this.#leave(this)
    await this.#followed?.return()
    return { done: true, value: undefined }
  }

  async throw(): Promise<IteratorResult<Told>> {
    return await this.return()
  }

  /** Ends it from our side. */
  end(error: DomainError): void {
    this.#error ??= error
    this.#leave(this)
    this.#followed?.fail(error)
    this.reader.onEnd(error)
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
