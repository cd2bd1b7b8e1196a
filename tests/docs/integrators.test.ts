import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorCodes } from '../../api/base/errors.ts'
import { Scope } from '../../api/base/context.ts'
import { operationCodes } from '../../api/platform/errors.ts'
import { limits } from '../../api/platform/limits.ts'
import { longestBatch } from '../../api/read/connections.ts'
import { ClientAdmin } from '../access/client-admin.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/integrators.md'), 'utf8')
const firstCells = (heading: string) => {
  const [, section = ''] = guide.split(`\n## ${heading}\n`)
  return [...section.split('\n## ')[0]!.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!)
}

const origin = 'https://pelayanan.example.org'
let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi({ env: { CORS_ORIGINS: origin } })
  build = await startBuilding(api.database)
  await build.account({ username: 'pengelola', role: 'SYSTEM_ADMIN' })
  for (let n = 0; n < 8; n += 1) await build.request({ stage: 2 })
})

afterAll(async () => {
  await build.end()
  await api.close()
})

test('every code of an error stands in the guide, and no other', () => {
  expect(new Set(firstCells('Errors'))).toEqual(new Set([...errorCodes, ...operationCodes]))
})

test('the headers of a limit are those of the guide, and a browser may read them all', async () => {
  const admin = new ClientAdmin(api, 'pengelola')
  await admin.signIn()
  const { key } = await admin.clientOf({ ratePerMinute: 1 })
  const ask = () =>
    fetch(new URL('/graphql', api.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, origin },
      body: '{"query":"{ __typename }"}',
    })
  expect((await ask()).status).toBe(200)
  const { status, headers } = await ask()
  expect(status).toBe(429)
  const told = firstCells('Limits')
  expect(told.length).toBe(5)
  expect(told.filter((name) => !headers.has(name))).toEqual([])
  expect(headers.get('access-control-allow-origin')).toBe(origin)
  expect(new Set(headers.get('access-control-expose-headers')?.split(', '))).toEqual(new Set(told))
})

test('every scope stands in the guide', () => {
  expect(new Set(firstCells('Keys and scopes'))).toEqual(new Set(Object.values<string>(Scope)))
})

test('the limits of an operation are those of the guide', () => {
  const count = (amount: number) => amount.toLocaleString('en')
  for (const words of [
    `${limits.depth} levels`,
    `${limits.aliases} aliases`,
    `${count(limits.tokens)} words`,
    `${count(limits.fields)} fields`,
    `${limits.body / 1024} KB`,
    `${longestBatch / 1000} seconds`,
  ]) {
    expect(guide.replaceAll('\n', ' ')).toContain(words)
  }
})

test('the queries of the guide are answered as they stand', async () => {
  const bodies = [...guide.matchAll(/^ask '(.+)'$/gm)].map((match) => match[1]!)
  expect(bodies.length).toBe(4)
  const admin = new ClientAdmin(api, 'pengelola')
  await admin.signIn()
  const { key } = await admin.clientOf({ unit: '35.74', scopes: ['requests:read', 'metrics:read'] })
  expect(key).toMatch(/^pe_/)
  for (const body of bodies) {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: object }
    // The feed ends where a transaction is still under way, be it in another database of the same cluster.
    await expect
      .poll(async () => JSON.stringify(await api.query(query, variables, key)))
      .toMatch(/^\{"data":.*("number"|"label")/)
  }
})
