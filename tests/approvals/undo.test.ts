import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi } from '../support/api.ts'
import { type Deciding, startDeciding } from './deciding.ts'

let now = new Date('2026-08-10T03:00:00Z')
let city: Deciding

beforeAll(async () => {
  city = await startDeciding({ now: () => now })
})
afterAll(() => city.end())

const state = `status, stage_id, waiting_at_id, waiting_for, waiting_since, due_at, opened_at, closed_at, spent_seconds,
  resume_stage_id, claimed_by_id, decided_at, decided_by_id`
const stateOf = async (id: string) =>
  (await city.build.rows.select(`select ${state} from request where id = $1`, [id]))[0]

describe('a decision taken back', () => {
  test.each([
    ['requestApprove', ''],
    ['requestReturn', ', reason: "berkas-kurang"'],
    ['requestReject', ', reason: "bukan-warga"'],
  ])('leaves everything as it was before %s', async (field, more) => {
    const service = await city.build.service({ standardSeconds: 3600 })
    const { id } = await city.build.request({ service, stage: 2 })
    const due = new Date(now.getTime() + 1000)
    await city.build.rows.select('update request set spent_seconds = 77, due_at = $2, opened_at = $3 where id = $1', [
      id,
      due,
      now,
    ])
    const before = await stateOf(id)
    const { request } = await city.send(field, `id: ${id}${more}`, city.tokens.rw)
    expect(request!['allowedActions']).toContain('UNDO')
    expect(request!['undoUntil']).toBe(new Date(now.getTime() + 300_000).toISOString())
    const undone = await city.send('requestUndo', `id: ${id}`, city.tokens.rw)
    expect(undone.request).toMatchObject({ status: 'IN_PROGRESS', stage: { code: 'rw' } })
    expect(undone.request!['allowedActions']).not.toContain('UNDO')
    expect(undone.request!['undoUntil']).toBeNull()
    expect(await stateOf(id)).toEqual(before)
    const outcomes = await city.build.rows.select('select outcome from approval where request_id = $1 order by id', [
      id,
    ])
    expect(outcomes.at(-1)).toEqual({ outcome: 'UNDONE' })
    const kinds = await city.build.rows.select(
      `select e.kind, s.code as to from request_event e left join stage s on s.id = e.to_stage_id
        where request_id = $1 order by e.id desc limit 1`,
      [id],
    )
    expect(kinds).toEqual([{ kind: 'UNDONE', to: 'rw' }])
    expect((await city.send('requestUndo', `id: ${id}`, city.tokens.rw)).codes).toEqual(['CONFLICT'])
    expect((await city.send(field, `id: ${id}${more}`, city.tokens.rw)).codes).toEqual([])
  })

  test('completes again at the last stage', async () => {
    const { id } = await city.build.request({ service: await city.build.service({ levels: ['RT'] }) })
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    const undone = await city.send('requestUndo', `id: ${id}`, city.tokens.rt)
    expect(undone.request).toMatchObject({ status: 'IN_PROGRESS', closedAt: null })
    const again = await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    expect(again.request).toMatchObject({ status: 'COMPLETED' })
  })

  test('counts in no figures', async () => {
    const { id } = await city.build.request()
    await city.build.account({ username: 'diskominfo.uji' })
    const token = await city.api.signIn('diskominfo.uji')
    const count = async () => {
      const { data } = await city.api.query<{ processingTime: { rows: { n: number }[] } }>(
        '{ processingTime(measure: STAGE) { rows { n } } }',
        {},
        token,
      )
      return data!.processingTime.rows[0]?.n ?? 0
    }
    const before = await count()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    expect(await count()).toBe(before + 1)
    await city.send('requestUndo', `id: ${id}`, city.tokens.rt)
    expect(await count()).toBe(before)
  })
})

describe('a decision stays', () => {
  test('when the next stage has opened it', async () => {
    const { id } = await city.build.request()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    await city.send('requestOpen', `id: ${id}`, city.tokens.rw)
    const refused = await city.send('requestUndo', `id: ${id}`, city.tokens.rt)
    expect(refused.codes).toEqual(['CONFLICT'])
    expect(refused.message).toMatch(/waits at the stage Tahap RW/)
  })

  test('when another account wants it back', async () => {
    const { id } = await city.build.request()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    const refused = await city.send('requestUndo', `id: ${id}`, city.tokens.rw)
    expect(refused.codes).toEqual(['CONFLICT'])
    expect(refused.message).toMatch(/Only whoever entered/)
  })

  test('after five minutes', async () => {
    const { id } = await city.build.request()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    const then = now
    now = new Date(then.getTime() + 300_000)
    const refused = await city.send('requestUndo', `id: ${id}`, city.tokens.rt)
    expect(refused.message).toMatch(/within 300 seconds/)
    now = new Date(then.getTime() + 299_000)
    expect((await city.send('requestUndo', `id: ${id}`, city.tokens.rt)).codes).toEqual([])
    now = then
  })

  test('where taking back is switched off', async () => {
    const { id } = await city.build.request()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    const off = await startApi({ database: city.api.database, env: { UNDO_SECONDS: '0' }, now: () => now })
    const undo = 'mutation ($id: ID!) { requestUndo(id: $id) { id } }'
    expect((await off.query(undo, { id }, city.tokens.rt)).errors![0]!.message).toMatch(/cannot be taken back here/)
    await off.close()
  })
})

describe('until when it can be taken back is told', () => {
  const told = async (id: string, token: string) => {
    const { data } = await city.api.query<{ request: { undoUntil: string | null; allowedActions: string[] } }>(
      'query ($id: ID!) { request(id: $id) { undoUntil allowedActions } }',
      { id },
      token,
    )
    const { undoUntil, allowedActions } = data!.request
    expect(undoUntil !== null).toBe(allowedActions.includes('UNDO'))
    return undoUntil
  }
  const until = (from: Date) => new Date(from.getTime() + 300_000).toISOString()

  test('to whoever took it, until its last moment', async () => {
    const { id } = await city.build.request()
    expect(await told(id, city.tokens.rt)).toBeNull()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    const then = now
    for (const [passed, expected] of [
      [0, until(then)],
      [299_999, until(then)],
      [300_000, null],
    ] as const) {
      now = new Date(then.getTime() + passed)
      expect(await told(id, city.tokens.rt)).toBe(expected)
    }
    now = then
  })

  test('to nobody else, and to nobody once the next stage has opened it', async () => {
    const { id } = await city.build.request()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    for (const token of [city.tokens.rw, city.tokens.lurah, city.tokens.admin]) expect(await told(id, token)).toBeNull()
    expect(await told(id, city.tokens.rt)).toBe(until(now))
    await city.send('requestOpen', `id: ${id}`, city.tokens.rw)
    expect(await told(id, city.tokens.rt)).toBeNull()
  })
})

test('of taking back and opening at once, one happens', async () => {
  for (let nth = 0; nth < 5; nth += 1) {
    const { id } = await city.build.request()
    await city.send('requestApprove', `id: ${id}`, city.tokens.rt)
    const [undone, opened] = await Promise.all([
      city.send('requestUndo', `id: ${id}`, city.tokens.rt),
      city.send('requestOpen', `id: ${id}`, city.tokens.rw),
    ])
    expect(undone.codes.length + opened.codes.length).toBe(1)
    const [{ kind }] = (await city.build.rows.select(
      'select kind from request_event where request_id = $1 order by id desc limit 1',
      [id],
    )) as [{ kind: string }]
    expect(kind).toBe(undone.codes.length === 0 ? 'UNDONE' : 'OPENED')
  }
})
