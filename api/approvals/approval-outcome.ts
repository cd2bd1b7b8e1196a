import { registerEnumType } from 'type-graphql'

/** How a visit to a stage ended; the last four end a visit without a decision. */
export enum ApprovalOutcome {
  APPROVED = 'APPROVED',
  RETURNED = 'RETURNED',
  REJECTED = 'REJECTED',
  ESCALATED = 'ESCALATED',
  WITHDRAWN = 'WITHDRAWN',
  SKIPPED = 'SKIPPED',
  UNDONE = 'UNDONE',
}

registerEnumType(ApprovalOutcome, {
  name: 'ApprovalOutcome',
  description:
    'How a visit to a stage ended (hasil). Escalated, withdrawn, skipped and undone leave the queue without a decision.',
  valuesConfig: {
    APPROVED: { description: 'Approved; the request moved on.' },
    RETURNED: { description: 'Returned to the applicant.' },
    REJECTED: { description: 'Rejected; the request ended.' },
    ESCALATED: { description: 'Taken from the stage because it was late; charged to whoever had the post.' },
    WITHDRAWN: { description: 'The applicant withdrew the request.' },
    SKIPPED: { description: 'Passed over: the chain allows it, or the post was vacant.' },
    UNDONE: { description: 'A decision taken back.' },
  },
})
