import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { isLongRun } from '../support/long.ts'

const clients = 64
const requests = isLongRun ? 1_000 : 50

let api: TestApi
let other: TestApi
let build: Builders
let tokens: string[]
let ids: string[]

beforeAll(async () => {
  api = await startApi()
  other = await startApi({ database: api.database })
  build = await startBuilding(api.database)
  await build.heads()
  const service = await build.service()
  const names = Array.from({ length: clients }, (_, nth) => `rt.${nth}`)
  for (const username of names) await build.officer({ username })
  tokens = await Promise.all(names.map((name) => api.signIn(name)))
  ids = []
  while (ids.length < requests) ids.push((await build.request({ service })).id)
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

const reason = async (outcome: string) =>
  (
    await build.rows.select<{ code: string }>('select code from decision_reason where outcome = $1 limit 1', [outcome])
  )[0]!.code

test(
  `${clients} clients decide the same ${requests} requests at once: each is decided once`,
  { timeout: 1_800_000 },
  async () => {
    const decisions = [
      'mutation ($id: ID!, $seen: Int) { requestApprove(id: $id, seenVersion: $seen) { id } }',
      `mutation ($id: ID!, $seen: Int) { requestReturn(id: $id, seenVersion: $seen, note: "Uji", reason: "${await reason('RETURNED')}") { id } }`,
      `mutation ($id: ID!, $seen: Int) { requestReject(id: $id, seenVersion: $seen, note: "Uji", reason: "${await reason('REJECTED')}") { id } }`,
    ]
    // In orders that are alike, so that many meet at the same request.
    const orders = fc.sample(fc.shuffledSubarray(ids, { minLength: requests }), { numRuns: 8, seed: 20261123 })
    const told = new Map<string, number>()
    const decide = async (token: string, nth: number) => {
      for (const id of orders[nth % orders.length]!) {
        const variables = { id, seen: nth % 4 ? null : 1 }
        const answer = await (nth % 2 ? api : other).query(decisions[nth % decisions.length]!, variables, token)
        const code = codesOf(answer).join() || 'done'
        told.set(code, (told.get(code) ?? 0) + 1)
      }
    }
    await Promise.all(tokens.map(decide))
    expect(told.get('done')).toBe(requests)
    expect([...told.keys()].filter((code) => !['done', 'CONFLICT', 'NOT_YOUR_TURN'].includes(code))).toEqual([])
    expect([...told.values()].reduce((sum, each) => sum + each)).toBe(clients * requests)
    const [stored] = await build.rows.select(
      `
    select (select count(*)::int from approval where request_id = any($1)) as visits,
           (select count(distinct request_id)::int from approval where request_id = any($1)) as decided,
           (select count(*)::int from request_event where request_id = any($1) and kind in ('APPROVED', 'RETURNED', 'REJECTED')) as told,
           (select count(*)::int from request where id = any($1) and version = 2) as moved,
           (select count(*)::int from audit_entry where kind = 'RECORD' and subject_type = 'Request' and subject_id = any($1::text[])) as recorded`,
      [ids],
    )
    expect(stored).toEqual({ visits: requests, decided: requests, told: requests, moved: requests, recorded: requests })
  },
)
