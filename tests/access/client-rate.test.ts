import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

let api: TestApi
let other: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  other = await startApi({ database: api.database })
  build = await startBuilding(api.database)
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

/** A client with this limit, and its key. */
async function clientOf(ratePerMinute: number, { disabled = false } = {}): Promise<string> {
  const key = `pe_${randomBytes(32).toString('base64url')}`
  const account = await build.account({ role: 'API_CLIENT' })
  const now = new Date()
  const client = await build.rows.insert<{ id: string }>('api_client', {
    account_id: account,
    name: 'Aplikasi Uji',
    contact: 'uji@example.org',
    unit_id: 1,
    place: 0,
    scopes: '{requests:read}',
    rate_per_minute: ratePerMinute,
    created_at: now,
    disabled_at: disabled ? now : null,
  })
  const keyHash = createHash('sha256').update(key).digest('hex')
  await build.rows.insert('api_key', {
    client_id: client.id,
    place: 0,
    key_hash: keyHash,
    hint: key.slice(-4),
    created_at: now,
  })
  return key
}

async function ask(server: TestApi, token: string, query = '{ requests { total } }') {
  const response = await fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  })
  const { status, headers } = response
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: Record<string, unknown> }[] }
  return { status, body, headers: Object.fromEntries(headers) as Record<string, string> }
}

describe('the limit of an API client', () => {
  test('is told with every answer', async () => {
    const key = await clientOf(3)
    const answers = [await ask(api, key), await ask(other, key, '{ nonsense }'), await ask(api, key)]
    expect(answers.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['2', '1', '0'])
    for (const { headers } of answers) {
      expect(headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-policy': '3;w=60' })
      expect(Number(headers['ratelimit-reset'])).toBeGreaterThan(0)
      expect(Number(headers['ratelimit-reset'])).toBeLessThanOrEqual(60)
    }
  })

  test('refuses what exceeds it, and says when to go on', async () => {
    const key = await clientOf(1)
    expect((await ask(api, key)).body.data).toEqual({ requests: { total: 0 } })
    for (const server of [api, other, other]) {
      const { status, headers, body } = await ask(server, key)
      const seconds = Number(headers['retry-after'])
      expect(status).toBe(429)
      expect(seconds).toBeGreaterThan(0)
      expect(headers).toMatchObject({ 'ratelimit-remaining': '0', 'ratelimit-reset': String(seconds) })
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: seconds } }] })
    }
  })

  test.for([1, 20, 37])('of %d lets exactly so many of 50 at once through, over two servers', async (limit) => {
    const key = await clientOf(limit)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, nth) => ask(nth % 2 ? api : other, key)))
    const passed = answers.filter(({ status }) => status === 200)
    expect(passed).toHaveLength(limit)
    const remaining = passed.map(({ headers }) => Number(headers['ratelimit-remaining']))
    expect(remaining.toSorted((a, b) => a - b)).toEqual(Array.from({ length: limit }, (_, nth) => nth))
  })

  test('begins anew when its window has ended', async () => {
    const key = await clientOf(1)
    await ask(api, key)
    expect((await ask(other, key)).status).toBe(429)
    await build.rows.select('update rate_limit set expire = 0')
    const fresh = await startApi({ database: api.database })
    expect((await ask(fresh, key)).status).toBe(200)
    await fresh.close()
  })

  test('is raised at once', async () => {
    const key = await clientOf(1)
    await ask(api, key)
    expect((await ask(api, key)).status).toBe(429)
    await build.rows.select('update api_client set rate_per_minute = 5')
    await expect.poll(async () => (await ask(api, key)).status).toBe(200)
  })

  test('does not bind another client, nor people', async () => {
    const spent = await clientOf(1)
    await ask(api, spent)
    expect((await ask(api, spent)).status).toBe(429)
    expect((await ask(api, await clientOf(1))).status).toBe(200)
    await build.account({ username: 'penilai' })
    const { status, headers } = await ask(api, await api.signIn('penilai'))
    expect(status).toBe(200)
    expect(Object.keys(headers).filter((name) => name.startsWith('ratelimit'))).toEqual([])
  })
})

describe('a key that opens nothing', () => {
  test.each(['{ requests { total } }', '{ me { username } }', '{ __typename }', '{ nonsense'])(
    'is told so whatever it asks: %s',
    async (query) => {
      for (const key of [`pe_${'A'.repeat(43)}`, await clientOf(9, { disabled: true })]) {
        const { status, headers, body } = await ask(api, key, query)
        expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer'])
        expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
      }
    },
  )
})

test('a limit that cannot be looked up is no way around it', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const key = await clientOf(5)
  expect((await ask(api, key)).status).toBe(200)
  await build.rows.select('alter table rate_limit rename to rate_limit_away')
  const { status, body } = await ask(api, key)
  await build.rows.select('alter table rate_limit_away rename to rate_limit')
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
  expect(status).toBe(503)
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
  expect((await ask(api, key)).status).toBe(200)
})
