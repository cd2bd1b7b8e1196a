import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { webhookSender } from '../../api/notifications/webhook.ts'
import { Channel } from '../../api/notifications/words.ts'
import type { BuiltRequest } from '../support/requests.ts'
import { now, startTelling, type Telling } from './telling.ts'

const secret = 'rahasia-bersama-yang-cukup-panjang-0123'

let telling: Telling
let request: BuiltRequest

beforeAll(async () => {
  telling = await startTelling()
})

afterAll(() => telling.end())

beforeEach(async () => {
  await telling.build.rows.select('delete from notification')
  request = await telling.build.request()
  await telling.address(request)
  await telling.event(request, 'APPROVED', { from: 1, to: 2 })
  await telling.make({ channels: [Channel.WEBHOOK] })
})

interface Heard {
  method: string
  headers: IncomingMessage['headers']
  body: string
}

/** Another system on loopback that answers like this; what it heard. */
async function withReceiver(
  answer: (response: ServerResponse) => void,
  work: (url: string, heard: Heard[]) => Promise<void>,
): Promise<void> {
  const heard: Heard[] = []
  const server = createServer((message, response) => {
    let body = ''
    message.setEncoding('utf8').on('data', (text: string) => (body += text))
    message.on('end', () => {
      heard.push({ method: message.method!, headers: message.headers, body })
      answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/peristiwa`, heard)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(code, headers).end()

const sender = (url: string) => webhookSender({ url, secret }, () => now, 500)
const states = async () => (await telling.told()).map(({ state, failure, reply }) => [state, failure, reply])

test('another system hears what happened, in codes, without names or numbers of people', () =>
  withReceiver(status(204), async (url, heard) => {
    expect(await telling.send(sender(url))).toEqual([])
    const [{ method, headers, body }] = heard as [Heard]
    const [event] = await telling.build.rows.select<{ id: string }>(
      `select id from request_event where request_id = $1 and to_stage_id is not null`,
      [request.id],
    )
    expect(method).toBe('POST')
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'portal-event': event!.id })
    expect(JSON.parse(body)).toEqual({
      id: event!.id,
      kind: 'APPROVED',
      at: now.toISOString(),
      request: { id: request.id, number: request.number, status: 'IN_PROGRESS', serviceType: request.service.code },
      stage: 'rt',
      unit: '35.74.04.1003.02.005',
      toStage: 'rw',
      toUnit: '35.74.04.1003.02',
    })
    expect(await states()).toEqual([['SENT', null, 204]])
  }))

test('another system can tell that it was us, and when', () =>
  withReceiver(status(200), async (url, heard) => {
    await telling.send(sender(url))
    const [{ headers, body }] = heard as [Heard]
    const seconds = now.getTime() / 1_000
    const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
    expect(headers['portal-signature']).toBe(`t=${seconds},v1=${expected}`)
  }))

test.each([
  [500, 'WAITING', 'BUSY'],
  [503, 'WAITING', 'BUSY'],
  [429, 'WAITING', 'BUSY'],
  [408, 'WAITING', 'BUSY'],
  [404, 'FAILED', 'REFUSED'],
  [410, 'FAILED', 'REFUSED'],
])('an answer of %i leaves it %s', (code, state, failure) =>
  withReceiver(status(code), async (url) => {
    await telling.send(sender(url))
    expect(await states()).toEqual([[state, failure, code]])
  }),
)

test('it is not sent on to where another system says', () =>
  withReceiver(status(200), async (elsewhere, heardElsewhere) => {
    await withReceiver(status(307, { location: elsewhere }), async (url) => {
      await telling.send(sender(url))
    })
    expect(heardElsewhere).toEqual([])
    expect(await states()).toEqual([['FAILED', 'REFUSED', 307]])
  }))

test('one that takes too long, or hangs up, is told again: it knows the event by its identifier', async () => {
  await withReceiver(
    () => undefined,
    async (url) => expect(await telling.send(sender(url))).toEqual(['TIMEOUT']),
  )
  expect(await states()).toEqual([['WAITING', 'TIMEOUT', null]])
  await withReceiver(
    (response) => response.destroy(),
    async (url) => expect(await telling.send(sender(url))).toEqual(['UNREACHABLE']),
  )
  await withReceiver(status(200), async (url, heard) => {
    await telling.send(sender(url))
    expect(heard).toHaveLength(1)
  })
  expect(await states()).toEqual([['SENT', null, 200]])
})

test('what a server of ours was telling it when it died is told again', async () => {
  await telling.build.rows.select(`update notification set state = 'SENDING', attempts = 1, tried_at = $1`, [now])
  await telling.make({ channels: [Channel.WEBHOOK], at: new Date(now.getTime() + 600_000) })
  await withReceiver(status(200), async (url, heard) => {
    await telling.send(sender(url))
    expect(heard).toHaveLength(1)
  })
})
