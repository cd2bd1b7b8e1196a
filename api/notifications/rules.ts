import { RequestEventKind } from '../requests/request-event.entity.ts'
import { Template } from './words.ts'

/** Who is told of an event: the applicant, those in the post it waits for afterwards, or those in the post it waited for. */
export type Told = 'APPLICANT' | 'NEXT' | 'FORMER'

/** What one of them is told. */
export interface Rule {
  told: Told
  template: Template
}

/** THE table of who is told what. A webhook is told of each of these events, and of no other. */
export const rules: Partial<Record<RequestEventKind, readonly Rule[]>> = {
  [RequestEventKind.SUBMITTED]: [
    { told: 'APPLICANT', template: Template.SUBMITTED },
    { told: 'NEXT', template: Template.WAITING },
  ],
  [RequestEventKind.RESUBMITTED]: [{ told: 'NEXT', template: Template.WAITING }],
  [RequestEventKind.APPROVED]: [
    { told: 'APPLICANT', template: Template.MOVED_ON },
    { told: 'NEXT', template: Template.WAITING },
  ],
  [RequestEventKind.PASSED_ON]: [{ told: 'NEXT', template: Template.WAITING }],
  [RequestEventKind.RETURNED]: [{ told: 'APPLICANT', template: Template.RETURNED }],
  [RequestEventKind.REJECTED]: [{ told: 'APPLICANT', template: Template.REJECTED }],
  [RequestEventKind.COMPLETED]: [{ told: 'APPLICANT', template: Template.COMPLETED }],
  [RequestEventKind.REMINDED]: [{ told: 'NEXT', template: Template.REMINDER }],
  [RequestEventKind.ESCALATED]: [
    { told: 'NEXT', template: Template.ESCALATED_TO },
    { told: 'FORMER', template: Template.ESCALATED_FROM },
  ],
  [RequestEventKind.CANCELLED]: [],
}

/** Events of a decision, which can be taken back for a while: people are told when that is over. */
export const revocable: readonly RequestEventKind[] = [
  RequestEventKind.APPROVED,
  RequestEventKind.RETURNED,
  RequestEventKind.REJECTED,
  RequestEventKind.COMPLETED,
  // Written together with the decision that led there.
  RequestEventKind.PASSED_ON,
]

/** What ends the truth of what was told before: whether a decision was taken back shows in the first of these after it. */
export const turns: readonly RequestEventKind[] = [
  RequestEventKind.SUBMITTED,
  RequestEventKind.RESUBMITTED,
  RequestEventKind.APPROVED,
  RequestEventKind.RETURNED,
  RequestEventKind.REJECTED,
  RequestEventKind.ESCALATED,
  RequestEventKind.CANCELLED,
  RequestEventKind.UNDONE,
]
