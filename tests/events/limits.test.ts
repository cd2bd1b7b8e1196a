import { createConnection } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { streamLimits } from '../../api/platform/stream-limits.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { openStream, subscribe } from '../support/streams.ts'

const query = 'subscription { requestChanged { cursor event { kind } request { id } } }'

let api: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.officer({ username: 'ketua.rt' })
  token = await api.signIn('ketua.rt')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

/** A WebSocket as a program opens it, and how it was closed. */
function openSocket(headers: Record<string, string> = {}, protocol = 'graphql-transport-ws') {
  const socket = new WebSocket(new URL('/graphql', api.url.replace('http', 'ws')), protocol, { headers })
  socket.on('error', () => undefined)
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  return { socket, closed, opened: once(socket, 'open') }
}

describe('a WebSocket is closed with a code of its own', () => {
  test.each([
    ['garbage', 4400, 'no JSON'],
    ['a message of no known kind', 4400, '{"type":"launch"}'],
    ['a subscription before a sign-in', 4401, `{"type":"subscribe","id":"1","payload":{"query":"${query}"}}`],
    ['a sign-in without a token', 4401, '{"type":"connection_init"}'],
    ['a token that nobody has', 4401, '{"type":"connection_init","payload":{"authorization":"Bearer nobody"}}'],
    ['more than any body may have', 1009, 'x'.repeat(600 * 1024)],
  ])('%s: %i', async (_what, code, message) => {
    const { socket, closed, opened } = openSocket()
    await opened
    socket.send(message)
    expect(await closed).toBe(code)
  })

  test('another protocol is none of ours', async () => {
    const { opened } = openSocket({}, 'graphql-ws')
    await expect(opened).rejects.toThrow('subprotocol')
  })

  test('binary noise: 4400, and the server goes on', async () => {
    const { socket, closed, opened } = openSocket()
    await opened
    socket.send(Buffer.from([0, 255, 17, 3]))
    expect(await closed).toBe(4400)
    expect((await api.query('{ __typename }')).data).toEqual({ __typename: 'Query' })
  })
})

test('a page of another site opens no WebSocket, whatever cookie its visitor has', async () => {
  const { opened } = openSocket({ origin: 'https://elsewhere.example', cookie: `portal-emas=${token}` })
  await expect(opened).rejects.toThrow('403')
})

test('a page of ours is known by its cookie', async () => {
  const { socket, opened, closed } = openSocket({ origin: api.url.replace(/\/$/, ''), cookie: `portal-emas=${token}` })
  await opened
  socket.send('{"type":"connection_init"}')
  const [message] = (await once(socket, 'message')) as [Buffer]
  expect(JSON.parse(String(message))).toEqual({ type: 'connection_ack' })
  socket.close()
  await closed
})

test('one stream too many is refused, and a place that became free is given again', async () => {
  const streams = await Promise.all(
    Array.from({ length: streamLimits.ofAccount }, () => openStream({ url: api.url, token, query })),
  )
  const refused = await openStream({ url: api.url, token, query })
  expect(refused.response.status).toBe(429)
  expect(refused.text).toContain('RATE_LIMITED')
  expect(JSON.stringify(await subscribe('WebSocket', { url: api.url, token, query }).ended)).toContain('RATE_LIMITED')
  await streams.pop()!.stop()
  await expect
    .poll(async () => {
      const again = await openStream({ url: api.url, token, query })
      streams.push(again)
      return again.response.status
    })
    .toBe(200)
  for (const stream of streams) await stream.stop()
  await expect
    .poll(async () => (await openStream({ url: api.url, token, query: '{ me { id } }' })).response.status)
    .toBe(400)
})

test.each([
  ['a query', '{ me { id } }', 'BAD_REQUEST'],
  ['no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'two at once',
    'subscription { a: requestChanged { cursor } b: requestChanged { cursor } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['nothing, by a directive', 'subscription { requestChanged @skip(if: true) { cursor } }', ''],
  ['a foreign cursor', 'subscription { requestChanged(after: "x") { cursor } }', 'INVALID_INPUT'],
  [
    'too much',
    `subscription { requestChanged { ${'request { chain { stages { name } } } '.repeat(200)} } }`,
    'OPERATION_TOO_LARGE',
  ],
])('as a stream, %s is refused', async (_what, asked, code) => {
  const stream = await openStream({ url: api.url, token, query: asked })
  expect(stream.response.status).toBe(400)
  expect(stream.text).toContain(code)
})

test('a subscription is not answered once', async () => {
  expect(codesOf(await api.query(query, {}, token))).toEqual(['BAD_REQUEST'])
})

test(
  'beside a reader who takes nothing, another is told of more than is kept, once and in order',
  { timeout: 60_000 },
  async () => {
    const { id } = await build.request()
    const { hostname, port } = new URL(api.url)
    const body = JSON.stringify({ query: `subscription { requestChanged { event { kind } request { ${many} } } }` })
    const slow = createConnection({ host: hostname, port: Number(port) })
    slow.on('error', () => undefined)
    slow.write(
      `POST /graphql/stream HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\naccept: text/event-stream\r\n` +
        `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
    await once(slow, 'readable')
    const quick = await openStream({ url: api.url, token, query: 'subscription { requestChanged { event { id } } }' })
    await build.rows.select(
      `insert into request_event (request_id, place, kind, at)
     select $1, place, 'OPENED', now() from request, generate_series(1, 1500) where id = $1`,
      [id],
    )
    const [last] = await build.rows.select<{ id: string }>('select max(id)::text as id from request_event')
    await quick.until(new RegExp(`"id":"${last!.id}"`))
    const told = quick.told.map(({ data }) => Number((data!['requestChanged'] as { event: { id: string } }).event.id))
    expect(told.slice(-1500)).toEqual(Array.from({ length: 1500 }, (_, nth) => Number(last!.id) - 1499 + nth))
    await quick.stop()
    slow.destroy()
  },
)

/** So much that no buffer on the way holds it all. */
const many = Array.from({ length: 40 }, (_, nth) => `a${nth}: chain { stages { name serviceType { name } } }`).join(' ')
