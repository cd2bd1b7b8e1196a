import type { DueClock } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { RequestEventKind } from './request-event.entity.ts'
import { dueAtOf } from './standard-time.ts'
import type { Living, Step } from './step.ts'
import { checkTransition } from './transitions.ts'

/** Declares the documents of a request complete: standard times count from now on. Raises CONFLICT when they count already. */
export function declareComplete(request: Living, by: { now: Date; clockOf: (level: string) => DueClock }): Step {
  checkTransition('declareComplete', request.status)
  if (request.completeAt) throw new DomainError('CONFLICT', 'Its documents have been declared complete before.')
  const { stage, waitingAt, spentSeconds } = request
  const completeAt = by.now
  const at = stage && waitingAt && { stage, unit: waitingAt }
  return {
    to: { completeAt, dueAt: at && dueAtOf(at, { waitingSince: completeAt, completeAt, spentSeconds }, by.clockOf) },
    events: [{ kind: RequestEventKind.DOCUMENTS_COMPLETE, stage, unit: waitingAt }],
  }
}
