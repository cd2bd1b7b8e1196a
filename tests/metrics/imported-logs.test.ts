import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { importLog } from '../exchange/import-log.ts'
import { startApi } from '../support/api.ts'
import { startBuilding } from '../support/builders.ts'
import { cloneDatabase } from '../support/database.ts'
import { sharedFile, testWithShared } from '../support/shared.ts'
import { ask, type Asked, type Figures, type Row } from './ask.ts'

/** Figures by the names of the files, in seconds; not all of them are given everywhere. */
type Expected = Record<string, number>

const names = {
  n: 'n',
  mean: 'mean',
  p25: 'p25',
  median: 'p50',
  p75: 'p75',
  p90: 'p90',
  p95: 'p95',
  p99: 'p99',
} as const

const expectedFrom = (name: string) => JSON.parse(readFileSync(sharedFile(`expected/${name}.json`), 'utf8')) as unknown

/** Imports a log into a clone, then asks the server about it as an evaluator. */
async function askAbout(
  name: string,
  options: string[],
  look: (ask: (asked: Asked) => Promise<Figures>, printed: string[]) => Promise<void>,
): Promise<void> {
  const database = await cloneDatabase()
  const mapping = readFileSync(sharedFile(`logs/${name}.mapping.json`), 'utf8')
  const imported = await importLog(database.appUrl, { path: sharedFile(`logs/${name}.csv`) }, { mapping, options })
  const builders = await startBuilding(database)
  await builders.account({ username: 'penilai' })
  await builders.end()
  const api = await startApi({ database })
  try {
    const token = await api.signIn('penilai')
    await look((asked) => ask(api, token, asked), imported.lines)
  } finally {
    await api.close()
    await database.drop()
  }
}

/** What differs by more than two milliseconds, the tolerance of exact figures, of all that is given. */
function apartFrom(expected: Expected | undefined, row: Row): string[] {
  const compared = Object.entries(names).filter(([name]) => expected?.[name] !== undefined)
  if (compared.length < 2) return [`${row.label}: nothing to compare with`]
  return compared
    .filter(([name, ours]) => !(Math.abs(row[ours]! - expected![name]!) <= 0.002))
    .map(([name, ours]) => `${row.label}, ${name}: ${row[ours]} instead of ${expected![name]}`)
}

testWithShared('the permits of receipt take as long as process mining says, as a whole and at each stage', async () => {
  await askAbout('receipt', ['--create-units'], async (ask, printed) => {
    expect(printed.at(-1)).toBe('created: 1,434 requests, 27 stages, 9 units, 48 officers')
    const expected = expectedFrom('receipt') as {
      case_duration: Expected
      wait_before_activity: (Expected & { activity: unknown })[]
      start_activities: Record<string, number>
    }
    const filter = { serviceType: 'ENVIRONMENTAL_PERMIT_RECEIPT' }
    const { rows: whole } = await ask({ filter })
    expect(whole.flatMap((row) => apartFrom(expected.case_duration, row))).toEqual([])

    const { rows: stages } = await ask({ filter, measure: 'STAGE', by: 'STAGE', clock: 'CALENDAR' })
    const waits = new Map(expected.wait_before_activity.map((wait) => [wait.activity, wait]))
    const [later, first] = [
      stages.filter(({ label }) => waits.has(label)),
      stages.filter(({ label }) => !waits.has(label)),
    ]
    expect(later).toHaveLength(26)
    expect(later.flatMap((row) => apartFrom(waits.get(row.label), row))).toEqual([])
    expect(first).toMatchObject([{ n: 1434, mean: 0, p99: 0 }])
    expect(expected.start_activities).toEqual({ [first[0]!.label]: 1434 })
  })
})

testWithShared(
  'the agencies of receipt work by the clock of offices, in years whose holidays nobody gave',
  async () => {
    await askAbout('receipt', ['--create-units'], async (ask) => {
      const figures = await ask({ measure: 'STAGE', by: 'UNIT' })
      expect(figures).toMatchObject({ calendarVersion: 1, yearsWithoutHolidays: [2010, 2011, 2012] })
      expect(figures.rows).toHaveLength(10)
      expect(new Set(figures.rows.map(({ clock }) => clock))).toEqual(new Set(['WORKING']))
      expect(figures.rows.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(8577)
    })
  },
)

testWithShared('the orders of the interval log take at each stage from their start to their end', async () => {
  await askAbout('interval_event_log', [], async (ask) => {
    const { service_time } = expectedFrom('interval_event_log') as { service_time: Record<string, Expected> }
    const filter = { serviceType: 'ORDER_HANDLING' }
    const { rows } = await ask({ filter, measure: 'STAGE', by: 'STAGE', clock: 'CALENDAR' })
    expect(rows.map(({ label }) => label).toSorted()).toEqual(Object.keys(service_time).toSorted())
    const countOf = ({ sum, mean }: Expected) => Math.round(sum! / mean!)
    expect(
      rows.flatMap((row) => apartFrom({ ...service_time[row.label]!, n: countOf(service_time[row.label]!) }, row)),
    ).toEqual([])
  })
})
