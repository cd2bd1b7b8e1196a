import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Caller } from '../base/context.ts'
import { RequestEvent, type RequestEventKind } from './request-event.entity.ts'
import type { Request } from './request.entity.ts'

/** Tells that the documents of a request have changed: by an event, and by its version. What was decided before stands. */
export function noteDocument(
  em: SqlEntityManager,
  request: Request,
  kind: RequestEventKind.DOCUMENT_ADDED | RequestEventKind.DOCUMENT_REMOVED,
  by: { caller: Caller | null; now: Date; queuedAt?: Date | undefined },
): void {
  request.version += 1
  request.decidedAt = null
  request.decidedById = null
  const { place, stage: toStage, waitingAt: toUnit } = request
  const { officerId = null, accountId = null } = by.caller ?? {}
  const told = { request, place, kind, at: by.now, officer: officerId, accountId, toStage, toUnit }
  em.create(RequestEvent, { ...told, queuedAt: by.queuedAt ?? null }, { partial: true })
}
