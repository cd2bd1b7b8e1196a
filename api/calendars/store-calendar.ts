import type { ClientBase } from 'pg'
import type { Slot } from './slots.ts'
import type { CoveredYear } from './working-calendar.ts'

/** A new version of the calendar. */
export interface NewCalendar {
  version: number
  /** The regulation and the lists it was made of. */
  source: string
  createdAt: Date
  years: readonly CoveredYear[]
  slots: readonly Slot[]
}

/** Stores a version of the calendar with its years and slots, in one statement. */
export async function storeCalendar(client: ClientBase, calendar: NewCalendar): Promise<void> {
  const { version, source, createdAt, years, slots } = calendar
  await client.query(insertCalendar, [
    version,
    source,
    createdAt,
    years.map(({ year }) => year),
    years.map(({ hasHolidays }) => hasHolidays),
    slots.map(({ opensAt }) => new Date(opensAt).toISOString()),
    slots.map(({ closesAt }) => new Date(closesAt).toISOString()),
    slots.map(({ secondsBefore }) => secondsBefore),
  ])
}

const insertCalendar = `
  with calendar as (
    insert into calendar (version, source, created_at) values ($1, $2, $3) returning id
  ), years as (
    insert into calendar_year (calendar_id, year, has_holidays)
    select id, year, has_holidays from calendar, unnest($4::int[], $5::boolean[]) as covered(year, has_holidays)
  )
  insert into calendar_slot (calendar_id, opens_at, closes_at, seconds_before)
  select id, opens_at, closes_at, seconds_before
    from calendar,
      unnest($6::timestamptz[], $7::timestamptz[], $8::bigint[]) as slot(opens_at, closes_at, seconds_before)`
