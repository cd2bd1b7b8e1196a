import { DomainError } from '../base/errors.ts'
import { RequestStatus } from './request.entity.ts'

const { DRAFT, IN_PROGRESS, RETURNED, REJECTED, COMPLETED, CANCELLED } = RequestStatus

/** The life of a request: what may be done with it in which status, and in which statuses it can be afterwards. */
export const transitions = {
  revise: { from: [DRAFT, RETURNED], to: [DRAFT, RETURNED] },
  attach: { from: [DRAFT, RETURNED, IN_PROGRESS], to: [DRAFT, RETURNED, IN_PROGRESS] },
  submit: { from: [DRAFT], to: [IN_PROGRESS] },
  resubmit: { from: [RETURNED], to: [IN_PROGRESS] },
  declareComplete: { from: [IN_PROGRESS], to: [IN_PROGRESS] },
  open: { from: [IN_PROGRESS], to: [IN_PROGRESS] },
  claim: { from: [IN_PROGRESS], to: [IN_PROGRESS] },
  release: { from: [IN_PROGRESS], to: [IN_PROGRESS] },
  approve: { from: [IN_PROGRESS], to: [IN_PROGRESS, COMPLETED] },
  returnToApplicant: { from: [IN_PROGRESS], to: [RETURNED] },
  reject: { from: [IN_PROGRESS], to: [REJECTED] },
  escalate: { from: [IN_PROGRESS], to: [IN_PROGRESS] },
  undo: { from: [IN_PROGRESS, RETURNED, REJECTED, COMPLETED], to: [IN_PROGRESS] },
  cancel: { from: [DRAFT, IN_PROGRESS, RETURNED], to: [CANCELLED] },
} as const satisfies Record<string, { from: readonly RequestStatus[]; to: readonly RequestStatus[] }>

/** What can be done with a request. */
export type Transition = keyof typeof transitions

/** Whether this may be done with a request of this status. */
export function isOpenTo(transition: Transition, status: RequestStatus | `${RequestStatus}`): boolean {
  return transitions[transition].from.some((each) => each === status)
}

/** Raises CONFLICT when this cannot be done with a request of this status. */
export function checkTransition(transition: Transition, status: RequestStatus): void {
  if (isOpenTo(transition, status)) return
  throw new DomainError('CONFLICT', `The request is ${status} by now; read it again.`)
}

/** Raises CONFLICT when the request has changed since the caller saw it, saying where it is now; null when the caller does not say. */
export function checkSeen(seen: number | null | undefined, version: number, whereabouts = 'Read it again.'): void {
  if (seen === null || seen === undefined || seen === version) return
  throw new DomainError('CONFLICT', `The request has moved on since you saw it. ${whereabouts}`)
}
