import type { DueClock, Seat, Seating } from '../base/context.ts'
import { dayOf } from '../calendars/days.ts'
import { Capacity } from '../people/post.entity.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import {
  isNextStage,
  levelAbove,
  type OnDay,
  type Passage,
  passageAfter,
  type Passing,
  type Stop,
  type Travelling,
} from '../requests/route.ts'
import { dueAtOf } from '../requests/standard-time.ts'
import { ApprovalOutcome } from './approval-outcome.ts'

/** A request in a queue, as the job sees it that watches over its time. */
export interface Queued extends Travelling {
  id: string
  version: number
  /** Where it waits, and for whose post there. */
  stop: Stop
  waitingSince: Date
  /** Null without a standard time, or while its documents are not complete. */
  dueAt: Date | null
  completeAt: Date | null
  remindedAt: Date | null
  openedAt: Date | null
  claimedById: string | null
  spentSeconds: number
}

/** What the job knows beside the request. */
export interface Watch {
  now: Date
  seats: Seating
  clockOf: (level: string) => DueClock
  rules: DeadlineRules
}

/** When late requests are told of and passed on, in hours of the waiting unit's own clock; null for never. */
export interface DeadlineRules {
  remindBefore: number | null
  escalateAfter: number | null
}

/** A visit that ends without a decision, because the request is handed to the next level. */
export interface Handover {
  kind: RequestEventKind.ESCALATED | RequestEventKind.PASSED_ON
  outcome: ApprovalOutcome.ESCALATED | ApprovalOutcome.SKIPPED
  /** Who had the post and is charged with the visit; null where it was vacant. */
  charged: Seat | null
  to: Stop
  passed: Passing[]
  dueAt: Date | null
}

/**
 * Whether those a request waits for are to be reminded now, once a visit: when what is left of the standard time is no
 * more than the rule says, or than half of it where that is less.
 */
export function isToBeReminded({ stop, dueAt, remindedAt }: Queued, { now, clockOf, rules }: Watch): boolean {
  if (rules.remindBefore === null || remindedAt || !dueAt) return false
  const left = clockOf(stop.unit.level).secondsBetween(now, dueAt)
  const half = (stop.stage.standardSeconds ?? Infinity) / 2
  return left !== null && left <= Math.min(rules.remindBefore * 3600, half)
}

/**
 * A late request handed to the next level above whose head is there; where the next stage waits for that post anyway,
 * it goes to that stage. Null while it is not late, or nobody is above: then it stays.
 */
export function escalate(request: Queued, watch: Watch): Handover | null {
  const { dueAt, stop } = request
  const { escalateAfter } = watch.rules
  if (escalateAfter === null || !dueAt || dueAt > watch.now) return null
  const lateAt = watch.clockOf(stop.unit.level).add(dueAt, escalateAfter * 3600)
  if (!lateAt || lateAt > watch.now) return null
  return handOver(request, RequestEventKind.ESCALATED, ApprovalOutcome.ESCALATED, watch)
}

/**
 * A request whose post has become vacant, handed to the next level likewise; the visit counts as skipped and nobody is
 * charged. Null while the post is held by anyone but the applicant, or nobody is above.
 */
export function passOn(request: Queued, watch: Watch): Handover | null {
  if (holdersOf(request, watch).length > 0) return null
  return handOver(request, RequestEventKind.PASSED_ON, ApprovalOutcome.SKIPPED, watch)
}

function handOver(
  request: Queued,
  kind: Handover['kind'],
  outcome: Handover['outcome'],
  watch: Watch,
): Handover | null {
  const way = wayUp(request, { seats: watch.seats, day: dayOf(watch.now) })
  if (!way?.stop) return null
  const entering = { waitingSince: watch.now, completeAt: request.completeAt, spentSeconds: 0 }
  const dueAt = dueAtOf(way.stop, entering, watch.clockOf)
  return { kind, outcome, charged: chargedWith(request, watch), to: way.stop, passed: way.passed, dueAt }
}

function wayUp(request: Queued, today: OnDay): Passage | null {
  const above = levelAbove(request.stop, request, today)
  if (!above) return null
  return isNextStage(above, request) ? passageAfter(request, request.stop.stage, today) : { stop: above, passed: [] }
}

/** Who took it in hand; else who stands in, because the holder is away; else the holder. */
function chargedWith(request: Queued, watch: Watch): Seat | null {
  const holders = holdersOf(request, watch)
  const claimed = holders.find(({ officerId }) => officerId === request.claimedById)
  return claimed ?? holders.find(({ capacity }) => capacity === Capacity.PLH) ?? holders[0] ?? null
}

function holdersOf({ stop, applicantId }: Queued, { seats, now }: Watch): Seat[] {
  if (stop.unit.validTo !== null && stop.unit.validTo <= dayOf(now)) return []
  const seated = seats.in(stop.unit.id, stop.position, dayOf(now))
  return seated.filter(({ residentId }) => residentId === null || residentId !== applicantId)
}
