import type { Ask, Question, ServerName } from '../questions/question.ts'

/** One thing asked of one server, as HTTP says it. */
export interface HttpRequest {
  method: 'GET' | 'POST'
  path: string
  token: string
  /** JSON; undefined for a GET. */
  body: string | undefined
}

/** Puts a question to a server in its own words. */
export function httpRequest(server: ServerName, question: Question, ask: Ask): HttpRequest {
  const { token } = ask.caller
  if (server === 'bare')
    return { method: question.changesData ? 'POST' : 'GET', path: ask.bare, token, body: undefined }
  const body = JSON.stringify({ query: question[server], variables: ask[server] })
  return { method: 'POST', path: '/graphql', token, body }
}

/** The same as bytes, ready to be written to a kept connection. */
export function requestBytes({ method, path, token, body }: HttpRequest): Buffer {
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept: application/json',
    `authorization: Bearer ${token}`,
    ...(body === undefined ? [] : ['content-type: application/json']),
    `content-length: ${Buffer.byteLength(body ?? '')}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`)
}
