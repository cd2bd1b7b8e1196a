import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { ApiError } from './errors.ts'
import { noteServerTime } from './serverTime.ts'

/** The text of a document, which knows what it asks with and what it is answered. */
type TypedText<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string }

interface Answer<Result> {
  data?: Result | null
  errors?: { extensions?: { code?: string; fields?: Record<string, string>; retryAfter?: number } }[]
}

/** How long an answer may take on a weak line before we say that none came. */
const patienceMs = 30_000

/** Asks the API for one document. Throws ApiError with the code of the first error, or NETWORK. */
export async function execute<Result, Variables>(
  document: TypedText<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { data, errors } = read<Result>(await post(JSON.stringify({ query: document.toString(), variables })))
  const failure = errors?.[0]
  if (failure) throw new ApiError(failure.extensions?.code ?? 'INTERNAL', failure.extensions)
  if (!data) throw new ApiError('UNAVAILABLE')
  return data
}

/** The text of the answer, whatever its status. Who asks is known by the cookie, which no script can read. */
async function post(body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers, body, signal })
    noteServerTime(response.headers.get('date'))
    return await response.text()
  } catch (cause) {
    throw new ApiError('NETWORK', { cause })
  }
}

/** A text that is no JSON comes from something in between (a proxy, a captive portal), not from the API. */
function read<Result>(text: string): Answer<Result> {
  try {
    return JSON.parse(text) as Answer<Result>
  } catch (cause) {
    throw new ApiError('UNAVAILABLE', { cause })
  }
}
