import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Scope } from '../../api/base/context.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const scopes = Object.values(Scope)

/** Every field an API client may have at all, with the scopes it needs together; none is open to any client. */
const opens: [query: string, needed: Scope[]][] = [
  ['{ units { total } }', []],
  ['{ unit(code: "35.74") { name } }', []],
  ['{ serviceTypes { total } }', []],
  ['{ me { username } }', []],
  ['{ requests { total } }', [Scope.REQUESTS_READ]],
  ['{ requests { items { number events { kind } } } }', [Scope.REQUESTS_READ]],
  ['{ request(id: 1) { number } }', [Scope.REQUESTS_READ]],
  ['{ approvals { total } }', [Scope.REQUESTS_READ]],
  ['{ requests { items { approvals { outcome } } } }', [Scope.REQUESTS_READ]],
  ['{ approval(id: 1) { outcome } }', [Scope.REQUESTS_READ]],
  ['{ requests { items { applicant { name } } } }', [Scope.REQUESTS_READ, Scope.RESIDENTS_READ]],
  ['{ approvals { items { officer { name } } } }', [Scope.REQUESTS_READ, Scope.OFFICERS_READ]],
  ['{ requests { items { approvals { officer { name } } } } }', [Scope.REQUESTS_READ, Scope.OFFICERS_READ]],
  ['{ approvals { items { request { applicant { name } } } } }', [Scope.REQUESTS_READ, Scope.RESIDENTS_READ]],
  ['{ processingTime { measure } }', [Scope.METRICS_READ]],
]

/** What no scope opens. */
const closed = [
  '{ users { total } }',
  '{ user(id: 1) { id } }',
  '{ apiClients { total } }',
  '{ apiScopes { name } }',
  'mutation { requestApprove(id: 1) { id } }',
  'mutation { userDisable(id: 1) { id } }',
]

let api: TestApi
let byResolvers: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  byResolvers = await startApi({ database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
  await build.request({ stage: 2 })
})

afterAll(async () => {
  await build.end()
  await byResolvers.close()
  await api.close()
})

let clients = 0

/** The key of a client with these scopes. */
async function keyWith(granted: readonly string[]): Promise<string> {
  const key = `pe_${String((clients += 1)).padStart(43, '0')}`
  const created_at = new Date()
  const client = await build.rows.insert<{ id: string }>('api_client', {
    account_id: await build.account({ role: 'API_CLIENT' }),
    name: 'Aplikasi Uji',
    contact: 'uji@example.org',
    unit_id: 1,
    place: 0,
    scopes: granted,
    rate_per_minute: 1000,
    created_at,
  })
  const key_hash = createHash('sha256').update(key).digest('hex')
  await build.rows.insert('api_key', { client_id: client.id, place: 0, key_hash, hint: '0000', created_at })
  return key
}

const sorts = (codes: string[]) => (codes.includes('FORBIDDEN') ? 'refused' : codes.join() || 'answered')

async function bothWays(query: string, key: string): Promise<unknown[]> {
  const answers = await Promise.all([api, byResolvers].map((server) => server.query(query, {}, key)))
  return answers.map((answer) => sorts(codesOf(answer)))
}

describe('an API client', () => {
  test.each(opens)('needs just its scopes for %s', async (query, needed) => {
    expect(await bothWays(query, await keyWith(needed))).toEqual(['answered', 'answered'])
    for (const missing of needed) {
      const others = scopes.filter((scope) => scope !== missing)
      expect(await bothWays(query, await keyWith(others))).toEqual(['refused', 'refused'])
    }
  })

  test.each(closed)('with every scope is refused %s', async (query) => {
    expect(await bothWays(query, await keyWith(scopes))).toEqual(['refused', 'refused'])
  })

  test('is answered by a plan of its own scopes, not of another client', async () => {
    const [rich, poor] = [await keyWith(scopes), await keyWith([Scope.REQUESTS_READ])]
    const query = '{ requests { items { number applicant { name } } } }'
    for (const key of [rich, poor, rich, poor]) {
      const expected = key === rich ? 'answered' : 'refused'
      expect(await bothWays(query, key)).toEqual([expected, expected])
    }
  })
})
