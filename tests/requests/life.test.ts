import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf } from '../support/api.ts'
import { type Living, type Shown, startLiving } from './living.ts'

const begun = new Date('2026-08-10T03:00:00Z')
const hour = 3_600_000
const form = { keperluan: 'Beasiswa', nilai: 50 }

let life: Living
let draft: Shown

beforeAll(async () => {
  life = await startLiving()
})

beforeEach(async () => {
  await passTo(begun)
  draft = (await life.act('warga', 'requestBegin', { input: { serviceType: 'SKTM', form } })).request
})

afterAll(() => life.end())

/** It is then, and people have signed in again. */
async function passTo(now: Date) {
  life.clock.now = now
  for (const who of ['warga', 'rt', 'admin']) life.tokens[who] = await life.api.signIn(who)
}

/** Submits the draft with the document it needs. */
async function submit() {
  await life.attach(draft.id, 'ktp')
  return (await life.act('warga', 'requestSubmit', { id: draft.id })).request
}

/** As a return leaves a request: it waits for its applicant, and the stage has used so many seconds of its time. */
const sendBack = (id: string, spent: number) =>
  life.build.rows.select(
    `update request set status = 'RETURNED', resume_stage_id = stage_id, stage_id = null, waiting_at_id = null,
            waiting_since = null, waiting_for = null, due_at = null, spent_seconds = $2, version = version + 1,
            decided_at = $3, decided_by_id = 1
      where id = $1`,
    [id, spent, life.clock.now],
  )

describe('a draft', () => {
  test('has a number of the year, waits for nobody, and lacks what it lacks', () => {
    expect(draft.number).toMatch(/^PE-2026-\d{7}$/)
    expect(draft).toMatchObject({ status: 'DRAFT', version: 1, stage: null, waitingFor: null, dueAt: null, form })
    expect(draft).toMatchObject({ expectedAt: null, missingDocuments: [{ code: 'ktp' }], events: [], filedBy: null })
    expect(draft.allowedActions).toEqual(expect.arrayContaining(['REVISE', 'SUBMIT', 'CANCEL']))
    expect(draft.allowedActions).not.toContain('TRACK')
  })

  test('is written anew without being whole, and tells nobody', async () => {
    const { request } = await life.act('warga', 'requestRevise', { id: draft.id, form: { nilai: 3 } })
    expect(request).toMatchObject({ form: { nilai: 3 }, version: 2, events: [] })
  })

  test('leaves nothing written when it is withdrawn', async () => {
    const { request } = await life.act('warga', 'requestCancel', { id: draft.id })
    expect(request).toMatchObject({ status: 'CANCELLED', form: null, closedAt: begun.toISOString() })
  })
})

