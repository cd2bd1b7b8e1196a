import type { TypedDocumentString } from '../generated/graphql.ts'
import { ApiError } from './errors.ts'
import { readSession } from './session.ts'

interface Answer<Result> {
  data?: Result | null
  errors?: { extensions?: { code?: string; fields?: Record<string, string> } }[]
}

/** How long an answer may take on a weak line before we say that none came. */
const patienceMs = 30_000

/** Asks the API for one document. Throws ApiError with the code of the first error, or NETWORK. */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await post(JSON.stringify({ query: document.toString(), variables }))
  const answer = await read<Result>(response)
  const failure = answer.errors?.[0]?.extensions
  if (failure || answer.errors) throw new ApiError(failure?.code ?? 'INTERNAL', failure?.fields)
  if (!answer.data) throw new ApiError('UNAVAILABLE')
  return answer.data
}

async function post(body: string): Promise<Response> {
  const token = readSession()?.token
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  try {
    return await fetch('/graphql', { method: 'POST', headers, body, signal: AbortSignal.timeout(patienceMs) })
  } catch (cause) {
    throw Object.assign(new ApiError('NETWORK'), { cause })
  }
}

/** An answer that is no JSON comes from something in between (a proxy, a captive portal), not from the API. */
async function read<Result>(response: Response): Promise<Answer<Result>> {
  if (response.status === 401) throw new ApiError('UNAUTHENTICATED')
  const text = await response.text()
  try {
    return JSON.parse(text) as Answer<Result>
  } catch (cause) {
    throw Object.assign(new ApiError('UNAVAILABLE'), { cause })
  }
}
