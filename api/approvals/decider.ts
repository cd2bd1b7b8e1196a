import { type Caller, Role, type Seating } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { dayOf } from '../calendars/days.ts'
import { Capacity, Position } from '../people/post.entity.ts'
import type { Standing } from '../requests/chain.ts'
import { isTurnOf } from '../requests/chain.ts'
import { isOpenTo } from '../requests/transitions.ts'
import { type RequestNow, whereabouts } from './request-now.ts'

/** What of a request says who may decide on it. */
export interface Pending extends Standing {
  applicant: { id: string } | null
  claimedBy: { id: string } | null
}

/** Who acts, and when. */
export interface By {
  caller: Caller
  now: Date
  seats: Seating
}

/** In whose name a decision is taken, and by which post. */
export interface Decider {
  officerId: string
  position: string
  capacity: string
}

/** Why someone may not decide. */
export type Obstacle = 'WAITS_NOWHERE' | 'NOT_YOUR_TURN' | 'OWN_REQUEST' | 'CLAIMED'

/** The caller as the one who decides, or why they may not. */
export function deciderOf(request: Pending, by: By): Decider | Obstacle {
  const { stage, waitingAt } = request
  const { caller } = by
  if (!isOpenTo('approve', request.status) || !stage || !waitingAt) return 'WAITS_NOWHERE'
  if (!isTurnOf(caller.posts, request)) return 'NOT_YOUR_TURN'
  const position = request.waitingFor ?? stage.decidedBy
  const post = caller.posts.find((each) => each.position === position && each.unitId === waitingAt.id)
  if (!caller.officerId || !post) return 'NOT_YOUR_TURN'
  if (isOwn(request, by)) return 'OWN_REQUEST'
  if (claimOfAnother(request, by)) return 'CLAIMED'
  return { officerId: caller.officerId, position: post.position, capacity: post.capacity }
}

const volunteers: readonly string[] = [Position.RT_HEAD, Position.RW_HEAD]

/** The head of an RT or RW in whose name the caller, who keeps the records there, may decide; or why they may not. */
export function assistedBy(request: Pending, by: By): Decider | Obstacle {
  const { stage, waitingAt, applicant } = request
  if (!isOpenTo('approve', request.status) || !stage || !waitingAt) return 'WAITS_NOWHERE'
  const position = request.waitingFor ?? stage.decidedBy
  if (by.caller.role !== Role.KELURAHAN_ADMIN || !position || !volunteers.includes(position)) return 'NOT_YOUR_TURN'
  const seats = seatsOf(request, by)
  if (seats.length === 0) return 'NOT_YOUR_TURN'
  const heads = seats.filter(({ residentId }) => !applicant || residentId !== applicant.id)
  // Whoever has taken it in hand, else whoever stands in for the others.
  const head =
    heads.find(({ officerId }) => officerId === request.claimedBy?.id) ??
    heads.find(({ capacity }) => capacity !== Capacity.DEFINITIVE) ??
    heads[0]
  if (!head || (applicant && by.caller.residentId === applicant.id)) return 'OWN_REQUEST'
  return { officerId: head.officerId, position, capacity: head.capacity }
}

/** The seat of whoever else has the request in hand; a claim ends with the post. */
export function claimOfAnother(request: Pending, by: By) {
  const { claimedBy } = request
  if (!claimedBy || claimedBy.id === by.caller.officerId) return undefined
  return seatsOf(request, by).find(({ officerId }) => officerId === claimedBy.id)
}

function isOwn(request: Pending, by: By): boolean {
  const { applicant } = request
  if (!applicant) return false
  if (by.caller.residentId === applicant.id) return true
  return seatsOf(request, by).some(
    ({ officerId, residentId }) => officerId === by.caller.officerId && residentId === applicant.id,
  )
}

function seatsOf({ stage, waitingAt, waitingFor }: Pending, { seats, now }: By) {
  const position = waitingFor ?? stage?.decidedBy
  return waitingAt && position ? seats.in(waitingAt.id, position, dayOf(now)) : []
}

/** Raises what stands in the way, in words; hands on whoever decides. */
export function required(found: Decider | Obstacle, request: RequestNow): Decider {
  switch (found) {
    case 'WAITS_NOWHERE':
      throw waitsNowhere(request)
    case 'NOT_YOUR_TURN':
      throw new DomainError('NOT_YOUR_TURN', `The request waits for someone else. ${whereabouts(request)}`)
    case 'OWN_REQUEST':
      throw new DomainError('FORBIDDEN', 'Nobody decides on their own request; someone else has to.')
    case 'CLAIMED':
      throw claimed(request)
    default:
      return found
  }
}

/** Says that a request cannot be decided by anyone. */
export function waitsNowhere(request: RequestNow): DomainError {
  return new DomainError('CONFLICT', `The request waits at no stage any more. ${whereabouts(request)}`)
}

/** Says who has a request in hand: by the post, not by name. */
export function claimed({ stage, waitingAt, waitingFor }: RequestNow): DomainError {
  const post = `${waitingFor ?? stage?.decidedBy} of ${waitingAt?.name}`
  return new DomainError('CONFLICT', `Another ${post} has taken the request in hand; it can be released first.`)
}
