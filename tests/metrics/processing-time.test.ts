import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApi, startApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import type { Service } from '../support/requests.ts'
import { answer, ask, type Asked } from './ask.ts'

let database: TestDatabase
let api: TestApi
let builders: Builders
let service: Service
let token: string

const hour = 3600
const undecided = ['ESCALATED', 'WITHDRAWN', 'SKIPPED', 'UNDONE']
const rt = '35.74.04.1003.02.005'
const wib = (time: string) => new Date(`${time.replace(' ', 'T')}:00+07:00`)

/** Requests through RT, RW, kelurahan and kecamatan, each stage in so many hours of the plain clock. */
beforeAll(async () => {
  database = await cloneDatabase()
  builders = await startBuilding(database)
  await builders.account({ username: 'penilai' })
  await builders.account({ username: 'lurah', unit: '35.74.04.1003' })
  service = await builders.service({ code: 'UJI' })
  const closed = (submittedAt: string, hours: number[], unit = rt) =>
    builders.request({ service, unit, status: 'COMPLETED', submittedAt: wib(submittedAt), hours })
  await closed('2026-08-10 21:00', [1, 2, 24, 24])
  await closed('2026-08-11 08:00', [3, 4, 24, 24])
  await closed('2026-10-01 08:00', [5, 6, 72, 24], '35.74.04.1003.01.001')
  await closed('2026-10-05 08:00', [7, 8, 1, 1], '35.74.01.1001.01.001')
  await builders.request({ service, unit: rt, stage: 3, submittedAt: wib('2026-10-06 08:00'), hours: [9, 10] })
  await builders.request({ service: await builders.service({ code: 'AAA' }), status: 'COMPLETED' })
  for (const [code, submittedAt] of [
    ['LAMA', '1999-06-01 09:00'],
    ['TAHUN_LALU', '2025-12-31 09:00'],
  ] as const) {
    const offices = await builders.service({ code, levels: ['KELURAHAN'] })
    await builders.request({ service: offices, status: 'COMPLETED', submittedAt: wib(submittedAt), hours: [30] })
  }
  const slow = await builders.service({ code: 'LAMBAT', levels: ['RT', 'KELURAHAN'] })
  await builders.request({ service: slow, status: 'COMPLETED', submittedAt: wib('2026-07-01 08:00'), hours: [1, 1000] })
  for (const outcome of undecided) {
    const other = await builders.service({ code: outcome, levels: ['RT', 'RW'] })
    const { id } = await builders.request({ service: other, status: 'COMPLETED' })
    const visit = [outcome, id, other.stages[0]!.id]
    await builders.rows.select('update approval set outcome = $1 where request_id = $2 and stage_id = $3', visit)
  }
  api = await startApi({ database, now: () => new Date('2026-11-23T03:00:00Z') })
  token = await api.signIn('penilai')
})

afterAll(async () => {
  await api.close()
  await builders.end()
  await database.drop()
})

const rowsOf = async (asked: Asked, by = token) => (await ask(api, by, asked)).rows
const only = (unit: string) => ({ filter: { serviceType: 'UJI', unit } })

describe('a whole request', () => {
  test('takes from submission to its end on the plain clock, and open ones do not count', async () => {
    const figures = await ask(api, token, { filter: { serviceType: 'UJI' } })
    expect(figures).toMatchObject({ exact: true, measure: 'REQUEST', calendarVersion: null, yearsWithoutHolidays: [] })
    expect(figures.asOf).toBe('2026-11-23T03:00:00.000Z')
    const expected = [51, 55, 107, 17].map((hours) => hours * hour)
    const mean = expected.reduce((sum, seconds) => sum + seconds, 0) / 4
    expect(figures.rows).toMatchObject([
      { key: 'ALL', clock: 'CALENDAR', n: 4, mean, p50: 53 * hour, p25: 42.5 * hour },
    ])
  })

  test('can be measured in working time', async () => {
    const { rows, calendarVersion } = await ask(api, token, { ...only('35.74.01'), clock: 'WORKING' })
    expect(rows).toMatchObject([{ clock: 'WORKING', n: 1, p50: 7 * hour }])
    expect(calendarVersion).toBe(1)
  })

  test('belongs to the unit of its applicant', async () => {
    expect(await rowsOf(only('35.74.04'))).toMatchObject([{ n: 3 }])
    expect(await rowsOf(only(rt))).toMatchObject([{ n: 2 }])
  })

  test('counts on the WIB day it ended: one that ends at midnight on the day that begins', async () => {
    const ends = (from: string, to: string) => rowsOf({ filter: { serviceType: 'UJI', from, to } })
    expect(await ends('2026-08-12', '2026-08-13')).toMatchObject([{ n: 0 }])
    expect(await ends('2026-08-13', '2026-08-14')).toMatchObject([{ n: 2 }])
    expect(await ends('2026-08-12', '2026-08-14')).toMatchObject([{ n: 2 }])
    expect(await ends('2026-08-01', '2026-08-13')).toMatchObject([{ n: 0 }])
  })

  test('of no month is a month of its own between two others', async () => {
    const months = await rowsOf({ filter: { serviceType: 'UJI' }, by: 'MONTH' })
    expect(months).toMatchObject([
      { key: '2026-08', label: '2026-08', n: 2, p50: 53 * hour },
      { key: '2026-09', n: 0, mean: null, p50: null, p99: null },
      { key: '2026-10', n: 2, p50: 62 * hour },
    ])
  })

  test('is counted for each service by name', async () => {
    const services = await rowsOf({ by: 'SERVICE_TYPE', filter: { unit: '35.74.04', from: '2026-01-02' } })
    expect(services.filter(({ key }) => ['AAA', 'UJI'].includes(key))).toMatchObject([
      { key: 'AAA', label: 'Layanan AAA', n: 1 },
      { key: 'UJI', label: 'Layanan UJI', n: 3 },
    ])
  })
})

