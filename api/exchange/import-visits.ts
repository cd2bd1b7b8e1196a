import type { ClientBase } from 'pg'

/** Makes `imported_request`, the request of every case in the log: the one it already is, or a new one's id. */
export async function importCases(client: ClientBase, serviceId: number, root: { id: number; place: number }) {
  await client.query(createRequests, [serviceId, root.id, root.place])
  await client.query('analyze imported_request')
}

/**
 * Makes `imported_visit`: the rows of the log, each with the decision it already is, if any. An open visit that was
 * stored earlier and is decided now becomes that decision; an open visit that was stored as decided is known.
 */
export async function matchVisits(client: ClientBase, serviceId: number): Promise<void> {
  await client.query(createVisits, [serviceId])
  await client.query('analyze imported_visit')
  await client.query(dropDecidedMeanwhile)
  for (const byEntry of [true, false]) await client.query(closeOpenVisits, [byEntry])
}

const createRequests = `
  create temporary table imported_request on commit drop as
  select named.ref, coalesce(request.id, nextval('request_id_seq')) as request_id, request.id is null as is_new,
    coalesce(request.unit_id, $2) as unit_id, coalesce(request.place, $3) as place
    from (select request as ref, min(nth) as nth from imported_row group by request) as named
    left join request on request.service_type_id = $1 and request.external_ref = named.ref
   order by named.nth`

const createVisits = `
  create temporary table imported_visit on commit drop as
  with numbered as (
    select event.nth, request_id, imported_request.is_new, stage_id, unit.unit_id, unit.place as unit_place, officer_id,
      entered_at, decided_at, outcome,
      row_number() over (partition by request_id, stage_id, decided_at order by event.nth)::int as import_nth
      from imported_row as event
      join imported_request on ref = event.request
      join imported_stage as stage on stage.name = event.stage
      join imported_unit as unit on unit.value = coalesce(event.unit, '')
      left join imported_officer as officer on officer.name = event.officer
  )
  select numbered.*, approval.id as approval_id, false as closes
    from numbered
    left join approval
      on approval.service_type_id = $1 and not is_new and approval.request_id = numbered.request_id
      and approval.stage_id = numbered.stage_id and approval.import_nth = numbered.import_nth
      and approval.decided_at is not distinct from numbered.decided_at`

const dropDecidedMeanwhile = `
  delete from imported_visit as v
   where v.decided_at is null and v.approval_id is null and not v.is_new
     and exists (
       select from approval as a
        where a.request_id = v.request_id and a.stage_id = v.stage_id and a.import_nth is not null
          and not exists (select from imported_visit as same where same.approval_id = a.id)
          and case when v.entered_at is null or a.entry_derived
            then a.decided_at >= coalesce(
              v.entered_at, (select max(decided_at) from imported_visit where request_id = v.request_id))
            else a.decided_at is not null and a.entered_at = v.entered_at end)`

/** Pairs stored open visits with new decisions at the same stage, the first with the first: by a known entry, or by order alone. */
const closeOpenVisits = `
  with open_visit as (
    select id, request_id, stage_id, entry_derived, entry,
      row_number() over (partition by request_id, stage_id, entry order by entered_at, id) as k
      from approval, lateral (select case when $1 then entered_at end as entry)
     where request_id in (select request_id from imported_visit where not is_new)
       and decided_at is null and import_nth is not null and not ($1 and entry_derived)
       and not exists (select from imported_visit where approval_id = approval.id)
  ), decided as (
    select nth, request_id, stage_id, entered_at, entry,
      row_number() over (partition by request_id, stage_id, entry order by decided_at, nth) as k
      from imported_visit, lateral (select case when $1 then entered_at end as entry)
     where approval_id is null and decided_at is not null and not is_new and not ($1 and entered_at is null)
  )
  update imported_visit
     set approval_id = open_visit.id, closes = true
    from open_visit
    join decided using (request_id, stage_id, k)
   where imported_visit.nth = decided.nth and open_visit.entry is not distinct from decided.entry
     and ($1 or open_visit.entry_derived or decided.entered_at is null)`
