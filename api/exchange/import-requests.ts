import type { ClientBase } from 'pg'

const visitsAtATime = 20_000

/** Stores what was derived; answers how many requests are new. Tells how far it is, from 0 to 1. */
export async function storeRequests(
  client: ClientBase,
  service: { id: number; chainId: number; code: string },
  now: Date,
  onProgress: (share: number) => void,
): Promise<number> {
  // References are checked row by row, each with a plan of its own, and a look-up beats a scan of even a small table.
  await client.query('set local enable_seqscan = off')
  const { rowCount } = await client.query(insertRequests, [service.code, service.id, service.chainId])
  await client.query(updateRequests)
  await client.query(insertEvents, [now])
  await client.query(updateApprovals)
  // A piece at a time: PostgreSQL remembers in memory which references a statement has still to check.
  const { rows } = await client.query<{ last: number }>('select max(k)::int as last from imported_timeline')
  const last = rows[0]?.last ?? 0
  for (let from = 1; from <= last; from += visitsAtATime) {
    await client.query(insertApprovals, [service.id, from, from + visitsAtATime])
    onProgress(Math.min(from + visitsAtATime, last) / last)
  }
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
   where approval_id is null and k >= $2 and k < $3
   order by k`

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
