import type { Answer } from './api.ts'

/** What was answered, with the headers of HTTP. */
export interface Sent extends Answer<Record<string, unknown>> {
  status: number
  headers: Headers
  /** What the browser keeps from now on, as `name=value`; null when no cookie was set. */
  cookie: string | null
  /** The same with what it says of itself. */
  setCookie: string
}

/** Sends an operation as a page in a browser, or a program, would: with these headers. */
export async function send(
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Sent> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const setCookie = response.headers.get('set-cookie') ?? ''
  const text = await response.text()
  const answer = (text.startsWith('{') ? JSON.parse(text) : { data: null, errors: [] }) as Answer<
    Record<string, unknown>
  >
  return {
    ...answer,
    status: response.status,
    headers: response.headers,
    cookie: setCookie.split(';')[0] || null,
    setCookie,
  }
}
