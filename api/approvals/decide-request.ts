import { DomainError } from '../base/errors.ts'
import type { Row } from '../read/batch.ts'
import type { Plain, Reference } from '../read/reference.ts'
import type { WriteTools } from '../read/roots.ts'
import { assistanceOnRecord } from '../requests/assistance-on-record.ts'
import { actOnRequest } from './act-on-request.ts'
import { ApprovalOutcome } from './approval-outcome.ts'
import { approve } from './approve.ts'
import type { DecisionArguments, ReasonedArguments } from './decision-arguments.ts'
import type { DecisionReason } from './decision-reason.entity.ts'
import type { Deciding, Decision, Said } from './decision.ts'
import { reasonOf } from './reason.ts'
import type { RequestNow } from './request-now.ts'
import { reject, sendBack } from './return-or-reject.ts'
import { storeDecision } from './store-decision.ts'

type Decide = (request: RequestNow, by: Deciding, said: Said) => Decision
type Choose = (note: string | null, reference: Reference) => Plain<DecisionReason> | null

/** Approves a request. Raises what approve and actOnRequest raise, and INVALID_INPUT. */
export async function requestApprove(args: DecisionArguments, tools: WriteTools): Promise<Row[]> {
  return await approveAs('requestApprove', args, tools)
}

/** Approves a request under another field. */
export async function approveAs(field: string, args: DecisionArguments, tools: WriteTools): Promise<Row[]> {
  return await decideOn(field, approve, args, () => null, tools)
}

/** Returns a request to its applicant. Raises what sendBack and actOnRequest raise, and INVALID_INPUT. */
export async function requestReturn(args: ReasonedArguments, tools: WriteTools): Promise<Row[]> {
  const choose: Choose = (note, reference) => reasonOf(args.reason, ApprovalOutcome.RETURNED, note, reference)
  return await decideOn('requestReturn', sendBack, args, choose, tools)
}

/** Rejects a request. Raises what reject and actOnRequest raise, and INVALID_INPUT. */
export async function requestReject(args: ReasonedArguments, tools: WriteTools): Promise<Row[]> {
  const choose: Choose = (note, reference) => reasonOf(args.reason, ApprovalOutcome.REJECTED, note, reference)
  return await decideOn('requestReject', reject, args, choose, tools)
}

/** The reason is looked up where the decision is new: one that was given stays what it was, also when it is switched off since. */
async function decideOn(
  field: string,
  decide: Decide,
  args: DecisionArguments,
  choose: Choose,
  tools: WriteTools,
): Promise<Row[]> {
  const { assistance, queuedAt } = args
  const note = noteOf(args.note)
  const onRecord = assistanceOnRecord(assistance)
  return await actOnRequest(field, args, tools, {
    does: (request, env) => {
      const reason = choose(note, env.reference)
      const said = { note, reason, assistance: assistance?.reason ?? null, queuedAt: queuedAt ?? null }
      const decision = decide(request, env, said)
      return (storing) => storeDecision(request, decision, { ...storing, reason: onRecord })
    },
  })
}

const longestNote = 2000

/** A note without the blanks around it; null for none. Raises INVALID_INPUT for one that is too long. */
function noteOf(note: string | null | undefined): string | null {
  if (!note || note.trim() === '') return null
  if (note.length <= longestNote) return note.trim()
  const message = `A note has at most ${longestNote} characters.`
  throw new DomainError('INVALID_INPUT', message, { note: message })
}
