import type { Answers } from '../forms/questions.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'

/** What begins so in this browser's store is being written, and goes when its writer signs out. */
export const draftPrefix = 'portal-emas.draft.'

/** What a writer knew of a request when they wrote. */
export type Seen = Pick<RequestRecordFragment, 'version' | 'status' | 'form'>

interface Kept {
  answers: Answers
  seen: Seen
}

/** Answers of this browser that the server has not confirmed yet; null when there are none. */
export function keptAnswers(request: string): Kept | null {
  const text = localStorage.getItem(draftPrefix + request)
  return text === null ? null : (JSON.parse(text) as Kept)
}

/** Keeps answers in this browser until the server has them: a cut line or a closed tab loses nothing. */
export function keepAnswers(request: string, kept: Kept): void {
  localStorage.setItem(draftPrefix + request, JSON.stringify(kept))
}

/** The server has them. */
export function dropAnswers(request: string): void {
  localStorage.removeItem(draftPrefix + request)
}

/** Whoever signs out leaves none of what they wrote behind in this browser, but what still waits to be submitted. */
export function dropAllAnswers(waiting: ReadonlySet<string>): void {
  const left = Object.keys(localStorage).filter((key) => key.startsWith(draftPrefix))
  for (const key of left) if (!waiting.has(key.slice(draftPrefix.length))) localStorage.removeItem(key)
}
