import type { Caller } from '../base/context.ts'
import type { Statement } from '../read/batch.ts'
import type { Change, Interest, Position } from '../read/changes.ts'
import { ChangeQueue } from './change-queue.ts'
import { isAfter } from './feed-cursor.ts'
import type { Feed } from './feed.ts'

/** Who follows the feed. */
export interface Follower {
  /** As the caller's rights are now. */
  readonly caller: Caller
  /** The fence of that caller. */
  readonly fence: Statement
  /** Called when all of the past is told, and the rest is told as it happens. */
  onLive: () => void
}

const pageSize = 100

/**
 * Follows the feed for one reader: what came after a cursor out of the database, behind the reader's fence, page by page
 * as it is read; then what happens out of the server's memory. Where the two meet, nothing is missing and nothing double.
 */
export class FollowedFeed implements AsyncIterableIterator<Change> {
  readonly #feed: Feed
  readonly #interest: Interest
  readonly #follower: Follower
  readonly #queue = new ChangeQueue()
  readonly #listener = (change: Change) => {
    if (!this.#interest.hears(change, this.#follower.caller) || this.#queue.push(change)) return
    this.#feed.leave(this.#listener)
  }
  readonly #told: AsyncGenerator<Change>
  /** Up to where everything was told; null before anything was. */
  #position: Position | null = null
  #past: Change[] = []
  #hasPast = false

  constructor(feed: Feed, interest: Interest, follower: Follower) {
    this.#feed = feed
    this.#interest = interest
    this.#follower = follower
    this.#told = this.#tell()
  }

  /** Begins. Raises INVALID_INPUT for a cursor that is none of this feed. */
  async begin(): Promise<void> {
    const { after } = this.#interest
    if (after === null) this.#position = await this.#feed.join(this.#listener)
    else await this.#readPast(after)
  }

  next(): Promise<IteratorResult<Change>> {
    return this.#told.next()
  }

  async return(): Promise<IteratorResult<Change>> {
    this.#feed.leave(this.#listener)
    this.#queue.close()
    await this.#told.return(undefined)
    return { done: true, value: undefined }
  }

  /** Ends it with an error for the reader. */
  fail(error: Error): void {
    this.#feed.leave(this.#listener)
    this.#queue.fail(error)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async *#tell(): AsyncGenerator<Change> {
    try {
      let isBehind = this.#interest.after !== null
      do {
        if (isBehind) yield* this.#catchUp()
        this.#follower.onLive()
        yield* this.#happening()
        // Who takes less than happens reads what was given up from the database, as fast as it goes.
        isBehind = this.#queue.wasBehind()
        this.#hasPast = isBehind
        this.#past = []
      } while (isBehind)
    } finally {
      this.#feed.leave(this.#listener)
    }
  }

  /** What happens, until the end or until more has piled up than is kept. */
  async *#happening(): AsyncGenerator<Change> {
    for (let change = await this.#queue.take(); change; change = await this.#queue.take()) {
      if (!isAfter(change.at, this.#position!)) continue
      this.#position = change.at
      yield change
    }
  }

  /** The past to its end, then, already listening, what came between. */
  async *#catchUp(): AsyncGenerator<Change> {
    yield* this.#past
    while (this.#hasPast) yield* await this.#readPast(this.#position!)
    const joined = await this.#feed.join(this.#listener)
    while (isAfter(joined, this.#position!)) yield* await this.#readPast(this.#position!)
  }

  async #readPast(after: string | Position): Promise<Change[]> {
    const { condition, hears } = this.#interest
    const { caller, fence } = this.#follower
    const { changes, end, hasMore } = await this.#feed.page(fence, after, condition, pageSize)
    this.#past = changes.filter((change) => hears(change, caller))
    this.#hasPast = hasMore
    this.#position = end
    return this.#past
  }
}
