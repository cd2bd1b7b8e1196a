import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { homeRt } from '../support/units.ts'
import { type Deciding, startDeciding } from './deciding.ts'

const now = new Date('2026-08-10T03:00:00Z')
let city: Deciding

beforeAll(async () => {
  city = await startDeciding({ now: () => now })
})
afterAll(() => city.end())

const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const approvalsOf = (id: string) =>
  city.build.rows.select(
    `select a.outcome, a.position, a.capacity, a.assistance_reason, r.code as reason, a.note, a.queued_at, a.opened_at,
            a.due_at, a.account_id is not null as by_account, a.officer_id
       from approval a left join decision_reason r on r.id = a.reason_id where request_id = $1 order by a.id`,
    [id],
  )
const eventsOf = (id: string) =>
  city.build.rows.select(
    `select e.kind, s.code as stage, t.code as to, u.code as "toUnit", e.officer_id is not null as "byOfficer", e.queued_at
       from request_event e left join stage s on s.id = e.stage_id left join stage t on t.id = e.to_stage_id
       left join unit u on u.id = e.to_unit_id where request_id = $1 and e.kind <> 'SUBMITTED' order by e.id`,
    [id],
  )

describe('a request that is returned', () => {
  test('goes to its applicant with the reason, keeps what it has used of its time, and waits nowhere', async () => {
    const service = await city.build.service({ standardSeconds: 3600 })
    const { id } = await city.build.request({ service, submittedAt: minutesLater(-30) })
    const args = `id: ${id}, reason: "berkas-kurang", note: "KK", queuedAt: "2026-08-10T02:59:00Z"`
    const { request } = await city.send('requestReturn', args, city.tokens.rt)
    expect(request).toMatchObject({ status: 'RETURNED', stage: null, waitingAt: null, dueAt: null, closedAt: null })
    const [stored] = await city.build.rows.select(
      'select spent_seconds, resume_stage_id, decided_at from request where id = $1',
      [id],
    )
    expect(stored).toEqual({ spent_seconds: 1800, resume_stage_id: service.stages[0]!.id, decided_at: now })
    const queued = new Date('2026-08-10T02:59:00Z')
    const told = { outcome: 'RETURNED', position: 'RT_HEAD', capacity: 'DEFINITIVE', reason: 'berkas-kurang' }
    expect(await approvalsOf(id)).toMatchObject([{ ...told, note: 'KK', queued_at: queued, by_account: true }])
    expect(await eventsOf(id)).toMatchObject([{ kind: 'RETURNED', stage: 'rt', to: null, queued_at: queued }])
  })

  test.each([
    ['requestReturn', 'reason: "permohonan-ganda"', /choose one of: .*berkas-kurang/],
    ['requestReject', 'reason: "berkas-kurang"', /choose one of: .*permohonan-ganda/],
    ['requestReturn', 'reason: "lainnya"', /needs a note/],
    ['requestReject', 'reason: "ditolak-lainnya", note: "  "', /needs a note/],
  ])('or rejected needs a fitting reason: %s(%s)', async (field, args, message) => {
    const { id } = await city.build.request()
    const refused = await city.send(field, `id: ${id}, ${args}`, city.tokens.rt)
    expect(refused.codes).toEqual(['INVALID_INPUT'])
    expect(refused.message).toMatch(message)
    expect(await approvalsOf(id)).toEqual([])
  })
})

test('a request that is rejected has ended, and nobody decides on it any more', async () => {
  const { id } = await city.build.request()
  const sent = `id: ${id}, reason: "bukan-warga"`
  const { request } = await city.send('requestReject', sent, city.tokens.rt)
  expect(request).toMatchObject({ status: 'REJECTED', closedAt: now.toISOString() })
  expect(request!['allowedActions']).toContain('UNDO')
  const again = await city.send('requestReject', sent, city.tokens.rt)
  expect(again.codes).toEqual(['CONFLICT'])
  expect(again.message).toMatch(/It is REJECTED now/)
})

test('a decision about a state that is no more is told where the request is now', async () => {
  const { id } = await city.build.request()
  expect((await city.send('requestApprove', `id: ${id}, seenVersion: 1`, city.tokens.rt)).codes).toEqual([])
  const late = await city.send('requestReturn', `id: ${id}, seenVersion: 1, reason: "berkas-kurang"`, city.tokens.rt)
  expect(late.codes).toEqual(['CONFLICT'])
  expect(late.message).toMatch(/waits at the stage Tahap RW for the RW_HEAD of .* \(35\.74\.04\.1003\.02\) now/)
})

