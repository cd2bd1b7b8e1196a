import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RequestsDocument } from '../../docs/client/generated/graphql.ts'
import { Portal } from '../../docs/client/portal.ts'
import { ClientAdmin } from '../access/client-admin.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const elsewhere = '35.74.01.1001.01.001'
let api: TestApi
let build: Builders
let admin: ClientAdmin
let key: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'pengelola', role: 'SYSTEM_ADMIN' })
  const service = await build.service()
  await build.request({ service, number: 'PE-2026-0000001', stage: 2, submittedAt: new Date('2026-10-05T02:00:00Z') })
  await build.request({ service, number: 'PE-2026-0000002', submittedAt: new Date('2026-10-06T02:00:00Z') })
  for (let n = 0; n < 5; n += 1) await build.request({ service, status: 'COMPLETED' })
  for (let n = 0; n < 3; n += 1) await build.request({ service, status: 'COMPLETED', unit: elsewhere })
  admin = new ClientAdmin(api, 'pengelola')
  await admin.signIn()
  ;({ key } = await admin.clientOf({ unit: '35.74.04', scopes: ['requests:read', 'metrics:read'] }))
})

afterAll(async () => {
  await build.end()
  await api.close()
})

describe('the example client', () => {
  test('lists what is in progress, follows the oldest and tells how long stages take', async () => {
    const { printed, code } = await runClient({ PORTAL_URL: api.url, PORTAL_KEY: key })
    expect(printed).toMatch(
      /^2 requests in progress\n {2}PE-2026-0000001 .*\n {2}PE-2026-0000002 .*\nPE-2026-0000001, .*: IN_PROGRESS\n {2}\S+ {2}SUBMITTED\n {2}\S+ {2}APPROVED at /,
    )
    expect(printed).toMatch(/Processing time by stage, as of .*\n( {2}.*: half within .* days, .*\n)+$/)
    expect(code).toBe(0)
  })

  test('says where figures are withheld', async () => {
    const few = await admin.clientOf({ unit: '35.74.01', scopes: ['requests:read', 'metrics:read'] })
    const { printed, code } = await runClient({ PORTAL_URL: api.url, PORTAL_KEY: few.key })
    expect(printed).toMatch(
      /^0 requests in progress\nProcessing time by stage, .*\n( {2}.*: withheld, too few cases\n)+$/,
    )
    expect(code).toBe(0)
  })

  test('tells in one line why it was refused', async () => {
    const { printed, code } = await runClient({ PORTAL_URL: api.url, PORTAL_KEY: 'pe_unknown' })
    expect(printed).toMatch(/^UNAUTHENTICATED: .*\n$/)
    expect(code).toBe(1)
  })
})

test('who asks more often than a key may is told how long to wait', async () => {
  const slow = await admin.clientOf({ ratePerMinute: 1 })
  const portal = new Portal({ url: api.url, key: slow.key, patience: 0 })
  const variables = { page: 1, perPage: 1, filter: null }
  await portal.ask(RequestsDocument, variables)
  const refusal = await portal.ask(RequestsDocument, variables).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) })
})

describe('told to wait, it', () => {
  const variables = { page: 1, perPage: 1, filter: null }

  test.each(['RATE_LIMITED', 'UNAVAILABLE'])('waits and asks again: %s', async (code) => {
    const before = await startRefusing(code, 1)
    try {
      const { requests } = await new Portal({ url: before.url, key }).ask(RequestsDocument, variables)
      expect(requests.total).toBe(7)
      expect(before.asked()).toBe(2)
    } finally {
      await before.close()
    }
  })

  test('gives up in the end', async () => {
    const before = await startRefusing('RATE_LIMITED', Infinity)
    try {
      const asking = new Portal({ url: before.url, key, patience: 1 }).ask(RequestsDocument, variables)
      await expect(asking).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 1 })
      expect(before.asked()).toBe(2)
    } finally {
      await before.close()
    }
  })
})

async function runClient(env: Record<string, string>) {
  const main = join(import.meta.dirname, '../../docs/client/main.ts')
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...env } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { printed, code }
}

/** Stands before the server, refuses the first questions with this code, and hands on the others. */
async function startRefusing(code: string, times: number) {
  let asked = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      asked += 1
      const refusal = { errors: [{ message: 'Not now.', extensions: { code, retryAfter: 1 } }] }
      if (asked <= times) response.end(JSON.stringify(refusal))
      else void handOn(Buffer.concat(chunks).toString()).then((text) => response.end(text))
    })
    const headers = { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' }
    const handOn = async (body: string) =>
      (await fetch(new URL('/graphql', api.url), { method: 'POST', headers, body })).text()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
