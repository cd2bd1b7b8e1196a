import { type Actor, record, recordText } from '../acts/audit.ts'
import { AuditKind, type Changes } from '../acts/audit-entry.entity.ts'
import type { Keyed } from '../acts/idempotency.ts'
import type { Statement } from '../read/batch.ts'
import type { Told } from './decision.ts'
import type { RequestNow } from './request-now.ts'

/** Who stores something, as what, and how often it may be sent. */
export interface Storing {
  actor: Actor
  /** The field of the API, or the job. */
  action: string
  /** Why, for the audit log. */
  reason?: string | undefined
  idempotency: Keyed | null
}

/** What everything that is stored of a request has to tell. */
export interface Telling {
  /** As it was when it was read. */
  request: Pick<RequestNow, 'id' | 'version' | 'status' | 'stage' | 'unit' | 'waitingAt' | 'openedAt'>
  at: Date
  events: readonly Told[]
  officerId: string | null
  /** Where the request waits afterwards. */
  to: { stage: { id: number } | null; unit: { id: number } | null }
  queuedAt: Date | null
  changes: Changes
  storing: Storing
}

/** A piece of a statement: SQL with `?` for each of its values. */
export interface Part<T> {
  sql: string
  values: (of: T) => readonly (string | null)[]
}

/** Puts a statement together once; each one made with it differs by its values alone. */
export function statementOf<T>(name: string, parts: readonly Part<T>[]): (of: T) => Statement {
  let nth = 0
  const text = parts
    .map(({ sql }) => sql)
    .join('')
    .replaceAll('?', () => `$${(nth += 1)}`)
  return (of) => ({ name, text, values: parts.flatMap(({ values }) => values(of)) })
}

/** An identifier and an instant in PostgreSQL's text form. */
export const idOf = (row: { id: number } | null) => (row ? String(row.id) : null)
export const timeOf = (instant: Date | null) => instant?.toISOString() ?? null

// Each of the following stands beside a part `moved`, with the request that was changed; without a row there, it does nothing.

/** The events; what follows from the rules alone is told of nobody. */
export const told: Part<Telling> = {
  sql: `, told as (
    insert into request_event (request_id, place, kind, at, stage_id, unit_id, officer_id, account_id, to_stage_id,
                               to_unit_id, queued_at)
    select id, place, kind, ?::timestamptz, stage, unit, case when not by_rule then ?::bigint end,
           case when not by_rule then ?::bigint end, ?::int, ?::int, ?::timestamptz
      from moved, unnest(?::text[], ?::int[], ?::int[], ?::bool[]) as event (kind, stage, unit, by_rule)
  )`,
  values: ({ at, events, officerId, to, queuedAt, storing: { actor } }) => [
    timeOf(at),
    officerId,
    actor.accountId,
    idOf(to.stage),
    idOf(to.unit),
    timeOf(queuedAt),
    `{${events.map(({ kind }) => kind).join()}}`,
    `{${events.map(({ stage }) => stage.id).join()}}`,
    `{${events.map(({ unit }) => unit.id).join()}}`,
    `{${events.map(({ isByRule }) => isByRule).join()}}`,
  ],
}

/** The outcome for the idempotency key, where there is one. */
export const remembered: Part<Telling> = {
  sql: `, remembered as (
    insert into idempotency_key (account_id, key, place, content_hash, result_id, created_at)
    select ?::bigint, ?::text, ?::int, ?::text, ?::text, ?::timestamptz from moved where ?::text is not null
  )`,
  values: ({ request, at, storing: { actor, idempotency } }) => {
    const key = idempotency?.key ?? null
    const hash = idempotency?.contentHash ?? null
    return [actor.accountId, key, String(actor.place), hash, request.id, timeOf(at), key]
  },
}

/** The entry in the audit log. */
export const recorded: Part<Telling> = {
  sql: `, recorded as (${recordText(1, 'from moved').replaceAll(/\$\d+/g, '?')})`,
  values: ({ request, at, changes, storing: { actor, action, reason } }) => {
    const subject = { type: 'Request', id: request.id, place: request.unit.place }
    const kind = actor.accountId === null ? AuditKind.JOB : AuditKind.RECORD
    return record(actor, { kind, action, subject, reason, changes }, at).values
  },
}

/** How many requests were changed. */
export const counted: Part<Telling> = { sql: ' select count(*) from moved', values: () => [] }
