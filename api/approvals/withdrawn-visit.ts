import { declareWithdrawnVisit } from '../requests/end-visit.ts'
import { ApprovalOutcome } from './approval-outcome.ts'

declareWithdrawnVisit((visit) => ({
  name: 'store withdrawn visit',
  text: `
    insert into approval (request_id, place, service_type_id, stage_id, unit_id, unit_place, position, entered_at,
                          opened_at, decided_at, outcome, due_at, spent_seconds, account_id, queued_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
  values: [
    visit.request.id,
    String(visit.request.place),
    String(visit.request.serviceTypeId),
    String(visit.stageId),
    String(visit.unit.id),
    String(visit.unit.place),
    visit.position,
    visit.enteredAt.toISOString(),
    visit.openedAt?.toISOString() ?? null,
    visit.endedAt.toISOString(),
    ApprovalOutcome.WITHDRAWN,
    visit.dueAt?.toISOString() ?? null,
    String(visit.spentSeconds),
    visit.accountId,
    visit.queuedAt?.toISOString() ?? null,
  ],
}))
