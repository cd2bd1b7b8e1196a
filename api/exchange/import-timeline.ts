import type { ClientBase } from 'pg'

/**
 * Makes `imported_timeline`: every visit, stored or new, of the requests that this log changes. Where no log says
 * when a stage was entered, it was when the event before it ended, by time and file order; the first event enters at
 * its own time. Answers how many visits are new, or newly decided.
 */
export async function deriveEntries(client: ClientBase): Promise<number> {
  await client.query(createTimeline)
  await client.query('create index on imported_timeline (k)')
  await client.query('analyze imported_timeline')
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from imported_timeline where approval_id is null or closes',
  )
  return rows[0]!.n
}

/** Makes `imported_state`: what each of those requests is after its last event. */
export async function deriveStates(client: ClientBase): Promise<void> {
  await client.query(createStates)
}

const createTimeline = `
  create temporary table imported_timeline on commit drop as
  with changed as (
    select distinct request_id from imported_visit where approval_id is null or closes
  ), visit as (
    select a.id as approval_id, false as closes, v.nth, a.request_id, a.stage_id, a.unit_id, a.unit_place,
      a.officer_id, a.entered_at, a.decided_at, a.outcome, a.import_nth, coalesce(a.entry_derived, false) as entry_derived
      from changed
      join imported_request using (request_id)
      join approval as a using (request_id)
      left join imported_visit as v on v.approval_id = a.id
     where not imported_request.is_new and v.closes is not true
    union all
    select approval_id, closes, nth, request_id, stage_id, unit_id, unit_place,
      officer_id, entered_at, decided_at, outcome, import_nth, entered_at is null
      from imported_visit
     where approval_id is null or closes
  )
  select approval_id, closes, nth, request_id, stage_id, unit_id, unit_place, officer_id, decided_at, outcome, import_nth,
    entry_derived,
    row_number() over (order by request_id, nth) as k,
    case when entry_derived then coalesce(max(decided_at) over so_far, decided_at) else entered_at end as entered_at
    from visit
  window so_far as (
    partition by request_id order by decided_at nulls last, nth nulls first, approval_id
    rows between unbounded preceding and 1 preceding)`

const createStates = `
  create temporary table imported_state on commit drop as
  with summary as (
    select request_id, min(nth) as nth, min(entered_at) as submitted_at, max(decided_at) as decided_at,
      count(*) filter (where decided_at is null) > 0 as is_open,
      (array_agg(stage_id order by entered_at, nth) filter (where decided_at is null))[1] as stage_id,
      (array_agg(unit_id order by entered_at, nth) filter (where decided_at is null))[1] as waiting_at_id,
      min(entered_at) filter (where decided_at is null) as waiting_since,
      (array_agg(outcome order by decided_at desc, nth desc nulls last, approval_id desc)
        filter (where decided_at is not null))[1] as last_outcome
      from imported_timeline
     group by request_id
  ), judged as (
    select *,
      case when is_open then 'IN_PROGRESS'
        when last_outcome = 'RETURNED' then 'RETURNED'
        when last_outcome = 'REJECTED' then 'REJECTED'
        when last_outcome = 'WITHDRAWN' then 'CANCELLED'
        else 'COMPLETED' end as status
      from summary
  )
  select request_id, nth, submitted_at, status, stage_id, waiting_at_id, waiting_since,
    case when status not in ('IN_PROGRESS', 'RETURNED') then decided_at end as closed_at
    from judged`
