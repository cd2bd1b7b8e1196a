import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { codesOf } from '../support/api.ts'
import { type Deciding, startDeciding } from './deciding.ts'

let city: Deciding
let other: TestApi

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
