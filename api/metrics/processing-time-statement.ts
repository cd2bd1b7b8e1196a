import { Clock } from '../calendars/clock.ts'
import { calendarInForce, workingSeconds } from '../calendars/working-seconds.ts'
import { casesOf, type Fragment } from './processing-time-cases.ts'
import type { ProcessingTimeQuestion } from './processing-time-question.ts'
import { ProcessingTimeBy } from './processing-time.ts'

/** The one row the statement answers with. */
export interface Figures {
  /** Null where the working calendar was not asked, or where there is none. */
  version: number | null
  yearsWithHolidays: number[] | null
  rows: FigureRow[]
}

/** One row of figures, in the clocks that were asked for. */
export interface FigureRow {
  key: string
  label: string
  /** Whether all of its cases were handled by offices; null where the clock was given. */
  isOffice: boolean | null
  plain: ClockFigures | null
  working: ClockFigures | null
  /** When the first case began and the last one ended. */
  since: string
  until: string
}

/** Figures in one clock, in seconds. */
export interface ClockFigures {
  n: number
  mean: number | null
  quantiles: number[] | null
}

/** The quantiles of a row, in the order of `quantiles`. */
export const quantileNames = ['p25', 'p50', 'p75', 'p90', 'p95', 'p99'] as const
const quantiles = quantileNames.map((name) => Number(name.slice(1)) / 100).join()

/**
 * The statement that answers the question from every single case in one pass; exact, with linear interpolation.
 * Where each stage has its own clock, a row is measured in both: which one counts is known when all its cases are seen.
 */
export function processingTimeStatement(question: ProcessingTimeQuestion): Fragment {
  const { clock, by } = question
  const cases = casesOf(question)
  const inWorking = clock !== Clock.CALENDAR
  const working = workingSeconds('begun_at', 'ended_at')
  // The seconds are counted once a case, not once an aggregate: hence \`offset 0\`, which keeps the query apart.
  const sql = `
    with ${inWorking ? `${calendarInForce},` : ''}
    cases as (${cases.sql}),
    timed as (
      select *, date_part('epoch', ended_at - begun_at) as plain,
        ${inWorking ? `case when ${clock === null ? 'is_office' : 'true'} then ${working} end` : 'null::float8'} as working
        from cases offset 0
    ), figures as (
      select k, min(begun_at) as since, max(ended_at) as until,
        ${by === ProcessingTimeBy.STAGE ? 'max(position)' : '0'} as position,
        ${clock === null ? 'bool_and(is_office)' : 'null::bool'} as is_office,
        ${clock === Clock.WORKING ? 'null::json' : figuresOf('plain')} as plain,
        ${inWorking ? figuresOf('working') : 'null::json'} as working
        from timed
       group by k
    ), named as (${named(by)})
    select
      ${inWorking ? '(select version from calendar_in_force)' : 'null::int'} as version,
      ${inWorking ? '(select years_with_holidays from calendar_in_force)' : 'null::int[]'} as "yearsWithHolidays",
      coalesce((
        select json_agg(json_build_object(
            'key', key, 'label', label, 'isOffice', is_office, 'plain', plain, 'working', working,
            'since', since, 'until', until) order by position, ${by === ProcessingTimeBy.UNIT ? 'key' : 'label, key'})
          from named), '[]') as rows`
  return { sql, values: cases.values }
}

const figuresOf = (seconds: string) => `
  json_build_object('n', count(${seconds}), 'mean', avg(${seconds}),
    'quantiles', percentile_cont(array[${quantiles}]) within group (order by ${seconds}))`

/** The rows with their key, their name and their place in the order. */
function named(by: ProcessingTimeBy): string {
  switch (by) {
    case ProcessingTimeBy.NONE:
      return `select figures.*, 'ALL' as key, 'ALL' as label from figures`
    case ProcessingTimeBy.MONTH:
      return `select figures.*, to_char(k, 'YYYY-MM') as key, to_char(k, 'YYYY-MM') as label from figures`
    case ProcessingTimeBy.UNIT:
      return 'select figures.*, code as key, name as label from figures join unit on unit.id = k'
    case ProcessingTimeBy.STAGE:
      return 'select figures.*, code as key, name as label from figures join stage on stage.id = k'
    case ProcessingTimeBy.SERVICE_TYPE:
      return 'select figures.*, code as key, name as label from figures join service_type on service_type.id = k'
  }
}
