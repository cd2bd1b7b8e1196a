import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

const json = { 'content-type': 'application/json' }
const question = (length: number) => JSON.stringify({ query: `{ __typename } #${'x'.repeat(length)}` })
const tenMegabytes = question(10 * 1024 * 1024)

async function post(body: BodyInit, headers: Record<string, string> = json) {
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  const text = await response.text()
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(text).not.toMatch(/node_modules|\.ts:|stack|FST_|Fastify/i)
  const { errors } = JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] }
  for (const { message } of errors ?? []) expect(message.length).toBeLessThanOrEqual(300)
  return { status: response.status, codes: (errors ?? []).map(({ extensions }) => extensions.code) }
}

test('a body of ten megabytes is refused, and the connection can be used again', async () => {
  for (let time = 0; time < 5; time += 1) {
    expect(await post(tenMegabytes)).toEqual({ status: 413, codes: ['OPERATION_TOO_LARGE'] })
    expect(await post(question(10))).toEqual({ status: 200, codes: [] })
  }
})

test('a body of ten megabytes whose length is not said is refused', async () => {
  const body = new ReadableStream({
    start(parts) {
      for (let n = 0; n < 160; n += 1) parts.enqueue(new Uint8Array(64 * 1024))
      parts.close()
    },
  })
  expect(await post(body)).toEqual({ status: 413, codes: ['OPERATION_TOO_LARGE'] })
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a body compressed by %s is refused unread, however small', async (encoding, compress) => {
  for (const body of [tenMegabytes, question(10)]) {
    const answer = await post(new Uint8Array(compress(body)), { ...json, 'content-encoding': encoding })
    expect(answer).toEqual({ status: 415, codes: ['BAD_REQUEST'] })
  }
})

test('a query that fits the body but is no document anyone writes is refused', async () => {
  expect(await post(question(400_000))).toEqual({ status: 200, codes: ['OPERATION_TOO_LARGE'] })
})

test.each([
  ['a list of operations', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
  ['nothing', ''],
  ['half of an object', '{"query": '],
  ['an object that would change all others', '{"query":"{ __typename }","__proto__":{"admin":true}}'],
  ['a text', '"{ __typename }"'],
  ['null', 'null'],
])('%s is no request', async (_what, body) => {
  expect(await post(body)).toEqual({ status: 400, codes: ['BAD_REQUEST'] })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'x'])(
  'what is sent as %s, which a page elsewhere could do, is no request',
  async (type) => {
    const { status, codes } = await post('{"query":"mutation { signOut }"}', { 'content-type': type })
    expect([400, 415]).toContain(status)
    expect(codes).toEqual(['BAD_REQUEST'])
  },
)
