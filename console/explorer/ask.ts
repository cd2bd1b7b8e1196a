import type { Credential } from './credential.ts'

/** What is asked: an operation of a document, and its variables. */
export interface Question {
  query: string
  variables?: object | undefined
  operationName?: string | undefined
}

/** How far the caller is from their limit; every part is null when the server does not say. */
export interface Allowance {
  limit: number | null
  remaining: number | null
  /** Whole seconds until it is full again. */
  reset: number | null
  /** Whole seconds to wait after a refusal. */
  retryAfter: number | null
}

/** What came back, as it was sent. */
export interface Reply {
  status: number
  /** Milliseconds until the whole answer was here. */
  took: number
  body: string
  allowance: Allowance
}

/** In the first of these the status tells what became of the question, in the second it is nearly always 200. */
const answers = 'application/graphql-response+json, application/json;q=0.9'

/** Asks as a program elsewhere would. A key goes alone, without the cookie of the console. Rejects when no answer comes. */
export async function ask(credential: Credential, question: Question): Promise<Reply> {
  const byKey = credential.kind === 'key'
  const authorization: Record<string, string> = byKey ? { authorization: `Bearer ${credential.key}` } : {}
  const begun = performance.now()
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: answers, ...authorization },
    credentials: byKey ? 'omit' : 'same-origin',
    body: JSON.stringify(question),
  })
  const body = await response.text()
  return { status: response.status, took: performance.now() - begun, body, allowance: allowanceOf(response.headers) }
}

function allowanceOf(headers: Headers): Allowance {
  const whole = (name: string) => {
    const text = headers.get(name)
    return text !== null && /^\d+$/.test(text) ? Number(text) : null
  }
  return {
    limit: whole('ratelimit-limit'),
    remaining: whole('ratelimit-remaining'),
    reset: whole('ratelimit-reset'),
    retryAfter: whole('retry-after'),
  }
}
