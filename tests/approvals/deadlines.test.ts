import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import type { Service } from '../support/requests.ts'
import { type Home, newHome, standing, wait } from './waiting.ts'

/** A Monday, 10:00 WIB. */
const now = new Date('2026-08-10T03:00:00Z')
const hour = 3_600_000
const hoursFrom = (hours: number, from = now) => new Date(from.getTime() + hours * hour)
const wib = (text: string) => new Date(`${text}:00+07:00`)
const kelurahan = '35.74.04.1003'

let api: TestApi
let build: Builders
let service: Service
let home: Home

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  service = await build.service({ standardSeconds: 24 * 3600 })
  await build.officer({ unit: kelurahan, username: 'lurah.tenggat' })
})

beforeEach(async () => {
  await build.rows.select('update request set due_at = null where due_at is not null')
  home = await newHome(build, api)
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const none = { REMINDED: 0, ESCALATED: 0, PASSED_ON: 0 }
const approve = (id: string, token: string) =>
  api.query('mutation ($id: ID!) { requestApprove(id: $id) { status } }', { id }, token)

/** Waits until the server knows who is in a post no more. */
const settled = async (unit: string, position: string, officers: string[]) => {
  const [row] = await build.rows.select<{ id: number }>('select id from unit where code = $1', [unit])
  await expect
    .poll(() => api.seats.in(row!.id, position, '2026-08-10').map(({ officerId }) => officerId))
    .toEqual(officers)
}

async function leave(officer: string, unit: string, position: string): Promise<void> {
  await build.rows.select(`update post set valid_to = '2026-08-10' where officer_id = $1`, [officer])
  await settled(unit, position, [])
}

describe('a late request', () => {
  test('goes to the next stage where that waits for the next level anyway; the head of the RT is charged', async () => {
    const id = await wait(build, { service, unit: home.rt, dueAt: hoursFrom(-1) })
    expect(await api.runDeadlines(now)).toEqual({ ...none, ESCALATED: 1 })
    expect(await standing(build, id)).toEqual({
      stage: 'rw',
      at: home.rw,
      waitingFor: null,
      waitingSince: now,
      dueAt: hoursFrom(24),
      visits: [{ stage: 'rt', unit: home.rt, outcome: 'ESCALATED', officer: home.rtHead, position: 'RT_HEAD' }],
      events: [{ kind: 'ESCALATED', stage: 'rt', unit: home.rt, toStage: 'rw', toUnit: home.rw }],
    })
    expect(codesOf(await approve(id, home.token))).toEqual(['NOT_YOUR_TURN'])
    expect(await api.runDeadlines(now)).toEqual(none)
  })

  test('waits for a head further up at the same stage, who decides it by the office’s clock', async () => {
    await leave(home.rwHead, home.rw, 'RW_HEAD')
    const id = await wait(build, { service, unit: home.rt, dueAt: now })
    expect(await api.runDeadlines(now)).toEqual({ ...none, ESCALATED: 1 })
    // 24 hours of the office from Monday 10:00: 5 then, 7.5 on each of Tuesday and Wednesday, 4 on Thursday.
    const expected = { stage: 'rt', at: kelurahan, waitingFor: 'LURAH', dueAt: wib('2026-08-13T11:30') }
    expect(await standing(build, id)).toMatchObject(expected)
    expect(codesOf(await approve(id, await api.signIn('lurah.tenggat')))).toEqual([])
  })

  test('charges whoever stands in for the holder', async () => {
    const deputy = await build.officer({ unit: home.rt, capacity: 'PLH' })
    await settled(home.rt, 'RT_HEAD', [home.rtHead, deputy])
    const id = await wait(build, { service, unit: home.rt, dueAt: hoursFrom(-1) })
    await api.runDeadlines(now)
    expect((await standing(build, id)).visits).toMatchObject([{ officer: deputy, outcome: 'ESCALATED' }])
  })

  test('stays where nobody is above, and is told of once', async () => {
    const id = await wait(build, { service, unit: home.rt, stage: 3, dueAt: hoursFrom(-1) })
    expect(await api.runDeadlines(now)).toEqual({ ...none, REMINDED: 1 })
    expect(await api.runDeadlines(hoursFrom(1))).toEqual(none)
    expect(await standing(build, id)).toMatchObject({ stage: 'kelurahan', visits: [] })
  })

  test('is decided or handed on, never both, when both come at the same moment', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, () => wait(build, { service, unit: home.rt, dueAt: hoursFrom(-1) })),
    )
    const [run, ...answers] = await Promise.all([api.runDeadlines(now), ...ids.map((id) => approve(id, home.token))])
    const decided = answers.filter(({ errors }) => !errors).length
    expect(run).toEqual({ ...none, ESCALATED: ids.length - decided })
    const visits = await build.rows.select(
      `select request_id from approval where request_id = any($1) and stage_id = $2`,
      [ids, service.stages[0]!.id],
    )
    expect(visits).toHaveLength(ids.length)
    expect(answers.flatMap(codesOf).filter((code) => !['NOT_YOUR_TURN', 'CONFLICT'].includes(code))).toEqual([])
  })

  test('is handed on once by two servers at the same moment', async () => {
    const other = await startApi({ now: () => now, database: api.database })
    const ids = await Promise.all([1, 2, 3].map(() => wait(build, { service, unit: home.rt, dueAt: hoursFrom(-1) })))
    await Promise.all([api, other, api, other].map((each) => each.runDeadlines(now)))
    const events = await build.rows.select(
      `select kind from request_event where request_id = any($1) and kind = 'ESCALATED'`,
      [ids],
    )
    expect(events).toHaveLength(3)
    await other.close()
  })

  test('is handed on as late as was set, by the clock of the office, or never', async () => {
    const patient = await startApi({ database: api.database, env: { ESCALATE_AFTER: '8', REMIND_BEFORE: 'never' } })
    const never = await startApi({ database: api.database, env: { ESCALATE_AFTER: 'never' } })
    const camat = await build.officer({ unit: '35.74.04' })
    await settled('35.74.04', 'CAMAT', [camat])
    // Friday 16:00: half an hour then, 7.5 hours on Monday.
    await wait(build, { service, unit: home.rt, stage: 3, dueAt: wib('2026-08-07T16:00') })
    expect(await never.runDeadlines(wib('2026-08-10T17:00'))).toMatchObject({ ESCALATED: 0 })
    expect(await patient.runDeadlines(wib('2026-08-10T15:59'))).toEqual(none)
    expect(await patient.runDeadlines(wib('2026-08-10T16:00'))).toEqual({ ...none, ESCALATED: 1 })
    await build.rows.select(`update post set valid_to = '2026-08-10' where officer_id = $1`, [camat])
    await settled('35.74.04', 'CAMAT', [])
    await patient.close()
    await never.close()
  })
})