describe('a visit to a stage', () => {
  test('is measured in the clock of those who decide: plain for RT and RW, working time for offices', async () => {
    const figures = await ask(api, token, { ...only('35.74.04'), measure: 'STAGE', by: 'STAGE' })
    expect(figures.rows).toMatchObject([
      { key: 'rt', label: 'Tahap RT', clock: 'CALENDAR', n: 4, p50: 4 * hour },
      { key: 'rw', clock: 'CALENDAR', n: 4, p50: 5 * hour },
      { key: 'kelurahan', clock: 'WORKING', n: 3, p50: 7.5 * hour },
      { key: 'kecamatan', clock: 'WORKING', n: 3, p50: 7.5 * hour },
    ])
    expect(figures).toMatchObject({ calendarVersion: 1, yearsWithoutHolidays: [] })
  })

  test('is measured in the clock asked for, whoever decides', async () => {
    const plain = await ask(api, token, { ...only('35.74.04'), measure: 'STAGE', by: 'STAGE', clock: 'CALENDAR' })
    expect(plain.rows.map(({ clock }) => clock)).toEqual(Array(4).fill('CALENDAR'))
    expect(plain.rows[2]).toMatchObject({ p50: 24 * hour })
    expect(plain.calendarVersion).toBeNull()
    const working = await ask(api, token, { ...only('35.74.04'), measure: 'STAGE', by: 'STAGE', clock: 'WORKING' })
    expect(working.rows.map(({ clock }) => clock)).toEqual(Array(4).fill('WORKING'))
  })

  test('in a row that would mix clocks is measured in the plain one', async () => {
    const stages = { ...only('35.74.04'), measure: 'STAGE' as const }
    expect(await rowsOf(stages)).toMatchObject([{ clock: 'CALENDAR', n: 14 }])
    expect(await rowsOf({ ...stages, by: 'MONTH' })).toMatchObject(Array(3).fill({ clock: 'CALENDAR' }))
    const offices = { measure: 'STAGE' as const, filter: { ...stages.filter, stage: 'kelurahan' } }
    expect(await rowsOf(offices)).toMatchObject([{ clock: 'WORKING', n: 3 }])
    expect(await rowsOf({ ...offices, by: 'MONTH' })).toMatchObject(Array(3).fill({ clock: 'WORKING' }))
  })

  test('is measured in one clock over all months, also where offices alone decided in one of them', async () => {
    const months = await rowsOf({ filter: { serviceType: 'LAMBAT' }, measure: 'STAGE', by: 'MONTH' })
    expect(months).toMatchObject([
      { key: '2026-07', n: 1, clock: 'CALENDAR' },
      { key: '2026-08', n: 1, clock: 'CALENDAR', p50: 1000 * hour },
    ])
  })

  test('belongs to the unit that handled it', async () => {
    expect(await rowsOf({ ...only(rt), measure: 'STAGE' })).toMatchObject([{ n: 3 }])
    expect(await rowsOf({ ...only('35.74.04.1003.02'), measure: 'STAGE' })).toMatchObject([{ n: 6 }])
  })

  test('is counted for each unit directly below, and for what the unit itself handled', async () => {
    expect(await rowsOf({ ...only('35.74.04.1003'), measure: 'STAGE', by: 'UNIT' })).toMatchObject([
      { key: '35.74.04.1003', label: 'Kanigaran', clock: 'WORKING', n: 3 },
      { key: '35.74.04.1003.01', label: 'RW 01', clock: 'CALENDAR', n: 2 },
      { key: '35.74.04.1003.02', label: 'RW 02', clock: 'CALENDAR', n: 6 },
    ])
  })

  test('without a unit in the question is counted below the unit the caller sees', async () => {
    const lurah = await api.signIn('lurah')
    const keys = (await rowsOf({ measure: 'STAGE', by: 'UNIT' }, lurah)).map(({ key }) => key)
    expect(keys).toEqual(['35.74.04.1003', '35.74.04.1003.01', '35.74.04.1003.02'])
    expect((await rowsOf({ measure: 'STAGE', by: 'UNIT' })).map(({ key }) => key)).toEqual(['35.74.01', '35.74.04'])
  })

  test.each(undecided)('that was %s ended without a decision and does not count', async (serviceType) => {
    const rows = await rowsOf({ filter: { serviceType }, measure: 'STAGE', by: 'STAGE' })
    expect(rows).toMatchObject([{ key: 'rw', n: 1 }])
  })
})

