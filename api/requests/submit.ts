import type { DueClock } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Plain } from '../read/reference.ts'
import type { Chain } from '../serviceTypes/chain.entity.ts'
import { checkForm } from '../serviceTypes/check-form.ts'
import { missingOf } from './missing-documents.ts'
import { RequestEventKind } from './request-event.entity.ts'
import { RequestStatus } from './request.entity.ts'
import { type OnDay, type Passage, passageAfter, passageFrom } from './route.ts'
import { dueAtOf } from './standard-time.ts'
import { type Living, nowhere, type Step } from './step.ts'
import { checkTransition } from './transitions.ts'

/** What a submission depends on beside the request. */
export interface Submitting extends OnDay {
  now: Date
  clockOf: (level: string) => DueClock
  /** The chain in force today; null when the service cannot be asked for. */
  inForce: Plain<Chain> | null
  /** Codes of the documents attached. */
  attached: readonly string[]
  /** Whether staff takes it although documents are to follow: standard times count when they are declared complete. */
  documentsFollow: boolean
}

/**
 * Submits a draft, by the version of the chain in force now, or a returned request again, to the stage that returned
 * it, by the version it began with. Raises CONFLICT, SERVICE_CLOSED, INVALID_INPUT naming each question,
 * DOCUMENTS_MISSING naming each document, NO_OFFICER.
 */
export function submit(request: Living, by: Submitting): Step {
  const isFirst = request.status !== RequestStatus.RETURNED
  checkTransition(isFirst ? 'submit' : 'resubmit', request.status)
  const chain = isFirst ? by.inForce : request.chain
  if (!chain) throw new DomainError('SERVICE_CLOSED', 'This service cannot be asked for now.')
  const form = request.form ?? {}
  const wrong = checkForm(chain, form)
  if (wrong) throw new DomainError('INVALID_INPUT', formMessage(chain, request.chain), wrong)
  checkDocuments(chain, by)
  const travelling = { ...request, chain, form }
  const passage = isFirst ? passageAfter(travelling, null, by) : passageFrom(travelling, request.resumeStage, by)
  return entering(passage, { request, chain, isFirst }, by)
}

function formMessage({ version }: Plain<Chain>, begun: Plain<Chain>): string {
  const moved = version === begun.version ? '' : ` The form has changed since the draft was begun: revise it first.`
  return `Some answers of the form are missing or wrong.${moved}`
}

function checkDocuments(chain: Plain<Chain>, { attached, documentsFollow }: Submitting): void {
  const missing = documentsFollow ? [] : missingOf(chain, attached)
  if (missing.length === 0) return
  const fields = Object.fromEntries(missing.map(({ code, name }) => [code, `Attach ${name}.`]))
  throw new DomainError('DOCUMENTS_MISSING', 'Documents that the service asks for are not attached.', fields)
}

function entering(
  { stop, passed }: Passage,
  { request, chain, isFirst }: { request: Living; chain: Plain<Chain>; isFirst: boolean },
  by: Submitting,
): Step {
  if (!stop) throw new DomainError('CONFLICT', 'Every stage of this service would be passed over: nobody would decide.')
  const { now } = by
  const completeAt = request.completeAt ?? (by.documentsFollow ? null : now)
  const spentSeconds = stop.stage.id === request.resumeStage?.id ? request.spentSeconds : 0
  const kind = isFirst ? RequestEventKind.SUBMITTED : RequestEventKind.RESUBMITTED
  return {
    to: {
      ...nowhere,
      status: RequestStatus.IN_PROGRESS,
      chain,
      stage: stop.stage,
      waitingAt: stop.unit,
      waitingSince: now,
      waitingFor: stop.position === stop.stage.decidedBy ? null : (stop.position as Step['to']['waitingFor'] & string),
      dueAt: dueAtOf(stop, { waitingSince: now, completeAt, spentSeconds }, by.clockOf),
      completeAt,
      spentSeconds,
      resumeStage: null,
      ...(isFirst && { submittedAt: now }),
    },
    events: [{ kind, stage: null, unit: null }, ...passed],
  }
}
