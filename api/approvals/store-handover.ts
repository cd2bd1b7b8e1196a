import { theSystem } from '../acts/audit.ts'
import type { Statement } from '../read/batch.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import { type Decision, toldOfPassing, waitingAt } from './decision.ts'
import type { Handover, Queued } from './escalate.ts'
import { storeDecision } from './store-decision.ts'

/**
 * Stores what the job did with a request as decisions are stored: nothing when anyone decided or opened it since it was
 * read. Answers with the number of requests moved.
 */
export function storeHandover(request: Queued, handover: Handover, now: Date): Statement {
  const { stage, unit } = request.stop
  const standing = { ...request, status: RequestStatus.IN_PROGRESS, stage, waitingAt: unit }
  const action = handover.kind === RequestEventKind.ESCALATED ? 'escalation' : 'vacancy'
  return storeDecision(standing, decisionOf(request, handover, now), { actor: theSystem, action, idempotency: null })
}

/** A handover as a decision that nobody took. */
function decisionOf(request: Queued, { kind, outcome, charged, to, passed, dueAt }: Handover, at: Date): Decision {
  const { stop, waitingSince, openedAt, spentSeconds } = request
  const { stage, unit, position } = stop
  return {
    at,
    visit: {
      outcome,
      stage,
      unit,
      position,
      officerId: charged?.officerId ?? null,
      capacity: charged?.capacity ?? null,
      enteredAt: waitingSince,
      openedAt,
      dueAt: request.dueAt,
      spentSeconds,
      note: null,
      reason: null,
      assistance: null,
      queuedAt: null,
    },
    moveTo: { status: RequestStatus.IN_PROGRESS, ...waitingAt(to, dueAt) },
    events: [{ kind, stage, unit, isByRule: true }, ...toldOfPassing(passed)],
  }
}

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
