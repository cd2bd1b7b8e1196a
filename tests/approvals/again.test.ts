import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { codesOf } from '../support/api.ts'
import { type Deciding, startDeciding } from './deciding.ts'

let city: Deciding
let other: TestApi

const reason =
  'mutation ($code: String!) { decisionReasonCreate(input: { code: $code, name: "Foto", outcome: RETURNED }) { id } }'
const switchOff = 'mutation ($id: ID!) { decisionReasonUpdate(id: $id, input: { active: false }) { active } }'

beforeAll(async () => {
  city = await startDeciding()
  other = await startApi({ database: city.api.database })
})
afterAll(async () => {
  await other.close()
  await city.end()
})

const acts: [field: string, more: string, event: string][] = [
  ['requestReturn', 'reason: "berkas-kurang"', 'RETURNED'],
  ['requestReject', 'reason: "bukan-warga"', 'REJECTED'],
  ['requestOpen', '', 'OPENED'],
  ['requestClaim', '', 'CLAIMED'],
  ['requestRelease', '', 'RELEASED'],
  ['requestUndo', '', 'UNDONE'],
]

/** A request on which this can be done. */
async function ready(field: string): Promise<string> {
  const { id } = await city.build.request()
  if (field === 'requestRelease') await city.send('requestClaim', `id: ${id}`, city.tokens.rt)
  if (field === 'requestUndo') await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
  return id
}

describe.each(acts)('%s sent again with its key', (field, more, event) => {
  const sentTo = (api: TestApi, id: string, key: string, beside = more) =>
    api.query(`mutation { ${field}(id: ${id}, idempotencyKey: "${key}", ${beside}) { id status } }`, {}, city.tokens.rt)

  const times = async (id: string) =>
    (await city.build.rows.select('select 1 from request_event where request_id = $1 and kind = $2', [id, event]))
      .length

  test('on two servers at once, and after a restart, is done once and tells the same', async () => {
    const id = await ready(field)
    const key = randomUUID()
    const answers = await Promise.all([city.api, other, city.api, other].map((api) => sentTo(api, id, key)))
    const restarted = await startApi({ database: city.api.database })
    answers.push(await sentTo(restarted, id, key))
    await restarted.close()
    expect(answers.flatMap(codesOf)).toEqual([])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await times(id)).toBe(1)
  })

  test('for something else is refused, and what was refused stays refused', async () => {
    const [id, another] = [await ready(field), await ready(field)]
    const key = randomUUID()
    await sentTo(city.api, id, key)
    expect(codesOf(await sentTo(other, another, key))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    expect(await times(another)).toBe(0)
    const late = randomUUID()
    const refused = await sentTo(city.api, another, late, `seenVersion: 99, ${more}`)
    expect(codesOf(refused)).toEqual(['CONFLICT'])
    expect(await sentTo(other, another, late, `seenVersion: 99, ${more}`)).toEqual(refused)
  })
})

test('what was returned for a reason that is switched off since tells the same', async () => {
  await city.build.account({ username: 'sistem.uji', role: 'SYSTEM_ADMIN' })
  const keeper = await city.api.signIn('sistem.uji')
  const made = await city.api.query<{ decisionReasonCreate: { id: string } }>(reason, { code: 'foto-lama' }, keeper)
  const { id } = await city.build.request()
  const sent = `id: ${id}, reason: "foto-lama", idempotencyKey: "${randomUUID()}"`
  const first = await city.send('requestReturn', sent, city.tokens.rt)
  expect(first.request).toMatchObject({ status: 'RETURNED' })
  await city.api.query(switchOff, { id: made.data!.decisionReasonCreate.id }, keeper)
  const restarted = await startApi({ database: city.api.database })
  const document = `mutation { requestReturn(${sent}) { status } }`
  const again = await restarted.query(document, {}, city.tokens.rt)
  await restarted.close()
  expect(again).toEqual({ data: { requestReturn: { status: 'RETURNED' } } })
})

test('a device whose clock is thousands of years off is told so', async () => {
  const { id } = await city.build.request()
  for (const queuedAt of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00']) {
    const { codes } = await city.send('requestApprove', `id: ${id}, queuedAt: "${queuedAt}"`, city.tokens.rt)
    expect(codes).toEqual(['INVALID_INPUT'])
  }
})
