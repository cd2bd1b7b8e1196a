import type { Statement } from '../read/batch.ts'
import type { Change, Position } from '../read/changes.ts'
import type { Connections } from '../read/connections.ts'
import { type Reference, StaleReference } from '../read/reference.ts'
import type { Condition } from '../read/roots.ts'
import { asSystem } from '../units/territory.ts'
import { before, isAfter } from './feed-cursor.ts'
import { askFeed, type FeedPage, selectFeed, toFeedPage } from './read-feed.ts'

/** Who is told of every change, whether it concerns them or not. */
export type Listener = (change: Change) => void

const mostAtOnce = 500
/** Milliseconds until it is looked again whether an announced transaction can be read; each time longer. */
const firstLook = 2
const longestLook = 250
/** From when on an operator should know that something holds the feed up. */
const longLag = 10_000
const retryAfter = 1_000

/**
 * The feed of events in the memory of a server: announced by PostgreSQL, read once for all who listen, told in the order
 * of the feed. While nobody listens nothing is read.
 */
export class Feed {
  readonly #connections: Connections
  readonly #reference: Reference
  readonly #report: (line: string, error?: unknown) => void
  readonly #listeners = new Set<Listener>()
  /** Up to where listeners were told; null while nobody listens. */
  #position: Position | null = null
  #beginning: Promise<void> | null = null
  /** The latest transaction announced. */
  #announced = 0
  #isReading = false
  #isClosed = false

  constructor(connections: Connections, reference: Reference, report: (line: string, error?: unknown) => void) {
    this.#connections = connections
    this.#reference = reference
    this.#report = report
  }

  /** Makes sure that the feed's order is that of this cluster's transactions: see the migration. */
  async open(): Promise<void> {
    const open = { name: null, text: 'select open_feed()', values: [] }
    const [, rows] = await this.#connections.run([asSystem, open])
    if (rows?.[0]?.[0] === 't') this.#report('The feed of events was put in order anew after a restore.')
  }

  /** Hears that these transactions have added events; none after a break, when some may have been missed. */
  hear(transactions: readonly string[]): void {
    this.#announced = Math.max(this.#announced, ...transactions.map(Number))
    if (this.#position) void this.#read()
  }

  /** Tells a listener of everything from now on; answers with the position it begins after. */
  async join(listener: Listener): Promise<Position> {
    this.#listeners.add(listener)
    if (!this.#position) {
      this.#beginning ??= this.#begin().finally(() => (this.#beginning = null))
      await this.#beginning.catch((error: unknown) => {
        this.leave(listener)
        throw error
      })
    }
    return this.#position!
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener)
    if (this.#listeners.size === 0 && !this.#beginning) this.#position = null
  }

  /** Reads a part of the feed behind a fence. Raises INVALID_INPUT for a cursor that is none of this feed. */
  async page(fence: Statement, after: string | Position, condition: Condition | null, most: number): Promise<FeedPage> {
    const request = askFeed(after, condition, most)
    const [, rows] = await this.#connections.run([fence, selectFeed(request)])
    try {
      return toFeedPage(rows!, request, this.#reference)
    } catch (error) {
      if (!(error instanceof StaleReference)) throw error
      await this.#reference.load()
      return toFeedPage(rows!, request, this.#reference)
    }
  }

  close(): void {
    this.#isClosed = true
    this.#listeners.clear()
    this.#position = null
  }

  async #begin(): Promise<void> {
    const { horizon } = await this.page(asSystem, { tx: Number.MAX_SAFE_INTEGER - 1, id: 0 }, null, 1)
    if (this.#listeners.size === 0) return
    this.#position = before(horizon)
    // What was announced meanwhile nobody has read.
    void this.#read()
  }

  /** Reads on until all that was announced is told; one reading at a time. */
  async #read(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    let wait = firstLook
    let behindSince: number | null = null
    while (this.#position && !this.#isClosed) {
      const announced = this.#announced
      try {
        const page = await this.page(asSystem, this.#position, null, mostAtOnce)
        this.#tell(page)
        if (page.hasMore) continue
        if (this.#announced < page.horizon) break
        wait = page.changes.length > 0 || this.#announced > announced ? firstLook : Math.min(longestLook, wait * 2)
        behindSince = this.#noteLag(behindSince, page.changes.length > 0)
      } catch (error) {
        this.#report('The feed of events cannot be read, and will be tried again:', error)
        wait = retryAfter
      }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
    this.#isReading = false
  }

  #tell({ changes, end }: FeedPage): void {
    for (const change of changes) for (const listener of this.#listeners) listener(change)
    if (this.#position && isAfter(end, this.#position)) this.#position = end
  }

  #noteLag(since: number | null, hasMoved: boolean): number | null {
    const now = performance.now()
    if (since === null || hasMoved) return now
    if (now - since < longLag) return since
    this.#report('A transaction that has been open for long holds the feed of events up.')
    return Number.POSITIVE_INFINITY
  }
}