describe('years whose holidays are not known', () => {
  test('are told where working time touches them, and not elsewhere', async () => {
    const asked = { filter: { serviceType: 'TAHUN_LALU' }, measure: 'STAGE' as const }
    expect(await ask(api, token, asked)).toMatchObject({ yearsWithoutHolidays: [2025], rows: [{ clock: 'WORKING' }] })
    expect(await ask(api, token, { ...asked, clock: 'CALENDAR' })).toMatchObject({ yearsWithoutHolidays: [] })
  })

  test('are told also where the calendar does not reach, and such cases are not measured', async () => {
    const asked = { filter: { serviceType: 'LAMA' }, measure: 'STAGE' as const }
    expect(await ask(api, token, asked)).toMatchObject({ yearsWithoutHolidays: [1999], rows: [{ n: 0, p50: null }] })
    expect(await ask(api, token, { ...asked, clock: 'CALENDAR' })).toMatchObject({ rows: [{ n: 1, p50: 30 * hour }] })
  })
})

test('a filter of null is none', async () => {
  expect(await rowsOf({ filter: null })).toEqual(await rowsOf({}))
})

describe('the territory of the caller', () => {
  test('decides what is counted', async () => {
    const lurah = await api.signIn('lurah')
    expect(await rowsOf({ filter: { serviceType: 'UJI' } }, lurah)).toMatchObject([{ n: 3 }])
    expect(await rowsOf({ filter: { serviceType: 'UJI' }, measure: 'STAGE' }, lurah)).toMatchObject([{ n: 14 }])
  })

  test('has no unit of another', async () => {
    const lurah = await api.signIn('lurah')
    for (const unit of ['35.74.01', '35.74.04', '35.74', '99.99']) {
      expect(await answer(api, lurah, { filter: { unit } })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      })
    }
  })

  test('is nobody’s before signing in', async () => {
    expect(await answer(api, undefined, {})).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })
})

describe('a question that makes no sense', () => {
  const period = (from: string, to: string) => ({ filter: { from, to } })

  test.each<[Asked, string]>([
    [period('2026-10-02', '2026-10-01'), 'filter.to'],
    [period('2026-10-01', '2026-10-01'), 'filter.to'],
    [{ by: 'STAGE' }, 'by'],
    [{ filter: { stage: 'rt' } }, 'filter.stage'],
    [{ filter: { stage: 'nowhere' }, measure: 'STAGE' }, 'filter.stage'],
    [{ filter: { serviceType: 'NOTHING' } }, 'filter.serviceType'],
  ])('names what is wrong: %j', async (asked, field) => {
    const { errors } = await answer(api, token, asked)
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } } }])
  })

  test.each(['2026-02-30', 'yesterday', "2026-01-01'; drop table approval"])('has no day %s', async (from) => {
    const { errors } = await answer(api, token, { filter: { from } })
    expect(errors).toHaveLength(1)
    expect(['BAD_USER_INPUT', 'INVALID_INPUT']).toContain(errors![0]!.extensions.code)
  })

  test.each<Asked['by']>(['NONE', 'MONTH', 'UNIT', 'STAGE', 'SERVICE_TYPE'])(
    'about nothing has no figures: by %s',
    async (by) => {
      const filter = { serviceType: 'UJI', from: '1950-01-01', to: '2000-01-01' }
      const rows = await rowsOf({ filter, measure: 'STAGE', by })
      const nothing = { n: 0, mean: null, p25: null, p50: null, p75: null, p90: null, p95: null, p99: null }
      expect(rows).toMatchObject(by === 'NONE' ? [nothing] : [])
    },
  )
})
