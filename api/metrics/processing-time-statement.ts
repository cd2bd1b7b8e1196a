import { Clock } from '../calendars/clock.ts'
import { calendarInForce, workingSeconds } from '../calendars/working-seconds.ts'
import { casesOf, type Fragment } from './processing-time-cases.ts'
import type { ProcessingTimeQuestion } from './processing-time-question.ts'
import { ProcessingTimeBy } from './processing-time.ts'

/** The one row the statement answers with. */
export interface ProcessingTimeFigures {
  version: number | null
  yearsWithHolidays: number[] | null
  rows: FigureRow[]
}

/** One row of figures, in seconds as PostgreSQL counts them. */
export interface FigureRow {
  key: string
  label: string
  isWorking: boolean
  n: number
  mean: number | null
  quantiles: number[] | null
  /** When the first case began and the last one ended; null for the plain clock. */
  since: string | null
  until: string | null
}

/** The quantiles of a row, in the order of `quantiles`. */
export const quantileNames = ['p25', 'p50', 'p75', 'p90', 'p95', 'p99'] as const
const quantiles = quantileNames.map((name) => Number(name.slice(1)) / 100).join()

/** The statement that answers the question from every single case, in one pass; exact, with linear interpolation. */
export function processingTimeStatement(question: ProcessingTimeQuestion): Fragment {
  const { clock, by } = question
  const cases = casesOf(question)
  const usesCalendar = clock !== Clock.CALENDAR
  const sql = `
    with ${usesCalendar ? `${calendarInForce},` : ''}
    cases as ${clock === null ? 'materialized' : ''} (${cases.sql}),
    ${measured(clock, by)},
    figures as (
      select k, is_working, count(seconds)::int as n, avg(seconds) as mean,
        percentile_cont(array[${quantiles}]) within group (order by seconds) as quantiles,
        min(begun_at) filter (where is_working) as since, max(ended_at) filter (where is_working) as until
        from measured
       group by k, is_working
    ), named as (${named(by)})
    select
      ${usesCalendar ? '(select version from calendar_in_force)' : 'null::int'} as version,
      ${usesCalendar ? '(select years_with_holidays from calendar_in_force)' : 'null::int[]'} as "yearsWithHolidays",
      coalesce((
        select json_agg(json_build_object(
            'key', key, 'label', label, 'isWorking', is_working, 'n', n, 'mean', mean, 'quantiles', quantiles,
            'since', since, 'until', until) order by position, key)
          from named), '[]') as rows`
  return { sql, values: cases.values }
}

/** Seconds of every case. In their own clocks: offices', where all cases of a row are theirs; one for all months. */
function measured(clock: Clock | null, by: ProcessingTimeBy): string {
  const plain = `date_part('epoch', ended_at - begun_at)`
  const working = workingSeconds('begun_at', 'ended_at')
  if (clock !== null) {
    const seconds = clock === Clock.WORKING ? working : plain
    return `measured as (
      select k, ${clock === Clock.WORKING} as is_working, begun_at, ended_at, ${seconds} as seconds from cases)`
  }
  const isOneSeries = by === ProcessingTimeBy.MONTH
  return `
    clock_of as (select ${isOneSeries ? '' : 'k,'} bool_and(is_office) as is_working from cases ${isOneSeries ? '' : 'group by k'}),
    measured as (
      select k, is_working, begun_at, ended_at, case when is_working then ${working} else ${plain} end as seconds
        from cases
        join clock_of ${isOneSeries ? 'on true' : 'using (k)'})`
}

/** The rows with their key, their name and their place in the order. */
function named(by: ProcessingTimeBy): string {
  switch (by) {
    case ProcessingTimeBy.NONE:
      return `select figures.*, 'ALL' as key, 'ALL' as label, 0 as position from figures`
    case ProcessingTimeBy.MONTH:
      return `select figures.*, to_char(k, 'YYYY-MM') as key, to_char(k, 'YYYY-MM') as label, 0 as position from figures`
    case ProcessingTimeBy.UNIT:
      return 'select figures.*, code as key, name as label, 0 as position from figures join unit on unit.id = k'
    case ProcessingTimeBy.STAGE:
      return 'select figures.*, code as key, name as label, position from figures join stage on stage.id = k'
    case ProcessingTimeBy.SERVICE_TYPE:
      return `
        select figures.*, code as key, name as label, row_number() over (order by name, code) as position
          from figures join service_type on service_type.id = k`
  }
}
