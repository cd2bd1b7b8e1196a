import { readdir } from 'node:fs/promises'
import { request as ask } from 'node:http'
import type { TestApi } from './api.ts'

/** What the server answered to a document sent. */
export interface Received {
  status: number
  body: { id?: string; type?: string; size?: number; sha256?: string; code?: string; message?: string; fields?: object }
}

/** What is said of a document beside its bytes. */
export interface Sending {
  request: string
  token?: string | undefined
  name?: string
  code?: string
  seenVersion?: string
  headers?: Record<string, string>
}

/** The address a document is sent to. */
export function addressOf(api: TestApi, { request, name = 'ktp.pdf', code, seenVersion }: Sending): URL {
  const address = new URL('/documents', api.url)
  const optional = { ...(code !== undefined && { code }), ...(seenVersion !== undefined && { seenVersion }) }
  address.search = new URLSearchParams({ request, name, ...optional }).toString()
  return address
}

/** Sends a document, as a program does. */
export async function sendDocument(api: TestApi, content: Buffer | string, sending: Sending): Promise<Received> {
  const { token, headers } = sending
  const response = await fetch(addressOf(api, sending), {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: new Uint8Array(Buffer.from(content)),
  })
  return { status: response.status, body: (await response.json()) as Received['body'] }
}

/** Says it will send so many bytes, or says nothing of that for null, and sends some; what it was answered, or null when it goes away instead. */
export async function beginToSend(
  api: TestApi,
  sending: Sending,
  { length, content, goesAway = false }: { length: number | null; content: Buffer; goesAway?: boolean },
): Promise<Received | null> {
  return await new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${sending.token}`,
      'content-type': 'application/pdf',
      ...(length === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }),
    }
    const sent = ask(addressOf(api, sending), { method: 'POST', headers })
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => {
        sent.destroy()
        resolve({ status: response.statusCode!, body: JSON.parse(text) as Received['body'] })
      })
    })
    sent.on('error', (error) => (goesAway ? resolve(null) : reject(error)))
    sent.write(content, () => goesAway && setTimeout(() => sent.destroy(), 50))
  })
}

/** Asks for a document. */
export async function fetchDocument(api: TestApi, id: string, token?: string, headers: Record<string, string> = {}) {
  const given = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers }
  return await fetch(new URL(`/documents/${id}`, api.url), { headers: given })
}

/** The names of all files that a server keeps. */
export async function storedFiles({ dataDir }: TestApi): Promise<string[]> {
  const all = await readdir(`${dataDir}/documents`, { recursive: true, withFileTypes: true }).catch(() => [])
  return all.filter((each) => each.isFile()).map(({ name }) => name)
}
