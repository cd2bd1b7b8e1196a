import { dayOf } from '../calendars/days.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import { type Passage, passageAfter } from '../requests/route.ts'
import { dueAtOf } from '../requests/standard-time.ts'
import { ApprovalOutcome } from './approval-outcome.ts'
import {
  type Deciding,
  type Decision,
  nowhere,
  type Said,
  toldOf,
  toldOfPassing,
  visitOf,
  waitingAt,
} from './decision.ts'
import type { RequestNow } from './request-now.ts'

/**
 * Approves a request at the stage it waits at: it moves on to the next stage of its chain that is not passed over, or is
 * completed after the last. Raises CONFLICT when it waits nowhere or someone else has it in hand, NOT_YOUR_TURN when it
 * waits for another post, FORBIDDEN for one's own request, NO_OFFICER when nobody could decide further on.
 */
export function approve(request: RequestNow, by: Deciding, said: Said): Decision {
  const visit = visitOf(request, by, said, ApprovalOutcome.APPROVED)
  const approved = toldOf(visit, RequestEventKind.APPROVED)
  const { stop, passed } = onwardFrom(request, by)
  const events = [approved, ...toldOfPassing(passed)]
  if (!stop) {
    const moveTo = { ...nowhere, status: RequestStatus.COMPLETED, closedAt: by.now }
    return { at: by.now, visit, moveTo, events: [...events, toldOf(visit, RequestEventKind.COMPLETED)] }
  }
  const entering = { waitingSince: by.now, completeAt: request.completeAt, spentSeconds: 0 }
  const dueAt = dueAtOf(stop, entering, by.clockOf)
  return { at: by.now, visit, moveTo: { ...waitingAt(stop, dueAt), status: RequestStatus.IN_PROGRESS }, events }
}

/** Where it goes after the stage it waits at. Raises what passageAfter raises. */
function onwardFrom({ stage, applicant, ...request }: RequestNow, { seats, now }: Deciding): Passage {
  return passageAfter({ ...request, applicantId: applicant?.id ?? null }, stage, { seats, day: dayOf(now) })
}
