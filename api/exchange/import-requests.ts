import type { ClientBase } from 'pg'

/** Stores what was derived; answers how many requests are new. */
export async function storeRequests(
  client: ClientBase,
  service: { id: number; chainId: number; code: string },
  now: Date,
): Promise<number> {
  const { rowCount } = await client.query(insertRequests, [service.code, service.id, service.chainId])
  await client.query(updateRequests)
  await client.query(insertApprovals, [service.id])
  await client.query(updateApprovals)
  await client.query(insertEvents, [now])
  return rowCount ?? 0
}

const insertRequests = `
  insert into request (
    id, number, external_ref, service_type_id, chain_id, unit_id, place,
    status, stage_id, waiting_at_id, waiting_since, submitted_at, closed_at)
  select request_id, $1 || '/' || ref, ref, $2, $3, unit_id, place,
    status, stage_id, waiting_at_id, waiting_since, submitted_at, closed_at
    from imported_state
    join imported_request using (request_id)
   where is_new
   order by nth`

const updateRequests = `
  update request
     set status = state.status, stage_id = state.stage_id, waiting_at_id = state.waiting_at_id,
       waiting_since = state.waiting_since, submitted_at = state.submitted_at, closed_at = state.closed_at,
       version = version + 1
    from imported_state as state
    join imported_request as known using (request_id)
   where not known.is_new and request.id = state.request_id`

const insertApprovals = `
  insert into approval (
    request_id, place, service_type_id, stage_id, unit_id, unit_place, officer_id,
    entered_at, decided_at, outcome, import_nth, entry_derived)
  select request_id, request.place, $1, stage_id, visit.unit_id, unit_place, officer_id,
    entered_at, decided_at, outcome, import_nth, entry_derived
    from imported_timeline as visit
    join imported_request as request using (request_id)
   where approval_id is null
   order by visit.nth`

const updateApprovals = `
  update approval
     set unit_id = visit.unit_id, unit_place = visit.unit_place, officer_id = visit.officer_id,
       entered_at = visit.entered_at, decided_at = visit.decided_at, outcome = visit.outcome,
       import_nth = visit.import_nth, entry_derived = visit.entry_derived
    from imported_timeline as visit
   where approval.id = visit.approval_id and (visit.closes or approval.entered_at <> visit.entered_at)`

const insertEvents = `
  insert into request_event (request_id, place, kind, at)
  select request_id, place, 'IMPORTED', $1
    from imported_state
    join imported_request using (request_id)
   where is_new
   order by nth`
