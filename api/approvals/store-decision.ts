import { actorOf, record, recordText } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { Row, Statement } from '../read/batch.ts'
import { isoInstant } from '../read/text.ts'
import type { Env } from '../read/declare.ts'
import type { Reference } from '../read/reference.ts'
import { Chain } from '../requests/chain.entity.ts'
import type { RequestStatus } from '../requests/request.entity.ts'
import { Stage } from '../requests/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import type { Decision, Waiting } from './approve.ts'

/** Reads a request as a decision sees it; no row when it is missing or outside the caller's territory. */
export const selectWaiting = (id: string): Statement => ({
  name: 'waiting request',
  text: 'select id, version, status, chain_id, stage_id, unit_id, waiting_at_id, waiting_for, waiting_since from request where id = $1',
  values: [id],
})

/** The row of selectWaiting with the reference rows it points to. */
export function toWaiting(row: Row, reference: Reference): Waiting {
  const [id, version, status, chain, stage, unit, waitingAt, waitingFor, waitingSince] = row
  return {
    id: id!,
    version: Number(version),
    status: status as RequestStatus,
    chain: reference.row(Chain, chain!),
    stage: stage ? reference.row(Stage, stage) : null,
    unit: reference.row(Unit, unit!),
    waitingAt: waitingAt ? reference.row(Unit, waitingAt) : null,
    waitingFor: waitingFor ?? null,
    waitingSince: waitingSince ? new Date(isoInstant(waitingSince)) : null,
  }
}

/**
 * Stores a decision in one statement: state, approval, events and its entry in the audit log, or nothing when the request has moved on since it
 * was read. Answers with the number of requests moved.
 */
export function storeDecision(
  request: Waiting,
  decision: Decision,
  env: Env,
  note: string | null,
  idempotency: { key: string; contentHash: string } | null,
): Statement {
  const { moveTo } = decision
  const { caller } = env
  return {
    name: 'store decision',
    text: storeText,
    values: [
      request.id,
      String(request.version),
      moveTo.status,
      textOf(moveTo.stage?.id),
      textOf(moveTo.waitingAt?.id),
      moveTo.waitingAt && decision.decidedAt.toISOString(),
      moveTo.dueAt?.toISOString() ?? null,
      moveTo.closedAt?.toISOString() ?? null,
      String(decision.stage.id),
      String(decision.unit.id),
      String(decision.unit.place),
      caller.officerId,
      decision.stage.decidedBy,
      decision.enteredAt.toISOString(),
      decision.decidedAt.toISOString(),
      decision.outcome,
      note,
      `{${decision.events.join()}}`,
      caller.accountId,
      idempotency?.key ?? null,
      idempotency?.contentHash ?? null,
      String(caller.place),
      ...onRecord(request, decision, env),
    ],
  }
}

/** What the audit log keeps of a decision: where the request stood, and where it went. */
function onRecord(request: Waiting, { moveTo, decidedAt }: Decision, env: Env): Statement['values'] {
  const changes = {
    status: { before: request.status, after: moveTo.status },
    stage: { before: request.stage?.id ?? null, after: moveTo.stage?.id ?? null },
    waitingAt: { before: request.waitingAt?.id ?? null, after: moveTo.waitingAt?.id ?? null },
  }
  const subject = { type: 'Request', id: request.id, place: request.unit.place }
  const act = { kind: AuditKind.RECORD, action: 'requestApprove', subject, changes }
  return record(actorOf(env), act, decidedAt).values
}

const textOf = (id: number | undefined) => (id === undefined ? null : String(id))

const storeText = `
  with moved as (
    update request
       set status = $3, stage_id = $4, waiting_at_id = $5, waiting_since = $6, due_at = $7, closed_at = $8,
           waiting_for = null, opened_at = null, claimed_by_id = null,
           version = version + 1
     where id = $1::bigint and version = $2
    returning id, place, service_type_id
  ), decided as (
    insert into approval (request_id, place, service_type_id, stage_id, unit_id, unit_place, officer_id, position,
                          entered_at, decided_at, outcome, note)
    select id, place, service_type_id, $9::int, $10::int, $11::int, $12::bigint, $13::text, $14::timestamptz,
           $15::timestamptz, $16::text, $17::text
      from moved
  ), told as (
    insert into request_event (request_id, place, kind, at, stage_id, unit_id, officer_id, account_id)
    select id, place, kind, $15::timestamptz, $9::int, $10::int, $12::bigint, $19::bigint
      from moved, unnest($18::text[]) as kind
  ), remembered as (
    insert into idempotency_key (account_id, key, place, content_hash, result_id, created_at)
    select $19::bigint, $20::text, $22::int, $21::text, $1::text, $15::timestamptz from moved where $20::text is not null
  ), recorded as (
    ${recordText(23, 'from moved')}
  )
  select count(*) from moved`
