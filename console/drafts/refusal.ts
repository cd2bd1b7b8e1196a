import type { Answers } from '../forms/questions.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { ApiError, codeOf } from '../provider/errors.ts'

/** Of what the server refused, the answers that have not been changed since. */
export function stillWrong(error: unknown, refused: Answers, now: Answers): Record<string, string> {
  const fields = error instanceof ApiError ? Object.entries(error.fields) : []
  return Object.fromEntries(fields.filter(([name]) => refused[name] === now[name]))
}

/** Whether all that was refused has been mended since, so that nothing need be said of it any more. */
export function isMended(
  error: unknown,
  { missingDocuments }: RequestRecordFragment,
  wrong: Record<string, string>,
): boolean {
  if (codeOf(error) === 'DOCUMENTS_MISSING') return !missingDocuments.some(({ required }) => required)
  return codeOf(error) === 'INVALID_INPUT' && Object.keys(wrong).length === 0
}
