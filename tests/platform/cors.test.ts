import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'

const allowed = 'https://pelayanan.example.org'
let api: TestApi

beforeAll(async () => {
  api = await startApi({ env: { CORS_ORIGINS: `${allowed},http://localhost:5173` } })
})

afterAll(() => api.close())

async function preflight(origin: string, path = '/graphql') {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  }
  return await fetch(new URL(path, api.url), { method: 'OPTIONS', headers })
}

async function ask(origin: string, { url } = api) {
  const body = JSON.stringify({ query: '{ me { username } }' })
  const headers = { origin, 'content-type': 'application/json' }
  return await fetch(new URL('/graphql', url), { method: 'POST', headers, body })
}

/** What an answer says of who else may read it, by the end of the header's name. */
const saidOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')))

describe('a page of a listed origin', () => {
  test.each([allowed, 'http://localhost:5173'])('may ask: %s', async (origin) => {
    const answer = await ask(origin)
    expect(await answer.json()).toEqual({ data: { me: null } })
    expect(saidOf(answer)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-expose-headers':
        'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy, Retry-After',
    })
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin')
  })

  test('asks beforehand once a day, and never with cookies', async () => {
    const answer = await preflight(allowed)
    expect(answer.status).toBe(204)
    expect(saidOf(answer)).toMatchObject({
      'access-control-allow-origin': allowed,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, authorization, apollo-require-preflight',
      'access-control-max-age': '86400',
    })
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false)
  })

  test('reads nothing but the API', async () => {
    expect(saidOf(await fetch(new URL('/health', api.url), { headers: { origin: allowed } }))).toEqual({})
    expect(saidOf(await preflight(allowed, '/health'))).toEqual({})
    expect(saidOf(await preflight(allowed, '/graphqlx'))).toEqual({})
  })
})

describe('a page of any other origin', () => {
  test.each([
    'https://elsewhere.example.org',
    `${allowed}.evil.example`,
    `${allowed}:8443`,
    'http://pelayanan.example.org',
    'https://x.pelayanan.example.org',
    'null',
  ])('is told nothing: %s', async (origin) => {
    expect(saidOf(await ask(origin))).toEqual({})
    const before = await preflight(origin)
    expect(before.ok).toBe(false)
    expect(saidOf(before)).toEqual({})
  })
})

test('without a list no page elsewhere is told anything', async () => {
  const closed = await startApi()
  try {
    expect(saidOf(await ask(allowed, closed))).toEqual({})
  } finally {
    await closed.close()
  }
})
