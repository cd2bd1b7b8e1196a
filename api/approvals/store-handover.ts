import { record, recordText, theSystem } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { Statement } from '../read/batch.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import type { Handover, Queued } from './escalate.ts'

/**
 * Stores what the job did with a request in one statement: state, the visit that ended, events and the audit entry, or
 * nothing when anyone decided since it was read. Answers with the number of requests moved.
 */
export function storeHandover(request: Queued, handover: Handover, now: Date): Statement {
  const { stop } = request
  const { to, charged, passed } = handover
  const told = [{ kind: handover.kind, stage: stop.stage, unit: stop.unit }, ...passed]
  const iso = (instant: Date | null) => instant?.toISOString() ?? null
  return {
    name: 'store handover',
    text: storeText,
    values: [
      request.id,
      String(request.version),
      String(to.stage.id),
      String(to.unit.id),
      to.position === to.stage.decidedBy ? null : to.position,
      now.toISOString(),
      iso(handover.dueAt),
      String(stop.stage.id),
      String(stop.unit.id),
      String(stop.unit.place),
      charged?.officerId ?? null,
      stop.position,
      charged?.capacity ?? null,
      request.waitingSince.toISOString(),
      iso(request.openedAt),
      iso(request.dueAt),
      String(request.spentSeconds),
      handover.outcome,
      `{${told.map(({ kind }) => kind).join()}}`,
      `{${told.map(({ stage }) => stage.id).join()}}`,
      `{${told.map(({ unit }) => unit.id).join()}}`,
      ...onRecord(request, handover, now),
    ],
  }
}

function onRecord(request: Queued, { kind, to }: Handover, now: Date): Statement['values'] {
  const changes = {
    stage: { before: request.stop.stage.id, after: to.stage.id },
    waitingAt: { before: request.stop.unit.id, after: to.unit.id },
  }
  const subject = { type: 'Request', id: request.id, place: request.unit.place }
  const action = kind === RequestEventKind.ESCALATED ? 'escalation' : 'vacancy'
  return record(theSystem, { kind: AuditKind.JOB, action, subject, changes }, now).values
}

const storeText = `
  with moved as (
    update request
       set stage_id = $3, waiting_at_id = $4, waiting_for = $5, waiting_since = $6::timestamptz, due_at = $7,
           opened_at = null, claimed_by_id = null, reminded_at = null, spent_seconds = 0, decided_at = null,
           decided_by_id = null, version = version + 1
     where id = $1::bigint and version = $2
    returning id, place, service_type_id
  ), ended as (
    insert into approval (request_id, place, service_type_id, stage_id, unit_id, unit_place, officer_id, position,
                          capacity, entered_at, opened_at, decided_at, due_at, spent_seconds, outcome)
    select id, place, service_type_id, $8::int, $9::int, $10::int, $11::bigint, $12::text, $13::text, $14::timestamptz,
           $15::timestamptz, $6::timestamptz, $16::timestamptz, $17::int, $18::text
      from moved
  ), told as (
    insert into request_event (request_id, place, kind, at, stage_id, unit_id, to_stage_id, to_unit_id)
    select id, place, kind, $6::timestamptz, stage, unit, $3::int, $4::int
      from moved, unnest($19::text[], $20::int[], $21::int[]) with ordinality as told (kind, stage, unit, nth)
     order by nth
  ), recorded as (
    ${recordText(22, 'from moved')}
  )
  select count(*) from moved`

/**
 * Notes in one statement that those a request waits for are reminded, once a visit. The version stays: what is decided
 * on is as it was, and nobody's decision is to fail for it. Answers with the number of requests.
 */
export function storeReminder({ id, version, stop }: Queued, now: Date): Statement {
  return {
    name: 'store reminder',
    text: `
      with reminded as (
        update request set reminded_at = $3::timestamptz
         where id = $1::bigint and version = $2 and reminded_at is null
        returning id, place
      ), told as (
        insert into request_event (request_id, place, kind, at, stage_id, unit_id, to_stage_id, to_unit_id)
        select id, place, 'REMINDED', $3::timestamptz, $4::int, $5::int, $4::int, $5::int from reminded
      )
      select count(*) from reminded`,
    values: [id, String(version), now.toISOString(), String(stop.stage.id), String(stop.unit.id)],
  }
}
