import { RequestEventKind } from './request-event.entity.ts'
import { RequestStatus } from './request.entity.ts'
import { type Living, nowhere, type Step } from './step.ts'
import { checkTransition } from './transitions.ts'

/** Withdraws a request; of a draft, which nobody was ever shown, nothing written is kept. Raises CONFLICT when it has ended. */
export function cancel({ status }: Pick<Living, 'status'>, now: Date): Step {
  checkTransition('cancel', status)
  const wasDraft = status === RequestStatus.DRAFT
  return {
    to: {
      ...nowhere,
      status: RequestStatus.CANCELLED,
      closedAt: now,
      resumeStage: null,
      ...(wasDraft && { form: null }),
    },
    events: [{ kind: RequestEventKind.CANCELLED, stage: null, unit: null }],
  }
}
