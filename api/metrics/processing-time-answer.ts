import { Clock } from '../calendars/clock.ts'
import { dayOf, monthsBetween } from '../calendars/days.ts'
import { type ClockFigures, type FigureRow, type Figures, quantileNames } from './processing-time-statement.ts'
import { type ProcessingTime, ProcessingTimeBy, ProcessingTimeRow } from './processing-time.ts'

type Answer = Pick<ProcessingTime, 'calendarVersion' | 'yearsWithoutHolidays' | 'rows'>

/**
 * The figures as they are answered: each row in its clock, one row for everything even when it is empty, and no month
 * left out between two. The clock is the one asked for; null for each stage in its own.
 */
export function answerOf(
  { rows, version, yearsWithHolidays }: Figures,
  by: ProcessingTimeBy,
  clock: Clock | null,
): Answer {
  const timed = rows.map((row) => ({ ...row, clock: clockOf(row, rows, by, clock) }))
  const inWorking = timed.filter((row) => row.clock === Clock.WORKING)
  const usesCalendar = inWorking.length > 0 || clock === Clock.WORKING
  return {
    calendarVersion: usesCalendar ? version : null,
    yearsWithoutHolidays: yearsOf(inWorking).filter((year) => !yearsWithHolidays?.includes(year)),
    rows: completed(timed.map(answerRow), by, clock ?? Clock.CALENDAR),
  }
}

/** Offices' own clock where offices handled all of a row; the months of a series share one clock. */
function clockOf(row: FigureRow, rows: FigureRow[], by: ProcessingTimeBy, asked: Clock | null): Clock {
  if (asked) return asked
  const alike = by === ProcessingTimeBy.MONTH ? rows : [row]
  return alike.every(({ isOffice }) => isOffice) ? Clock.WORKING : Clock.CALENDAR
}

function answerRow({ key, label, clock, plain, working }: FigureRow & { clock: Clock }): ProcessingTimeRow {
  return figuresRow(key, label, clock, clock === Clock.WORKING ? working : plain)
}

function figuresRow(key: string, label: string, clock: Clock, figures: ClockFigures | null): ProcessingTimeRow {
  const quantiles = quantileNames.map((name, index) => [name, rounded(figures?.quantiles?.[index])])
  const row = { key, label, clock, n: figures?.n ?? 0, mean: rounded(figures?.mean), isSuppressed: false }
  return Object.assign(new ProcessingTimeRow(), row, Object.fromEntries(quantiles))
}

/** Instants have milliseconds: digits beyond them are noise. */
const rounded = (seconds: number | null | undefined) => (seconds == null ? null : Math.round(seconds * 1000) / 1000)

function completed(rows: ProcessingTimeRow[], by: ProcessingTimeBy, clock: Clock): ProcessingTimeRow[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (by === ProcessingTimeBy.NONE) return first ? [first] : [figuresRow('ALL', 'ALL', clock, null)]
  if (by !== ProcessingTimeBy.MONTH || !first || !last) return rows
  const known = new Map(rows.map((row) => [row.key, row]))
  return monthsBetween(first.key, last.key).map(
    (month) => known.get(month) ?? figuresRow(month, month, first.clock, null),
  )
}

/** The WIB years that rows touch, from the first case's beginning to the last one's end. */
function yearsOf(rows: FigureRow[]): number[] {
  if (rows.length === 0) return []
  const yearOf = (instant: number) => Number(dayOf(new Date(instant)).slice(0, 4))
  const first = yearOf(Math.min(...rows.map(({ since }) => Date.parse(since))))
  const last = yearOf(Math.max(...rows.map(({ until }) => Date.parse(until))))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
