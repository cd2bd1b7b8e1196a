import { cityZone } from './days.ts'

/**
 * The calendar in force as a `with` query of one row, `calendar_in_force`: its version, the years whose holidays are
 * known, and its slots as three arrays, so that PostgreSQL finds a slot by binary search. A first slot of no length
 * opens with the first year it covers; a last one, with no number of seconds before it, ends what it covers. No row
 * when there is no calendar.
 */
export const calendarInForce = `
  calendar_in_force as materialized (
    select version,
      array(select year from calendar_year where calendar_id = newest.id and has_holidays order by year)
        as years_with_holidays,
      array_agg(opens_at order by opens_at, closes_at) as opens,
      array_agg(closes_at order by opens_at, closes_at) as closes,
      array_agg(seconds_before order by opens_at, closes_at) as seconds_before
      from (select id, version from calendar order by version desc limit 1) as newest,
        lateral (
          select opens_at, closes_at, seconds_before::float8 from calendar_slot where calendar_id = newest.id
          union all
          select start, start, 0 from (${yearBound('min(year)')}) as first_year(start)
          union all
          select bound, bound, 'NaN' from (${yearBound('max(year) + 1')}) as year_after(bound)
        ) as slot
     group by newest.id, version
  )`

/**
 * Working seconds between two expressions of SQL, in a statement with a calendar_in_force: two look-ups. Null where
 * the calendar does not reach.
 */
export function workingSeconds(from: string, to: string): string {
  return `nullif(${openSeconds(to)} - ${openSeconds(from)}, 'NaN')`
}

// Each array is a subquery, which runs once: joined to the rows, it would be carried along with every one of them. And
// none holds a null, behind which PostgreSQL would look for an element by walking: what is not covered is NaN.
function openSeconds(at: string): string {
  const array = (column: string) => `(select ${column} from calendar_in_force)`
  const slot = (column: string) => `(${array(column)})[width_bucket(${at}, ${array('opens')})]`
  return `(${slot('seconds_before')} + date_part('epoch', least(${at}, ${slot('closes')}) - ${slot('opens')}))`
}

function yearBound(year: string): string {
  return `select make_timestamptz(${year}, 1, 1, 0, 0, 0, '${cityZone}') from calendar_year where calendar_id = newest.id`
}
