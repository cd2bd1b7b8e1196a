import type { Answers } from '../forms/questions.ts'
import {
  RequestReviseDocument,
  RequestShowDocument,
  type AssistanceInput,
  type RequestRecordFragment,
} from '../generated/graphql.ts'
import { codeOf } from '../provider/errors.ts'
import type { execute } from '../provider/execute.ts'
import { newKey } from '../provider/newKey.ts'
import { differing } from './differing.ts'
import type { Seen } from './keptAnswers.ts'

/** Answers on their way, and what their writer knew of the request. */
export interface Revising {
  id: string
  answers: Answers
  seen: Seen
  assistance: AssistanceInput | null | undefined
  /** What was sent last; null when nothing was. */
  before: Answers | null
}

/** What became of answers that were sent: saved with the request, or overtaken by what was written elsewhere. */
export type Revised =
  | { saved: RequestRecordFragment; overtakenBy: null }
  | { saved: null; overtakenBy: RequestRecordFragment }

/**
 * Writes answers over the version the writer knows. When the request has moved on it is read anew: where nobody else has
 * written in the form (a file came, an answer of the server was lost on the way) that goes on by itself.
 */
export async function revise(
  ask: typeof execute,
  { id, answers, seen, assistance, before }: Revising,
): Promise<Revised> {
  const isOwn = ({ form, status }: RequestRecordFragment) =>
    status === seen.status && [seen.form, before, answers].some((each) => each && differing(form, each).length === 0)
  for (let { version } = seen; ;) {
    const variables = { id, form: answers, assistance, seenVersion: version, idempotencyKey: newKey() }
    try {
      const { requestRevise } = await ask(RequestReviseDocument, variables)
      return { saved: requestRevise, overtakenBy: null }
    } catch (failure) {
      if (codeOf(failure) !== 'CONFLICT') throw failure
      const { request } = await ask(RequestShowDocument, { id })
      if (request.version === version || !isOwn(request)) return { saved: null, overtakenBy: request }
      version = request.version
    }
  }
}
