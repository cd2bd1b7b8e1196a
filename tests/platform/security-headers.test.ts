import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi({ withConsole: true })
})

afterAll(() => api.close())

const page = { accept: 'text/html' }

async function policyOf(path: string) {
  const { headers } = await fetch(new URL(path, api.url), { headers: page })
  const policy = headers.get('content-security-policy') ?? ''
  return new Map(
    policy.split(';').map((part) => [part.trim().split(' ')[0]!, part.trim().split(' ').slice(1).join(' ')]),
  )
}

test('the console may run and load only what comes from here, and stand in no other page', async () => {
  for (const path of ['/', '/requests/1']) {
    const policy = await policyOf(path)
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('connect-src')).toBe("'self'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:/)
  }
})

test.each(['/', '/graphql', '/health', '/nothing'])(
  '%s is read as what it says it is, by those it is for',
  async (path) => {
    const { headers } = await fetch(new URL(path, api.url), { headers: page })
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  },
)

test('nothing is said of HTTPS where there is none', async () => {
  const { headers } = await fetch(api.url, { headers: page })
  expect(headers.has('strict-transport-security')).toBe(false)
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
})

test('no answer of the API is kept on the way', async () => {
  const json = { 'content-type': 'application/json' }
  for (const body of ['{"query":"{ __typename }"}', '{"query":"{"}', '{', '[]']) {
    const { headers } = await fetch(`${api.url}/graphql`, { method: 'POST', headers: json, body })
    expect(headers.get('cache-control')).toBe('no-store')
  }
})
