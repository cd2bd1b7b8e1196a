import type { Caller } from '../base/context.ts'
import type { Condition } from './roots.ts'

/** A place in the feed of events: events are in the order of transactions, and in the order of their ids within one. */
export interface Position {
  tx: number
  id: number
}

/** For whose post at which unit a request waits. */
export interface Turn {
  unitId: number
  position: string
}

/** An event of the feed, as far as who hears of it goes. */
export interface Change {
  id: string
  at: Position
  /** Where to go on after it, for whoever reads it. */
  cursor: string
  requestId: string
  place: number
  /** Null in an imported history. */
  applicantId: string | null
  /** For whom the request waited before, and waits afterwards, where the event has moved it; both null where it has not. */
  left: Turn | null
  entered: Turn | null
}

/** What a subscription follows. */
export interface Interest {
  /** A cursor: what came after it is told first. Null begins now. */
  after: string | null
  /** About the alias `t` of an event: what of the past to read, beside what the fence allows. */
  condition: Condition | null
  /** Whether this caller is told of it. */
  hears: (change: Change, caller: Caller) => boolean
}

/** How a subscription follows the feed: what came after its cursor, then whatever comes, without gap or double. */
export interface Changes {
  /** Raises INVALID_INPUT for a cursor that is none of this feed. */
  follow(interest: Interest): Promise<AsyncIterableIterator<Change>>
}
