import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import type { CalendarRules, OpenHours, StoredRules, WeeklyHours } from './slots.ts'
import { storeDays, yearsOf } from './store-calendar.ts'
import type { CoveredYear } from './working-calendar.ts'

const firstYear = 2005
const lastYear = 2030

const exampleSource =
  'Perpres 21/2023; SKB 1497/2025 (holidays and joint leave of 2026); example breaks and days of Ramadan'

/** Perpres 21/2023; where the break lies is example data. */
const usualHours = week(
  [
    ['07:30', '12:00'],
    ['13:00', '16:00'],
  ],
  [
    ['07:30', '11:30'],
    ['13:00', '16:30'],
  ],
)
const ramadanHours = week(
  [
    ['08:00', '12:00'],
    ['12:30', '15:00'],
  ],
  [
    ['08:00', '11:30'],
    ['12:30', '15:30'],
  ],
)

const kindNames: Record<string, string> = { NATIONAL: 'Libur nasional', JOINT_LEAVE: 'Cuti bersama' }

const holidays = rowsOf('holidays-2026.csv').map(([day, kind]) => ({ day, name: kindNames[kind] ?? kind }))

/** The hours of offices in the city: lists of holidays are facts, the days of Ramadan are example data. */
export const exampleRules: CalendarRules = {
  hours: usualHours,
  seasons: rowsOf('ramadan.csv').map(([firstDay, lastDay]) => ({ firstDay, lastDay, hours: ramadanHours })),
  closedDays: new Set(holidays.map(({ day }) => day)),
}

/** The same with names, as it is stored: what the city's own calendar is made from. */
export const exampleStoredRules: StoredRules = {
  firstYear,
  lastYear,
  hours: exampleRules.hours,
  seasons: exampleRules.seasons.map((season) => ({ ...season, name: `Ramadan ${season.firstDay.slice(0, 4)}` })),
  closedDays: holidays,
  yearsWithHolidays: [...new Set(holidays.map(({ day }) => Number(day.slice(0, 4))))],
}

/** The years of the example calendar; only those with a list of holidays say that they have one. */
export const exampleYears: CoveredYear[] = yearsOf(exampleStoredRules)

/** Stores the example calendar as version 1, unless the database has a calendar already. */
export async function loadExampleCalendar(client: ClientBase, now: Date): Promise<void> {
  const { rows } = await client.query<{ stored: boolean }>('select exists (select from calendar) as stored')
  if (rows[0]?.stored) return
  const made = await client.query<{ id: number }>(
    'insert into calendar (version, source, created_at, applied_at, rules) values (1, $1, $2, $2, $3) returning id',
    [exampleSource, now, JSON.stringify(exampleStoredRules)],
  )
  const { text, values } = storeDays(made.rows[0]!.id, exampleStoredRules)
  await client.query(text, [...values])
}

function week(mondayToThursday: readonly OpenHours[], friday: readonly OpenHours[]): WeeklyHours {
  return { 1: mondayToThursday, 2: mondayToThursday, 3: mondayToThursday, 4: mondayToThursday, 5: friday }
}

function rowsOf(name: string): [string, string][] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map((line) => {
    const [first = '', second = ''] = line.split(',')
    return [first, second]
  })
}
