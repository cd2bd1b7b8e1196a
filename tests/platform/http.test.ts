import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

let api: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.officer({ username: 'rt.uji' })
  token = await api.signIn('rt.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const json = { 'content-type': 'application/json' }

async function send(path: string, init: RequestInit = {}) {
  const response = await fetch(new URL(path, api.url), init)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

describe('GET /health', () => {
  test('answers 200 without signing in', async () => {
    expect(await send('/health')).toMatchObject({ status: 200, text: '{"status":"ok","jobs":"running"}' })
  })
})

describe('POST /graphql', () => {
  test('answers JSON, and compresses what is long', async () => {
    const body = JSON.stringify({ query: '{ units(perPage: 100) { items { code name level } } }' })
    const headers = { ...json, authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' }
    const answer = await send('/graphql', { method: 'POST', headers, body })
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(JSON.parse(answer.text)).toMatchObject({ data: { units: { items: { length: 100 } } } })
  })

  test.each([
    ['nothing', ''],
    ['what is no JSON', '{"query": '],
    ['an empty object', '{}'],
    ['a list of operations', '[{"query":"{ me { id } }"}]'],
    ['a number as the query', '{"query":1}'],
    ['variables that are no object', '{"query":"{ me { id } }","variables":"x"}'],
  ])('refuses %s', async (_what, body) => {
    const { status, text } = await send('/graphql', { method: 'POST', headers: json, body })
    expect(status).toBe(400)
    expect(text).not.toMatch(/node_modules|\.ts:|stack|at async/)
  })

  test('refuses what another site could send without being asked: a form, or plain text', async () => {
    const body = JSON.stringify({ query: 'mutation { signOut }' })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const { status } = await send('/graphql', { method: 'POST', headers: { 'content-type': type }, body })
      expect([400, 415]).toContain(status)
    }
  })
})

describe('GET /graphql', () => {
  const query = `/graphql?query=${encodeURIComponent('{ me { username } }')}`

  test('answers a program, but not a link on another site', async () => {
    const headers = { 'apollo-require-preflight': '1', authorization: `Bearer ${token}` }
    expect((await send(query, { headers })).text).toBe('{"data":{"me":{"username":"rt.uji"}}}')
    expect((await send(query)).status).toBe(400)
  })

  test('changes nothing', async () => {
    const headers = { 'apollo-require-preflight': '1', authorization: `Bearer ${token}` }
    const { status } = await send(`/graphql?query=${encodeURIComponent('mutation { signOut }')}`, { headers })
    expect(status).toBe(405)
    expect((await api.query('{ me { username } }', {}, token)).data).toEqual({ me: { username: 'rt.uji' } })
  })
})

test('a token is taken from the header alone, with any capitals in Bearer', async () => {
  const body = JSON.stringify({ query: '{ me { username } }' })
  const ask = async (authorization: string) =>
    (await send('/graphql', { method: 'POST', headers: { ...json, authorization }, body })).text
  expect(await ask(`bearer ${token}`)).toContain('rt.uji')
  for (const header of [
    token,
    `Basic ${token}`,
    `Bearer  ${token}`,
    `Bearer ${token} x`,
    'Bearer ',
    `Bearer ${'x'.repeat(9000)}`,
  ]) {
    expect(await ask(header)).toBe('{"data":{"me":null}}')
  }
})

test('what is not there is told so, without details', async () => {
  for (const path of ['/nothing', '/graphql/x', '/health/../etc/passwd', '/%00']) {
    const { status, text } = await send(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/node_modules|\.ts:|stack|FST_/)
  }
})
