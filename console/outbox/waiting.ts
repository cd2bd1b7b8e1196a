import type { RequestRecordFragment } from '../generated/graphql.ts'
import { codeOf } from '../provider/errors.ts'
import type { HeldAct } from './heldActs.ts'

/** Which request an act is about: no more of it is kept on the device than its number. */
export interface About {
  id: string
  number: string
}

/** Why the server refused an act on one request. */
export interface Refused {
  id: string
  code: string
  fields: Record<string, string>
}

/** An act that was decided here, and that the server has not confirmed yet. */
export interface Waiting {
  /** Its idempotency key: however often and from wherever it is sent, it counts once. */
  key: string
  /** Id of the account that decided: nobody else sends it, or sees it. */
  by: string
  act: HeldAct
  requests: About[]
  /** The arguments of the mutation, `seenVersion` among them, without key and `queuedAt`. */
  said: object
  /** When it was decided, by the clock of this device. */
  decidedAt: string
  /** Its place among those of the same account. */
  place: number
  /** Whether it could not be sent when it was decided. */
  isHeld: boolean
  /** What the server refused of it after it had been held; it stays until the reader has seen it. Null: not refused. */
  refused: Refused[] | null
}

/** What has become of an act on one request. */
export interface Told {
  id: string
  /** The request after it; null where the server told nothing of it. */
  request: RequestRecordFragment | null
  /** Null when it was done. */
  refused: Refused | null
}

/** What an act is sent with. The device's time is told only of what was held: else the server's own says all. */
export function argumentsOf({ key, said, isHeld, decidedAt }: Waiting): object {
  return { ...said, queuedAt: isHeld ? decidedAt : null, idempotencyKey: key }
}

/** In the order in which they were decided. */
export function inOrder(acts: Iterable<Waiting>): Waiting[] {
  return [...acts].toSorted((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
}

/** Those still to be sent. */
export function unsent(acts: readonly Waiting[]): Waiting[] {
  return acts.filter(({ refused }) => refused === null)
}

/** What a failure means: no line or a closed door hold an act back, anything else is the server's answer to it. */
export function meaningOf(error: unknown): 'NO_LINE' | 'CLOSED_DOOR' | 'REFUSED' {
  if (['NETWORK', 'UNAVAILABLE'].includes(codeOf(error))) return 'NO_LINE'
  return closedDoors.has(codeOf(error)) ? 'CLOSED_DOOR' : 'REFUSED'
}

const closedDoors = new Set(['UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED', 'PASSWORD_CHANGE_NEEDED'])

/** Milliseconds until the next try, after so many in vain: a second, twice as long each time, a minute at most. */
export function pauseAfter(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** (failures - 1))
}
