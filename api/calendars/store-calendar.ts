import type { Statement } from '../read/batch.ts'
import { buildSlots, type StoredRules } from './slots.ts'

/** A statement that stores the years and slots of a calendar whose rules are known. */
export function storeDays(calendarId: number, rules: StoredRules): Statement {
  const years = yearsOf(rules)
  const slots = buildSlots(
    { ...rules, closedDays: new Set(rules.closedDays.map(({ day }) => day)) },
    rules.firstYear,
    rules.lastYear,
  )
  const iso = (instant: number) => new Date(instant).toISOString()
  return {
    name: null,
    text: insertDays,
    values: [
      String(calendarId),
      `{${years.map(({ year }) => year).join()}}`,
      `{${years.map(({ hasHolidays }) => hasHolidays).join()}}`,
      `{${slots.map(({ opensAt }) => iso(opensAt)).join()}}`,
      `{${slots.map(({ closesAt }) => iso(closesAt)).join()}}`,
      `{${slots.map(({ secondsBefore }) => secondsBefore).join()}}`,
    ],
  }
}

/** The years of rules, in order, each with whether its list of holidays is known. */
export function yearsOf({ firstYear, lastYear, yearsWithHolidays }: StoredRules) {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    year: firstYear + index,
    hasHolidays: yearsWithHolidays.includes(firstYear + index),
  }))
}

// Each parameter stands here once, in order: the statement also runs inside of a transaction of entities.
const insertDays = `
  with calendar as (select $1::int as id), years as (
    insert into calendar_year (calendar_id, year, has_holidays)
    select id, year, has_holidays from calendar, unnest($2::int[], $3::boolean[]) as covered(year, has_holidays)
  )
  insert into calendar_slot (calendar_id, opens_at, closes_at, seconds_before)
  select id, opens_at, closes_at, seconds_before
    from calendar,
      unnest($4::timestamptz[], $5::timestamptz[], $6::bigint[]) as slot(opens_at, closes_at, seconds_before)`
