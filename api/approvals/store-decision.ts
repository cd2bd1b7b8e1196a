import type { Changes } from '../acts/audit-entry.entity.ts'
import type { Statement } from '../read/batch.ts'
import type { Decision } from './decision.ts'
import {
  counted,
  idOf,
  type Part,
  recorded,
  remembered,
  statementOf,
  type Storing,
  type Telling,
  timeOf,
  told,
} from './statement.ts'

type Stored = Decision & Telling

/**
 * Stores a decision in one statement: state, approval, events, the outcome for the idempotency key and the entry in the
 * audit log, or nothing when the request has changed since it was read. Answers with the number of requests moved.
 * Jobs store with it, too, behind their own fence: as an actor without an account nobody can take it back.
 */
export function storeDecision(request: Stored['request'], decision: Decision, storing: Storing): Statement {
  const { moveTo, visit } = decision
  const telling = {
    to: { stage: moveTo.stage, unit: moveTo.waitingAt },
    officerId: visit.officerId,
    queuedAt: visit.queuedAt,
    changes: changesOf(request, decision),
  }
  return store({ ...decision, ...telling, request, storing })
}

/** What the audit log keeps of a decision: where the request stood and where it went, why, and in whose name. */
function changesOf(request: Stored['request'], { visit, moveTo }: Decision): Changes {
  const changes: Changes = {
    status: { before: request.status, after: moveTo.status },
    stage: { before: request.stage?.id ?? null, after: moveTo.stage?.id ?? null },
    waitingAt: { before: request.waitingAt?.id ?? null, after: moveTo.waitingAt?.id ?? null },
  }
  if (visit.reason) changes['decisionReason'] = { before: null, after: visit.reason.code }
  if (visit.assistance) changes['officer'] = { before: null, after: visit.officerId }
  return changes
}

const moved: Part<Stored> = {
  sql: `
  with moved as (
    update request
       set status = ?, stage_id = ?, waiting_at_id = ?, waiting_for = ?, waiting_since = ?, due_at = ?, closed_at = ?,
           spent_seconds = ?, resume_stage_id = ?, decided_at = ?, decided_by_id = ?,
           opened_at = null, claimed_by_id = null, reminded_at = null, version = version + 1
     where id = ?::bigint and version = ? and opened_at is not distinct from ?::timestamptz
    returning id, place, service_type_id
  )`,
  values: ({ request, moveTo, at, storing: { actor } }) => [
    moveTo.status,
    idOf(moveTo.stage),
    idOf(moveTo.waitingAt),
    moveTo.waitingFor,
    moveTo.waitingAt && timeOf(at),
    timeOf(moveTo.dueAt),
    timeOf(moveTo.closedAt),
    String(moveTo.spentSeconds),
    idOf(moveTo.resumeStage),
    actor.accountId && timeOf(at),
    actor.accountId,
    request.id,
    String(request.version),
    timeOf(request.openedAt),
  ],
}

const decided: Part<Stored> = {
  sql: `, decided as (
    insert into approval (request_id, place, service_type_id, stage_id, unit_id, unit_place, officer_id, position,
                          capacity, entered_at, opened_at, due_at, decided_at, outcome, reason_id, note,
                          assistance_reason, account_id, queued_at, spent_seconds)
    select id, place, service_type_id, ?::int, ?::int, ?::int, ?::bigint, ?::text, ?::text, ?::timestamptz,
           ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::text, ?::int, ?::text, ?::text, ?::bigint, ?::timestamptz,
           ?::int
      from moved
  )`,
  values: ({ visit, at, storing: { actor } }) => [
    idOf(visit.stage),
    idOf(visit.unit),
    String(visit.unit.place),
    visit.officerId,
    visit.position,
    visit.capacity,
    timeOf(visit.enteredAt),
    timeOf(visit.openedAt),
    timeOf(visit.dueAt),
    timeOf(at),
    visit.outcome,
    idOf(visit.reason),
    visit.note,
    visit.assistance,
    actor.accountId,
    timeOf(visit.queuedAt),
    String(visit.spentSeconds),
  ],
}

const store = statementOf<Stored>('store decision', [moved, decided, told, remembered, recorded, counted])
