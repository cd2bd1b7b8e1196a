import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, codesOf } from '../support/api.ts'
import { type Deciding, startDeciding } from './deciding.ts'

const several = `mutation ($decisions: [BulkDecision!]!, $key: String, $note: String) {
  requestsApprove(decisions: $decisions, idempotencyKey: $key, note: $note) { id code message request { stage { code } } } }`

interface Outcome {
  id: string
  code: string | null
  message: string | null
  request: { stage: { code: string } | null } | null
}

let city: Deciding

beforeAll(async () => {
  city = await startDeciding()
})
afterAll(() => city.end())

const approve = (decisions: object[], more: object = {}): Promise<Answer<{ requestsApprove: Outcome[] }>> =>
  city.api.query(several, { decisions, ...more }, city.tokens.rt)

const visitsOf = async (id: string) =>
  (await city.build.rows.select('select 1 from approval where request_id = $1', [id])).length

test('several requests are approved each for itself, and what became of each is told in their order', async () => {
  const service = await city.build.service()
  const [one, gone, other, seen] = await Promise.all(
    [1, 2, 1, 1].map((stage) => city.build.request({ service, stage })),
  )
  const sent = [
    { id: one!.id },
    { id: gone!.id },
    { id: '999999' },
    { id: seen!.id, seenVersion: 7 },
    { id: other!.id },
  ]
  const { data } = await approve(sent, { note: 'Lengkap' })
  expect(data!.requestsApprove.map(({ id, code, request }) => [id, code, request?.stage?.code])).toEqual([
    [one!.id, null, 'rw'],
    [gone!.id, 'NOT_YOUR_TURN', 'rw'],
    ['999999', 'NOT_FOUND', undefined],
    [seen!.id, 'CONFLICT', 'rt'],
    [other!.id, null, 'rw'],
  ])
  expect(data!.requestsApprove[3]!.message).toMatch(/waits at the stage/)
})

test('sent again, also at once, each is approved once and the same is told; another list is refused', async () => {
  const service = await city.build.service()
  const ids: string[] = []
  while (ids.length < 12) ids.push((await city.build.request({ service })).id)
  const decisions = [...ids.map((id) => ({ id, seenVersion: 1 })), { id: '999999', seenVersion: 1 }]
  const key = randomUUID()
  const answers = await Promise.all([approve(decisions, { key }), approve(decisions, { key })])
  answers.push(await approve(decisions, { key }))
  for (const { data } of answers) {
    expect(data!.requestsApprove.map(({ code }) => code)).toEqual([...ids.map(() => null), 'NOT_FOUND'])
  }
  expect(await Promise.all(ids.map(visitsOf))).toEqual(ids.map(() => 1))
  const rest = (await city.build.request({ service })).id
  expect(codesOf(await approve([...decisions, { id: rest }], { key }))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
  expect(await visitsOf(rest)).toBe(0)
})

test('none, more than a hundred, or one of them twice is refused as a whole', async () => {
  const { id } = await city.build.request()
  const many = Array.from({ length: 101 }, (_, nth) => ({ id: String(nth + 1) }))
  for (const decisions of [[], many, [{ id }, { id }]]) {
    const refused = await approve(decisions)
    expect(codesOf(refused)).toEqual(['INVALID_INPUT'])
    expect(refused.errors![0]!.extensions.fields).toHaveProperty('decisions')
  }
  expect(await visitsOf(id)).toBe(0)
})
