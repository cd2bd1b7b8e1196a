import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DurationClock, plainClock } from '../../api/calendars/clock.ts'
import { dayOf } from '../../api/calendars/days.ts'
import { readCalendar } from '../../api/calendars/read-calendar.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { ask, type Asked, type Row } from './ask.ts'

interface Visit {
  stage: string
  enteredAt: Date
  decidedAt: Date
}

let database: TestDatabase
let api: TestApi
let builders: Builders
let token: string
let visits: Visit[]
let working: DurationClock

const service = { serviceType: 'ACAK' }

beforeAll(async () => {
  database = await cloneDatabase()
  builders = await startBuilding(database)
  await builders.account({ username: 'penilai' })
  const built = await builders.service({ code: 'ACAK', levels: ['RT', 'KELURAHAN'] })
  const submitted = fc.date({ min: new Date('2025-11-01'), max: new Date('2026-06-01'), noInvalidDate: true })
  const hours = fc.tuple(...[300, 400].map((max) => fc.double({ min: 0, max, noNaN: true })))
  for (const [submittedAt, taken] of fc.sample(fc.tuple(submitted, hours), { numRuns: 60, seed: 7 })) {
    await builders.request({ service: built, status: 'COMPLETED', submittedAt, hours: taken })
  }
  visits = await builders.rows.select<Visit & Record<string, unknown>>(
    `select stage.code as stage, entered_at as "enteredAt", decided_at as "decidedAt"
       from approval join stage on stage.id = stage_id where stage.service_type_id = $1`,
    [built.id],
  )
  const client = new Client({ connectionString: database.appUrl })
  await client.connect()
  working = (await readCalendar(client))!
  await client.end()
  api = await startApi({ database })
  token = await api.signIn('penilai')
})

afterAll(async () => {
  await api.close()
  await builders.end()
  await database.drop()
})

/** Linear interpolation between the two neighbours of (n − 1)p: type 7. */
function quantile(sorted: number[], p: number): number {
  const h = (sorted.length - 1) * p
  const [low, high] = [sorted[Math.floor(h)]!, sorted[Math.ceil(h)]!]
  return low + (high - low) * (h - Math.floor(h))
}

function counted(group: Visit[], clock: DurationClock): Partial<Row> {
  const seconds = group.map(({ enteredAt, decidedAt }) => clock.secondsBetween(enteredAt, decidedAt)!)
  const sorted = seconds.toSorted((a, b) => a - b)
  const at = (p: number) => expect.closeTo(quantile(sorted, p), 2) as number
  const mean = expect.closeTo(sorted.reduce((sum, value) => sum + value, 0) / sorted.length, 2) as number
  return {
    n: group.length,
    mean,
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
  }
}

/** The rows that counting in TypeScript gives, by key. */
function recounted(keyOf: (visit: Visit) => string, clockOf: (key: string) => DurationClock) {
  const groups = Object.groupBy(visits, keyOf)
  return Object.entries(groups)
    .map(([key, group]) => ({ key, ...counted(group!, clockOf(key)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

const stages = async (asked: Asked) => {
  const { rows } = await ask(api, token, { filter: service, measure: 'STAGE', ...asked })
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

test('counting every visit anew gives the same figures: each stage in its own clock', async () => {
  const expected = recounted(
    ({ stage }) => stage,
    (key) => (key === 'rt' ? plainClock : working),
  )
  expect(expected).toHaveLength(2)
  expect(await stages({ by: 'STAGE' })).toMatchObject(expected)
})

test('counting every visit anew gives the same figures: by month in working time', async () => {
  const expected = recounted(
    ({ decidedAt }) => dayOf(decidedAt).slice(0, 7),
    () => working,
  )
  expect(expected.length).toBeGreaterThan(6)
  expect(await stages({ by: 'MONTH', clock: 'WORKING' })).toMatchObject(expected)
})

test('counting every visit anew gives the same figures: all at once', async () => {
  expect(await stages({})).toMatchObject(
    recounted(
      () => 'ALL',
      () => plainClock,
    ),
  )
})