describe('a submission', () => {
  test('takes it to the head of the RT, due by the plain clock', async () => {
    await passTo(new Date(begun.getTime() + hour))
    const request = await submit()
    expect(request).toMatchObject({
      status: 'IN_PROGRESS',
      stage: { code: 'rt' },
      waitingFor: 'RT_HEAD',
      submittedAt: life.clock.now.toISOString(),
      completeAt: life.clock.now.toISOString(),
      dueAt: new Date(life.clock.now.getTime() + 24 * hour).toISOString(),
      events: [{ kind: 'SUBMITTED', stage: null, toStage: { code: 'rt' } }],
      missingDocuments: [],
    })
    expect(request.allowedActions).toEqual(expect.arrayContaining(['CANCEL', 'TRACK']))
    // A day of the RT, one of the RW, and one of working time, which an office needs more than a day for.
    expect(Date.parse(request.expectedAt!) - life.clock.now.getTime()).toBeGreaterThan(3 * 24 * hour)
    expect(request.isDueProvisional).toBe(false)
  })

  test('late in a year tells that holidays of the next are not known', async () => {
    await passTo(new Date('2026-12-30T03:00:00Z'))
    const { isDueProvisional } = await submit()
    expect(isDueProvisional).toBe(true)
  })

  test('passes a vacant post on, and tells so', async () => {
    await whileVacant(['RT_HEAD'], async () => {
      const { events } = await submit()
      expect(events.map(({ kind, stage }) => [kind, stage?.code])).toEqual([
        ['SUBMITTED', undefined],
        ['PASSED_ON', 'rt'],
      ])
    })
  })

  test('that falls back to an office is due by office hours, also from when its documents are declared complete', async () => {
    const input = { serviceType: 'SKTM', applicant: life.residents.warga, form, assistance: { reason: 'ELDERLY' } }
    // 24 hours of the office from Monday 10:00: 5 then, 7.5 on each of Tuesday and Wednesday, 4 on Thursday.
    const dueAt = new Date('2026-08-13T11:30:00+07:00').toISOString()
    await whileVacant(['RT_HEAD', 'RW_HEAD'], async () => {
      const waits = { stage: { code: 'rt' }, waitingAt: { code: '35.74.04.1003' }, waitingFor: 'LURAH' }
      expect(await submit()).toMatchObject({ ...waits, dueAt })
      const { id } = (await life.act('admin', 'requestBegin', { input })).request
      const { request } = await life.act('admin', 'requestSubmit', { id, documentsFollow: true })
      expect(request).toMatchObject({ ...waits, dueAt: null })
      const declared = await life.act('admin', 'requestDeclareComplete', { id })
      expect(declared.request).toMatchObject({ ...waits, dueAt })
    })
  })

  /** Does something while nobody holds these posts; the server hears of a vacancy a moment later. */
  async function whileVacant(positions: string[], task: () => Promise<void>) {
    const posts = await life.build.rows.select<{ unit_id: number; position: string }>(
      'select unit_id, position from post where position = any($1)',
      [positions],
    )
    const holders = () =>
      posts.map(({ unit_id, position }) => life.api.seats.in(unit_id, position, '2026-08-10').length)
    const end = (day: string | null) =>
      life.build.rows.select('update post set valid_to = $2 where position = any($1)', [positions, day])
    await end('2026-08-01')
    try {
      await expect.poll(holders).toEqual(posts.map(() => 0))
      await task()
    } finally {
      await end(null)
      await expect.poll(holders).toEqual(posts.map(() => 1))
    }
  }
})

test('an answer left blank passes no stage over', async () => {
  await life.act('warga', 'requestRevise', { id: draft.id, form: { ...form, nilai: '' } })
  const { id } = await submit()
  const { request } = await life.act('rt', 'requestApprove', { id })
  expect(request).toMatchObject({ stage: { code: 'rw' } })
})

describe('after a return', () => {
  test('it goes back to the stage, which has the rest of its time', async () => {
    const { id } = await submit()
    await sendBack(id, 20 * 3600)
    const revised = await life.act('warga', 'requestRevise', { id, form: { ...form, keperluan: 'Kuliah' } })
    expect(revised.request).toMatchObject({ status: 'RETURNED', expectedAt: null })
    expect(revised.request.events.at(-1)?.kind).toBe('REVISED')
    await passTo(new Date(begun.getTime() + 100 * hour))
    const { request } = await life.act('warga', 'requestSubmit', { id })
    expect(request).toMatchObject({
      status: 'IN_PROGRESS',
      stage: { code: 'rt' },
      submittedAt: begun.toISOString(),
      dueAt: new Date(life.clock.now.getTime() + 4 * hour).toISOString(),
    })
    expect(request.events.at(-1)).toMatchObject({ kind: 'RESUBMITTED', toStage: { code: 'rt' } })
    const [row] = await life.build.rows.select('select decided_at, resume_stage_id from request where id = $1', [id])
    expect(row).toEqual({ decided_at: null, resume_stage_id: null })
  })

  test('a revised answer may pass over the stage that returned it, and the next has all of its time', async () => {
    const { id } = await submit()
    await life.build.rows.select(
      `update request set stage_id = (select id from stage where code = 'rw' limit 1) where id = $1`,
      [id],
    )
    await sendBack(id, 80_000)
    await life.act('warga', 'requestRevise', { id, form: { keperluan: 'Beasiswa', nilai: 3 } })
    const { request } = await life.act('warga', 'requestSubmit', { id })
    expect(request.events.slice(-2).map(({ kind, stage }) => [kind, stage?.code])).toEqual([
      ['RESUBMITTED', undefined],
      ['SKIPPED', 'rw'],
    ])
    expect(request).toMatchObject({ stage: { code: 'kelurahan' }, waitingFor: 'LURAH' })
    const [row] = await life.build.rows.select('select spent_seconds from request where id = $1', [id])
    expect(row).toEqual({ spent_seconds: 0 })
  })
})

