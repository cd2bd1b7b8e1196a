import { Clock } from '../calendars/clock.ts'
import { dayOf, monthsBetween } from '../calendars/days.ts'
import { type FigureRow, type ProcessingTimeFigures, quantileNames } from './processing-time-statement.ts'
import { type ProcessingTime, ProcessingTimeBy, type ProcessingTimeRow } from './processing-time.ts'

type Answer = Pick<ProcessingTime, 'calendarVersion' | 'yearsWithoutHolidays' | 'rows'>

/** The figures as they are answered: one row for everything even when it is empty, and no month left out between two. */
export function answerOf(figures: ProcessingTimeFigures, by: ProcessingTimeBy, clock: Clock | null): Answer {
  const usesCalendar = figures.rows.some(({ isWorking }) => isWorking) || clock === Clock.WORKING
  return {
    calendarVersion: usesCalendar ? figures.version : null,
    yearsWithoutHolidays: yearsWithoutHolidays(figures),
    rows: completed(figures.rows.map(rowOf), by, clock ?? Clock.CALENDAR),
  }
}

function rowOf({ key, label, isWorking, n, mean, quantiles }: FigureRow): ProcessingTimeRow {
  const [p25, p50, p75, p90, p95, p99] = quantileNames.map((_, index) => rounded(quantiles?.[index] ?? null)) as Six
  const clock = isWorking ? Clock.WORKING : Clock.CALENDAR
  return { key, label, clock, n, mean: rounded(mean), p25, p50, p75, p90, p95, p99 }
}

type Six = [number | null, number | null, number | null, number | null, number | null, number | null]

/** Instants have milliseconds: digits beyond them are noise. */
const rounded = (seconds: number | null) => (seconds === null ? null : Math.round(seconds * 1000) / 1000)

function completed(rows: ProcessingTimeRow[], by: ProcessingTimeBy, clock: Clock): ProcessingTimeRow[] {
  if (by === ProcessingTimeBy.NONE) return rows.length > 0 ? rows : [empty('ALL', clock)]
  const [first, last] = [rows[0], rows.at(-1)]
  if (by !== ProcessingTimeBy.MONTH || !first || !last) return rows
  const known = new Map(rows.map((row) => [row.key, row]))
  return monthsBetween(first.key, last.key).map((month) => known.get(month) ?? empty(month, first.clock))
}

function empty(key: string, clock: Clock): ProcessingTimeRow {
  const isWorking = clock === Clock.WORKING
  return rowOf({ key, label: key, isWorking, n: 0, mean: null, quantiles: null, since: null, until: null })
}

function yearsWithoutHolidays({ rows, yearsWithHolidays }: ProcessingTimeFigures): number[] {
  const known = new Set(yearsWithHolidays)
  const yearOf = (instant: string) => Number(dayOf(new Date(instant)).slice(0, 4))
  const touched = rows.flatMap(({ since, until }) => {
    if (since === null || until === null) return []
    const first = yearOf(since)
    return Array.from({ length: yearOf(until) - first + 1 }, (_, index) => first + index)
  })
  return [...new Set(touched)].filter((year) => !known.has(year)).toSorted((a, b) => a - b)
}