test('a request whose documents are not complete is due at no time', async () => {
  const service = await city.build.service({ standardSeconds: 3600 })
  const { id } = await city.build.request({ service, completeAt: null })
  expect((await city.send('requestApprove', `id: ${id}`, city.tokens.rt)).request).toMatchObject({ dueAt: null })
})

test('nobody decides on their own request, by whichever post', async () => {
  const resident = await city.build.resident()
  await city.build.officer({ username: 'rt.pemohon', residentId: resident })
  const token = await city.api.signIn('rt.pemohon')
  const { id } = await city.build.request({ applicant: resident })
  for (const [field, more] of [
    ['requestApprove', ''],
    ['requestReturn', ', reason: "berkas-kurang"'],
    ['requestReject', ', reason: "bukan-warga"'],
    ['requestOpen', ''],
    ['requestClaim', ''],
  ] as const) {
    expect((await city.send(field, `id: ${id}${more}`, token)).codes).toEqual(['FORBIDDEN'])
  }
  const offered = await city.api.query(`{ request(id: ${id}) { allowedActions } }`, {}, token)
  expect(offered.data).toMatchObject({ request: { allowedActions: expect.not.arrayContaining(['APPROVE', 'OPEN']) } })
  expect((await city.send('requestApprove', `id: ${id}`, city.tokens.rt)).codes).toEqual([])
})

test('stages that a rule passes over, and posts that are vacant, are told in the order of the way', async () => {
  const unit = '35.74.01.1001.01.001'
  const service = await city.build.service({ levels: ['RT', 'RW', 'KELURAHAN', 'KECAMATAN'] })
  await city.build.rows.select(`update stage set skip_when = $1 where id = $2`, [
    { field: 'luar', operator: 'EQUALS', value: true },
    service.stages[1]!.id,
  ])
  await city.build.officer({ unit, username: 'rt.jauh' })
  await city.build.officer({ unit: '35.74.01', username: 'camat.jauh' })
  const { id } = await city.build.request({ unit, service })
  await city.build.rows.select(`update request set form = '{"luar": true}' where id = $1`, [id])
  const { request } = await city.send('requestApprove', `id: ${id}`, await city.api.signIn('rt.jauh'))
  expect(request).toMatchObject({ stage: { code: 'kecamatan' }, waitingAt: { code: '35.74.01' } })
  const to = { to: 'kecamatan', toUnit: '35.74.01' }
  expect(await eventsOf(id)).toMatchObject([
    { kind: 'APPROVED', stage: 'rt', byOfficer: true, ...to },
    { kind: 'SKIPPED', stage: 'rw', byOfficer: false, ...to },
    { kind: 'PASSED_ON', stage: 'kelurahan', byOfficer: false, ...to },
  ])
})

describe('one who keeps the records of a kelurahan', () => {
  const help = 'assistance: { reason: ELDERLY, note: "di kantor" }'

  test('decides in the name of a head who cannot, and both are on record', async () => {
    const { id } = await city.build.request({ unit: homeRt })
    const offered = await city.api.query(`{ request(id: ${id}) { allowedActions } }`, {}, city.tokens.admin)
    expect(offered.data).toMatchObject({ request: { allowedActions: expect.arrayContaining(['ASSIST']) } })
    expect((await city.send('requestApprove', `id: ${id}`, city.tokens.admin)).codes).toEqual(['INVALID_INPUT'])
    expect((await city.send('requestApprove', `id: ${id}, ${help}`, city.tokens.admin)).codes).toEqual([])
    const [approval] = await approvalsOf(id)
    expect(approval).toMatchObject({
      position: 'RT_HEAD',
      assistance_reason: 'ELDERLY',
      officer_id: expect.any(String),
    })
    const [entry] = await city.build.rows.select<{ changes: object }>(
      `select actor, role, reason, changes from audit_entry where subject_id = $1 and action = 'requestApprove' and kind = 'RECORD'`,
      [id],
    )
    expect(entry).toMatchObject({ actor: 'kepala.admin', role: 'KELURAHAN_ADMIN', reason: 'ELDERLY: di kantor' })
    expect(entry!.changes).toMatchObject({ officer: { after: approval!['officer_id'] } })
  })

  test('decides for nobody above the RW', async () => {
    const { id } = await city.build.request({ stage: 3 })
    expect((await city.send('requestApprove', `id: ${id}, ${help}`, city.tokens.admin)).codes).toEqual([
      'NOT_YOUR_TURN',
    ])
  })

  test('is not needed by a head who decides alone', async () => {
    const { id } = await city.build.request()
    expect((await city.send('requestApprove', `id: ${id}, ${help}`, city.tokens.rt)).codes).toEqual(['INVALID_INPUT'])
  })
})
