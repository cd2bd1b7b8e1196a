import type { Statement } from '../read/batch.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import type { RequestNow } from './request-now.ts'
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
import type { Undoing } from './undo.ts'

type Stored = Undoing & Telling

/** Stores in one statement that a decision was taken back, or nothing when the request has changed since it was read. Answers with the number of requests changed. */
export function storeUndo(
  request: RequestNow,
  undoing: Undoing,
  officerId: string | null,
  queuedAt: Date | null,
  storing: Storing,
): Statement {
  const { stage, unit } = undoing.visit
  const changes = {
    status: { before: request.status, after: RequestStatus.IN_PROGRESS },
    stage: { before: request.stage?.id ?? null, after: stage.id },
    waitingAt: { before: request.waitingAt?.id ?? null, after: unit.id },
  }
  return store({ ...undoing, request, to: { stage, unit }, officerId, queuedAt, changes, storing })
}

/** The request goes back to where it waited, as long as it had. */
const moved: Part<Stored> = {
  sql: `
  with moved as (
    update request
       set status = 'IN_PROGRESS', stage_id = ?, waiting_at_id = ?, waiting_for = ?, waiting_since = ?, due_at = ?,
           opened_at = ?, spent_seconds = ?, closed_at = null, resume_stage_id = null, claimed_by_id = null,
           reminded_at = null, decided_at = null, decided_by_id = null, version = version + 1
     where id = ?::bigint and version = ? and opened_at is null
    returning id, place
  )`,
  values: ({ request, visit }) => [
    idOf(visit.stage),
    idOf(visit.unit),
    visit.position === visit.stage.decidedBy ? null : visit.position,
    timeOf(visit.enteredAt),
    timeOf(visit.dueAt),
    timeOf(visit.openedAt),
    String(visit.spentSeconds),
    request.id,
    String(request.version),
  ],
}

const undone: Part<Stored> = {
  sql: `, undone as (
    update approval set outcome = 'UNDONE' from moved where approval.id = ?::bigint
  )`,
  values: ({ visit }) => [visit.id],
}

const store = statementOf<Stored>('store undo', [moved, undone, told, remembered, recorded, counted])
