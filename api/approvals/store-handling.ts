import type { Statement } from '../read/batch.ts'
import type { Handling } from './handle.ts'
import type { RequestNow } from './request-now.ts'
import {
  counted,
  type Part,
  recorded,
  remembered,
  statementOf,
  type Storing,
  type Telling,
  timeOf,
  told,
} from './statement.ts'

type Stored = Handling & Telling

/** Stores who has a request in hand, in one statement, or nothing when it has changed since it was read. Answers with the number of requests changed. */
export function storeHandling(
  request: RequestNow,
  handling: Handling,
  officerId: string | null,
  queuedAt: Date | null,
  storing: Storing,
): Statement {
  const changes = {
    openedAt: { before: timeOf(request.openedAt), after: timeOf(handling.openedAt) },
    claimedBy: { before: request.claimedBy?.id ?? null, after: handling.claimedBy?.id ?? null },
  }
  const to = { stage: request.stage, unit: request.waitingAt }
  return store({ ...handling, request, to, officerId, queuedAt, changes, storing })
}

/** A decision before it can no longer be taken back: someone has it in hand where it went. */
const moved: Part<Stored> = {
  sql: `
  with moved as (
    update request
       set opened_at = ?, claimed_by_id = ?, decided_at = null, decided_by_id = null, version = version + ?::int
     where id = ?::bigint and version = ? and opened_at is not distinct from ?::timestamptz
    returning id, place
  )`,
  values: ({ request, openedAt, claimedBy, raise }) => [
    timeOf(openedAt),
    claimedBy?.id ?? null,
    String(raise),
    request.id,
    String(request.version),
    timeOf(request.openedAt),
  ],
}

const store = statementOf<Stored>('store handling', [moved, told, remembered, recorded, counted])
