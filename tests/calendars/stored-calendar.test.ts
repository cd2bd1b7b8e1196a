import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleRules, exampleYears, loadExampleCalendar } from '../../api/calendars/example-calendar.ts'
import { readCalendar } from '../../api/calendars/read-calendar.ts'
import { buildSlots, type StoredRules } from '../../api/calendars/slots.ts'
import { storeDays } from '../../api/calendars/store-calendar.ts'
import { WorkingCalendar } from '../../api/calendars/working-calendar.ts'
import { calendarInForce, workingSeconds } from '../../api/calendars/working-seconds.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await cloneDatabase()
  client = new Client({ connectionString: database.appUrl })
  await client.connect()
  await loadExampleCalendar(client, new Date('2026-01-01T00:00:00Z'))
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

test('loading the example calendar again changes nothing', async () => {
  await loadExampleCalendar(client, new Date('2026-02-01T00:00:00Z'))
  expect((await client.query('select version from calendar')).rows).toEqual([{ version: 1 }])
})

test('the stored calendar measures as the one it was made of', async () => {
  const stored = (await readCalendar(client))!
  const made = new WorkingCalendar(1, exampleYears, buildSlots(exampleRules, 2005, 2030))
  expect(stored.version).toBe(1)
  const [from, to] = [new Date('2010-10-02T07:20:39.266Z'), new Date('2026-08-18T09:00:00Z')]
  expect(stored.secondsBetween(from, to)).toBe(made.secondsBetween(from, to))
  expect(stored.yearsWithoutHolidays(from, to)).toEqual(made.yearsWithoutHolidays(from, to))
})

test('PostgreSQL and TypeScript count the same working seconds between any two instants', async () => {
  const calendar = (await readCalendar(client))!
  const instant = fc.date({ min: new Date('2004-11-01'), max: new Date('2031-03-01'), noInvalidDate: true })
  const edges = ['2004-12-31T17:00:00Z', '2026-08-10T00:30:00Z', '2030-12-31T16:59:59.999Z', '2030-12-31T17:00:00Z']
  const sampled = fc.sample(fc.tuple(instant, instant), 2000)
  const pairs = [...sampled, ...edges.map((edge): [Date, Date] => [new Date(edge), new Date('2026-08-10T05:00:00Z')])]
  const { rows } = await client.query<{ seconds: number | null }>(
    `with ${calendarInForce}
     select ${workingSeconds('visit.entered', 'visit.decided')} as seconds
       from unnest($1::timestamptz[], $2::timestamptz[]) with ordinality as visit(entered, decided, nth)
      order by nth`,
    [pairs.map(([from]) => from), pairs.map(([, to]) => to)],
  )
  const milliseconds = (seconds: number | null) => seconds && Math.round(seconds * 1000)
  expect(rows.map(({ seconds }) => milliseconds(seconds))).toEqual(
    pairs.map(([from, to]) => milliseconds(calendar.secondsBetween(from, to))),
  )
})

test('a newer version is the one in force', async () => {
  const hours = { 1: [['08:00', '09:00']] } satisfies StoredRules['hours']
  const rules = { firstYear: 2027, lastYear: 2027, hours, seasons: [], closedDays: [], yearsWithHolidays: [2027] }
  const { rows: made } = await client.query<{ id: number }>(
    `insert into calendar (version, source, created_at) values (2, 'a test', '2027-01-01') returning id`,
  )
  const { text, values } = storeDays(made[0]!.id, rules)
  await client.query(text, [...values])
  const calendar = (await readCalendar(client))!
  expect(calendar.version).toBe(2)
  const { rows } = await client.query(
    `with ${calendarInForce}
     select version, years_with_holidays as years, ${workingSeconds("timestamptz '2027-01-04 00:00Z'", "timestamptz '2027-01-11 23:00Z'")} as seconds
       from calendar_in_force`,
  )
  expect(rows).toEqual([{ version: 2, years: [2027], seconds: 7200 }])
})

test('a database without a calendar has none in force', async () => {
  const empty = await cloneDatabase()
  const other = new Client({ connectionString: empty.ownerUrl })
  await other.connect()
  try {
    await other.query('truncate calendar cascade')
    expect(await readCalendar(other)).toBeNull()
    expect((await other.query(`with ${calendarInForce} select version from calendar_in_force`)).rows).toEqual([])
  } finally {
    await other.end()
    await empty.drop()
  }
})
