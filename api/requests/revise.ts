import { DomainError, type FieldErrors } from '../base/errors.ts'
import type { Plain } from '../read/reference.ts'
import type { Chain } from '../serviceTypes/chain.entity.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import { RequestEventKind } from './request-event.entity.ts'
import { RequestStatus } from './request.entity.ts'
import type { Living, Step } from './step.ts'
import { checkTransition } from './transitions.ts'

/**
 * Writes the form anew. A draft takes over the version of the chain in force, a returned request keeps its own. What is
 * not whole yet may be kept; what the form does not ask may not. Raises CONFLICT, INVALID_INPUT naming each question.
 */
export function revise(request: Living, form: Record<string, unknown>, inForce: Plain<Chain> | null): Step {
  checkTransition('revise', request.status)
  const isDraft = request.status === RequestStatus.DRAFT
  const chain = (isDraft && inForce) || request.chain
  const events = isDraft ? [] : [{ kind: RequestEventKind.REVISED, stage: null, unit: null }]
  return { to: { chain, form: checkedDraft(chain, form) }, events }
}

/** What was written so far, as far as it can be kept. Raises INVALID_INPUT naming each question. */
export function checkedDraft({ formSchema }: Pick<Chain, 'formSchema'>, form: Record<string, unknown>): FormData {
  const wrong: FieldErrors = {}
  for (const [name, answer] of Object.entries(form)) {
    const message = Object.hasOwn(formSchema.properties, name) ? problemOf(answer) : notAsked
    if (message) wrong[name.slice(0, longestName)] = message
    if (Object.keys(wrong).length >= mostTold) break
  }
  if (Object.keys(wrong).length === 0) return form as FormData
  throw new DomainError('INVALID_INPUT', 'The form cannot be kept like this.', wrong)
}

const notAsked = 'The form does not ask this; leave it out.'
const longestName = 100
const longestKept = 4000
const mostTold = 50

function problemOf(answer: unknown): string | null {
  if (answer === null || typeof answer === 'boolean') return null
  if (typeof answer === 'number') return Number.isFinite(answer) ? null : 'Give a smaller number.'
  if (typeof answer !== 'string') return 'Give a text, a number, or true or false.'
  if (answer.length > longestKept) return `Give at most ${longestKept} characters.`
  return answer.includes('\0') || !answer.isWellFormed() ? 'Give a text of whole characters.' : null
}
