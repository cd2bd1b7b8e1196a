import { DomainError } from '../base/errors.ts'
import type { Plain, Reference } from '../read/reference.ts'
import type { ApprovalOutcome } from './approval-outcome.ts'
import { DecisionReason } from './decision-reason.entity.ts'

/** The reason with this code, for this outcome. Raises INVALID_INPUT naming those to choose from, and for a note that the reason needs. */
export function reasonOf(
  code: string,
  outcome: ApprovalOutcome.RETURNED | ApprovalOutcome.REJECTED,
  note: string | null,
  reference: Reference,
): Plain<DecisionReason> {
  const fitting = reference.all(DecisionReason).filter((each) => each.active && each.outcome === outcome)
  const reason = fitting.find((each) => each.code === code)
  if (!reason) {
    const known = fitting.map((each) => each.code).join(', ')
    const message = known ? `There is no such reason; choose one of: ${known}.` : 'There is no reason to choose from.'
    throw new DomainError('INVALID_INPUT', `reason: ${message}`, { reason: message })
  }
  if (reason.needsNote && note === null) {
    const message = `The reason ${code} needs a note that says what it is.`
    throw new DomainError('INVALID_INPUT', message, { note: message })
  }
  return reason
}