describe('a reminder', () => {
  test.each([
    ['an RT by every hour', 1, '2026-08-16T22:00', '2026-08-16T17:59', '2026-08-16T18:00'],
    ['an office over Friday and the weekend', 3, '2026-08-10T08:30', '2026-08-07T13:29', '2026-08-07T13:30'],
    ['an office over a holiday', 3, '2026-08-18T08:30', '2026-08-14T13:29', '2026-08-14T13:30'],
    ['an office in Ramadan', 3, '2026-02-25T09:00', '2026-02-24T11:29', '2026-02-24T11:30'],
  ])('comes 4 hours before to %s', async (_, stage, dueAt, before, at) => {
    const id = await wait(build, { service, unit: home.rt, stage, dueAt: wib(dueAt) })
    expect(await api.runDeadlines(wib(before))).toEqual(none)
    expect(await api.runDeadlines(wib(at))).toEqual({ ...none, REMINDED: 1 })
    expect(await api.runDeadlines(wib(at))).toEqual(none)
    const { events } = await standing(build, id)
    const where = stage === 1 ? home.rt : kelurahan
    expect(events).toMatchObject([{ kind: 'REMINDED', unit: where, toUnit: where }])
  })

  test('of a short stage comes at half of its time, and fails nobody’s decision', async () => {
    const quick = await build.service({ standardSeconds: 2 * 3600 })
    const id = await wait(build, { service: quick, unit: home.rt, dueAt: hoursFrom(1.1) })
    expect(await api.runDeadlines(now)).toEqual(none)
    expect(await api.runDeadlines(hoursFrom(0.1))).toEqual({ ...none, REMINDED: 1 })
    const seen = 'mutation ($id: ID!) { requestApprove(id: $id, seenVersion: 1) { status } }'
    expect(codesOf(await api.query(seen, { id }, home.token))).toEqual([])
  })
})