describe('documents to follow', () => {
  test('keep the clock from counting until they are declared complete', async () => {
    const input = { serviceType: 'SKTM', applicant: life.residents.warga, form, assistance: { reason: 'ELDERLY' } }
    const { id } = (await life.act('admin', 'requestBegin', { input })).request
    const { request } = await life.act('admin', 'requestSubmit', { id, documentsFollow: true })
    expect(request).toMatchObject({ status: 'IN_PROGRESS', completeAt: null, dueAt: null, expectedAt: null })
    expect(request.allowedActions).toContain('DECLARE_COMPLETE')
    await passTo(new Date(begun.getTime() + 5 * hour))
    const declared = await life.act('rt', 'requestDeclareComplete', { id })
    expect(declared.request).toMatchObject({
      completeAt: life.clock.now.toISOString(),
      dueAt: new Date(life.clock.now.getTime() + 24 * hour).toISOString(),
    })
    expect(declared.request.events.at(-1)).toMatchObject({ kind: 'DOCUMENTS_COMPLETE', toStage: { code: 'rt' } })
    expect(codesOf((await life.act('rt', 'requestDeclareComplete', { id })).answer)).toEqual(['CONFLICT'])
  })

  test('are not declared complete of a request that another system keeps', async () => {
    const { id } = await life.build.request({ service: life.service, completeAt: null })
    await life.build.rows.select(`update request set external_ref = 'lama-1' where id = $1`, [id])
    const { request, answer } = await life.act('rt', 'requestDeclareComplete', { id })
    expect([request, codesOf(answer)]).toEqual([undefined, ['CONFLICT']])
  })
})

describe('a withdrawal', () => {
  test('ends the visit under way without a decision', async () => {
    const { id } = await submit()
    await passTo(new Date(begun.getTime() + 2 * hour))
    const { request } = await life.act('warga', 'requestCancel', { id })
    expect(request).toMatchObject({ status: 'CANCELLED', stage: null, waitingAt: null, dueAt: null, form })
    const visits = await life.build.rows.select(
      'select outcome, position, officer_id, entered_at, decided_at from approval where request_id = $1',
      [id],
    )
    expect(visits).toEqual([
      { outcome: 'WITHDRAWN', position: 'RT_HEAD', officer_id: null, entered_at: begun, decided_at: life.clock.now },
    ])
  })

  test('of what has ended is refused', async () => {
    await life.act('warga', 'requestCancel', { id: draft.id })
    expect(codesOf((await life.act('warga', 'requestCancel', { id: draft.id })).answer)).toEqual(['CONFLICT'])
  })
})

test('an answer of a while ago, and a state seen before, are told apart', async () => {
  const args = { id: draft.id, form: { keperluan: 'Pertama' }, seenVersion: 1, idempotencyKey: 'kunci-revisi-1' }
  await life.act('warga', 'requestRevise', args)
  const again = await life.act('warga', 'requestRevise', args)
  expect(again.request.version).toBe(2)
  const late = await life.act('warga', 'requestRevise', { id: draft.id, form: {}, seenVersion: 1 })
  expect(codesOf(late.answer)).toEqual(['CONFLICT'])
})

test('the time of a device stands beside that of the server', async () => {
  await life.attach(draft.id, 'ktp')
  await life.act('warga', 'requestSubmit', { id: draft.id, queuedAt: '2026-08-09T20:00:00Z' })
  const [event] = await life.build.rows.select('select at, queued_at from request_event where request_id = $1', [
    draft.id,
  ])
  expect(event).toEqual({ at: begun, queued_at: new Date('2026-08-09T20:00:00Z') })
})
