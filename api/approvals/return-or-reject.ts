import { RequestEventKind } from '../requests/request-event.entity.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import { secondsUsed } from '../requests/standard-time.ts'
import { ApprovalOutcome } from './approval-outcome.ts'
import { type Deciding, type Decision, nowhere, type Said, toldOf, visitOf } from './decision.ts'
import type { RequestNow } from './request-now.ts'

/**
 * Returns a request to the applicant, who mends what the reason names; it comes back to the same stage with what was
 * left of its standard time. Raises what approve raises but NO_OFFICER.
 */
export function sendBack(request: RequestNow, by: Deciding, said: Said): Decision {
  const visit = visitOf(request, by, said, ApprovalOutcome.RETURNED)
  const used = secondsUsed(visit, { waitingSince: visit.enteredAt, completeAt: request.completeAt }, by)
  const moveTo = {
    ...nowhere,
    status: RequestStatus.RETURNED,
    spentSeconds: request.spentSeconds + used,
    resumeStage: visit.stage,
  }
  return { at: by.now, visit, moveTo, events: [toldOf(visit, RequestEventKind.RETURNED)] }
}

/** Rejects a request, which ends it. Raises what approve raises but NO_OFFICER. */
export function reject(request: RequestNow, by: Deciding, said: Said): Decision {
  const visit = visitOf(request, by, said, ApprovalOutcome.REJECTED)
  const moveTo = { ...nowhere, status: RequestStatus.REJECTED, closedAt: by.now }
  return { at: by.now, visit, moveTo, events: [toldOf(visit, RequestEventKind.REJECTED)] }
}