describe('a vacant post', () => {
  test('is passed by: what waits there goes to the next level, and nobody is charged', async () => {
    const id = await wait(build, { service, unit: home.rt, dueAt: hoursFrom(20) })
    await leave(home.rtHead, home.rt, 'RT_HEAD')
    expect(await api.runDeadlines(now)).toEqual({ ...none, PASSED_ON: 1 })
    expect(await standing(build, id)).toMatchObject({
      stage: 'rw',
      at: home.rw,
      dueAt: hoursFrom(24),
      visits: [{ stage: 'rt', unit: home.rt, outcome: 'SKIPPED', officer: null, position: 'RT_HEAD' }],
      events: [{ kind: 'PASSED_ON', stage: 'rt', unit: home.rt, toStage: 'rw', toUnit: home.rw }],
    })
    await build.officer({ unit: home.rt })
    expect(await api.runDeadlines(now)).toEqual(none)
    expect(await standing(build, id)).toMatchObject({ at: home.rw })
  })

  test('of a unit that was dissolved is vacant, whoever is said to hold it', async () => {
    const id = await wait(build, { service, unit: home.rt, dueAt: null })
    await build.rows.select(`update unit set valid_to = '2026-08-10' where code = $1`, [home.rt])
    await expect.poll(() => api.runDeadlines(now)).toEqual({ ...none, PASSED_ON: 1 })
    expect(await standing(build, id)).toMatchObject({ stage: 'rw', at: home.rw })
  })

  test('is passed by on the way, also two in a row, up to who can decide', async () => {
    await leave(home.rwHead, home.rw, 'RW_HEAD')
    const id = await wait(build, { service, unit: home.rt, dueAt: null })
    expect(codesOf(await approve(id, home.token))).toEqual([])
    expect(await standing(build, id)).toMatchObject({
      stage: 'kelurahan',
      at: kelurahan,
      waitingFor: null,
      events: [{ kind: 'PASSED_ON', stage: 'rw', unit: home.rw, toUnit: kelurahan }],
    })
  })

  test('with nobody above up to the kecamatan stops the decision, and nothing is stored', async () => {
    const id = await wait(build, { service, unit: home.rt, stage: 3, dueAt: null })
    const before = await standing(build, id)
    expect(codesOf(await approve(id, await api.signIn('lurah.tenggat')))).toEqual(['NO_OFFICER'])
    expect(await standing(build, id)).toEqual(before)
  })

  test('is also one whose only holder is the applicant', async () => {
    const id = await wait(build, { service, unit: home.rt, dueAt: null })
    await build.rows.select(
      `update account set resident_id = (select applicant_id from request where id = $2) where officer_id = $1`,
      [home.rtHead, id],
    )
    await expect.poll(() => api.runDeadlines(now)).toEqual({ ...none, PASSED_ON: 1 })
    expect(await standing(build, id)).toMatchObject({ stage: 'rw', at: home.rw })
  })
})

test('ten thousand requests that are late at once are all handed on', async () => {
  await wait(build, { service, unit: home.rt, dueAt: hoursFrom(-1) })
  await build.rows.select(`
    insert into request (number, service_type_id, chain_id, applicant_id, unit_id, place, status, stage_id, waiting_at_id,
                         waiting_since, submitted_at, due_at, complete_at)
    select number || '-' || nth, service_type_id, chain_id, applicant_id, unit_id, place, status, stage_id, waiting_at_id,
           waiting_since, submitted_at, due_at, complete_at
      from request, generate_series(1, 9999) as nth where due_at = '${hoursFrom(-1).toISOString()}' and status = 'IN_PROGRESS'`)
  expect(await api.runDeadlines(now)).toEqual({ ...none, ESCALATED: 10_000 })
  const [left] = await build.rows.select('select count(*)::int as late from request where due_at <= $1', [now])
  expect(left).toEqual({ late: 0 })
}, 120_000)
