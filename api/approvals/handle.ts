import { Role } from '../base/context.ts'
import { headOfLevel } from '../people/post.entity.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { type By, claimed, deciderOf, type Pending, required, waitsNowhere } from './decider.ts'
import type { Told } from './decision.ts'
import type { RequestNow } from './request-now.ts'

/** What taking a request in hand changes: it stays where it is. */
export interface Handling {
  at: Date
  openedAt: Date | null
  claimedBy: { id: string } | null
  /** By how much the version is raised: a look changes nothing that a decision rests on. */
  raise: 0 | 1
  events: readonly Told[]
}

/** Notes the first look at a request where it waits; null when it has been opened already. Raises CONFLICT, NOT_YOUR_TURN, FORBIDDEN. */
export function open(request: RequestNow, by: By): Handling | null {
  const found = deciderOf(request, by)
  // To look at it, it may be in another's hand.
  if (found !== 'CLAIMED') required(found, request)
  if (request.openedAt) return null
  const events = eventsOf(request, RequestEventKind.OPENED)
  return { at: by.now, openedAt: by.now, claimedBy: request.claimedBy, raise: 0, events }
}

/** Takes a request in hand, so that only the caller decides on it; null when they have it already. Raises CONFLICT, NOT_YOUR_TURN, FORBIDDEN. */
export function claim(request: RequestNow, by: By): Handling | null {
  const decider = required(deciderOf(request, by), request)
  if (request.claimedBy?.id === decider.officerId) return null
  const kinds = request.openedAt ? [] : [RequestEventKind.OPENED]
  const events = eventsOf(request, ...kinds, RequestEventKind.CLAIMED)
  return { at: by.now, openedAt: request.openedAt ?? by.now, claimedBy: { id: decider.officerId }, raise: 1, events }
}

/** Lays a request back, for whoever else it waits for; null when nobody has it in hand. Raises CONFLICT. */
export function release(request: RequestNow, by: By): Handling | null {
  if (!request.waitingAt) throw waitsNowhere(request)
  if (!request.claimedBy) return null
  if (!mayRelease(request, by)) throw claimed(request)
  const events = eventsOf(request, RequestEventKind.RELEASED)
  return { at: by.now, openedAt: request.openedAt, claimedBy: null, raise: 1, events }
}

/** Whether the caller may lay back what is in hand: whoever has it, the head of the unit, and who keeps its records. */
export function mayRelease(request: Pending, { caller }: By): boolean {
  const { claimedBy, waitingAt } = request
  if (!claimedBy || !waitingAt) return false
  if (claimedBy.id === caller.officerId || caller.role === Role.KELURAHAN_ADMIN) return true
  return caller.posts.some(({ unitId, level, position }) => unitId === waitingAt.id && position === headOfLevel[level])
}

function eventsOf(request: RequestNow, ...kinds: RequestEventKind[]): Told[] {
  const { stage, waitingAt } = request
  if (!stage || !waitingAt) throw waitsNowhere(request)
  return kinds.map((kind) => ({ kind, stage, unit: waitingAt, isByRule: false }))
}
