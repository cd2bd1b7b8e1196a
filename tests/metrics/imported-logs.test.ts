import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { importLog } from '../exchange/import-log.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { sharedFile, testWithShared } from '../support/shared.ts'

/** Figures by the names of the files, in seconds; not all of them are given everywhere. */
type Expected = Record<string, number>

type Row = Record<string, number> & { key: string; label: string; clock: string }

let api: TestApi
let builders: Builders
let token: string

beforeAll(async () => {
  api = await startApi()
  builders = await startBuilding(api.database)
  await builders.account({ username: 'penilai' })
  token = await api.signIn('penilai')
})

afterAll(async () => {
  await builders.end()
  await api.close()
})

const expectedFrom = (name: string) => JSON.parse(readFileSync(sharedFile(`expected/${name}.json`), 'utf8')) as unknown

const importShared = (name: string, options: string[] = []) =>
  importLog(
    api.database.appUrl,
    { path: sharedFile(`logs/${name}.csv`) },
    { mapping: readFileSync(sharedFile(`logs/${name}.mapping.json`), 'utf8'), options },
  )

async function figuresOf(serviceType: string, measure: string, by: string): Promise<Row[]> {
  const { data, errors } = await api.query<{ processingTime: { rows: Row[] } }>(
    `query ($serviceType: String!, $measure: Measure!, $by: ProcessingTimeBy!) {
      processingTime(filter: { serviceType: $serviceType }, measure: $measure, by: $by, clock: CALENDAR) {
        rows { key label clock n mean p25 p50 p75 p90 p95 p99 }
      }
    }`,
    { serviceType, measure, by },
    token,
  )
  expect(errors).toBeUndefined()
  return data!.processingTime.rows
}

const names = { n: 'n', mean: 'mean', p25: 'p25', median: 'p50', p75: 'p75', p90: 'p90', p95: 'p95', p99: 'p99' }

/** Equal to two milliseconds, the tolerance of exact figures, in all that is given. */
function expectFigures(row: Row | undefined, expected: Expected): void {
  const compared = Object.entries(names).filter(([name]) => expected[name] !== undefined)
  const apart = compared.filter(([name, ours]) => !(Math.abs(row![ours]! - expected[name]!) <= 0.002))
  expect(apart.map(([name, ours]) => `${row!.label}, ${name}: ${row![ours]} instead of ${expected[name]}`)).toEqual([])
  expect(compared.length).toBeGreaterThanOrEqual(2)
}

describe('the permits of receipt', () => {
  testWithShared('go in as they are, and take as long as process mining says', async () => {
    const { lines } = await importShared('receipt', ['--create-units'])
    expect(lines.at(-1)).toBe('created: 1,434 requests, 27 stages, 9 units, 48 officers')
    const { case_duration, wait_before_activity, start_activities } = expectedFrom('receipt') as {
      case_duration: Expected
      wait_before_activity: { activity: string }[]
      start_activities: Record<string, number>
    }
    const [whole] = await figuresOf('ENVIRONMENTAL_PERMIT_RECEIPT', 'REQUEST', 'NONE')
    expectFigures(whole, case_duration)

    const stages = await figuresOf('ENVIRONMENTAL_PERMIT_RECEIPT', 'STAGE', 'STAGE')
    expect(stages).toHaveLength(27)
    const waits = new Map(wait_before_activity.map((wait) => [wait.activity, wait as unknown as Expected]))
    for (const stage of stages.filter(({ label }) => !(label in start_activities))) {
      expectFigures(stage, waits.get(stage.label)!)
    }
    expect(waits.size).toBe(26)
    expect(stages.filter(({ label }) => label in start_activities)).toMatchObject([{ n: 1434, mean: 0, p99: 0 }])
  })
})

describe('the orders of the interval log', () => {
  testWithShared('take at each stage from start to end', async () => {
    await importShared('interval_event_log')
    const { service_time } = expectedFrom('interval_event_log') as { service_time: Record<string, Expected> }
    const stages = await figuresOf('ORDER_HANDLING', 'STAGE', 'STAGE')
    expect(stages.map(({ label }) => label).toSorted()).toEqual(Object.keys(service_time).toSorted())
    for (const stage of stages) {
      expectFigures(stage, service_time[stage.label]!)
      const { sum, mean } = service_time[stage.label]!
      expect(stage['n']).toBe(Math.round(sum! / mean!))
    }
  })
})
