import type { Rows } from '../../support/rows.ts'

/** An event as it is stored. */
export interface StoredEvent {
  id: number
  kind: string
  at: string
  stage_id: number | null
  unit_id: number | null
  to_stage_id: number | null
  to_unit_id: number | null
}

/** A visit that ended, as it is stored. */
export interface StoredVisit {
  id: number
  stage_id: number
  unit_id: number
  entered_at: string
  decided_at: string
  outcome: string
}

/** Everything stored of a request. */
export interface Stored {
  id: string
  status: string
  chain_id: number
  stage_id: number | null
  waiting_at_id: number | null
  /** The code of the unit it waits at. */
  unit: string | null
  waiting_for: string | null
  waiting_since: string | null
  due_at: string | null
  closed_at: string | null
  version: number
  claimed_by_id: number | null
  opened_at: string | null
  resume_stage_id: number | null
  spent_seconds: number
  form: Record<string, unknown> | null
  events: StoredEvent[]
  visits: StoredVisit[]
}

export type Snapshot = Map<string, Stored>

/** Reads these requests with all that happened to them, as of one moment. */
export async function takeSnapshot(rows: Rows, ids: readonly string[]): Promise<Snapshot> {
  const found = await rows.select<{ request: Stored }>(select, [ids])
  return new Map(found.map(({ request }) => [String(request.id), { ...request, id: String(request.id) }]))
}

const select = `
  select to_jsonb(r) || jsonb_build_object(
           'unit', (select code from unit where id = r.waiting_at_id),
           'events', coalesce((select jsonb_agg(e order by e.id) from request_event e where e.request_id = r.id), '[]'),
           'visits', coalesce((select jsonb_agg(a order by a.id) from approval a where a.request_id = r.id), '[]')) as request
    from request r where r.id = any($1::bigint[])`

/** Where its events say a request is. */
export interface Replayed {
  status: string
  stage: number | null
  unit: number | null
}

const statusAfter: Record<string, string> = {
  SUBMITTED: 'IN_PROGRESS',
  RESUBMITTED: 'IN_PROGRESS',
  UNDONE: 'IN_PROGRESS',
  RETURNED: 'RETURNED',
  REJECTED: 'REJECTED',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
}

/** Goes through the events from the draft on. */
export function replay(events: readonly StoredEvent[]): Replayed {
  let at: Replayed = { status: 'DRAFT', stage: null, unit: null }
  for (const { kind, to_stage_id: stage, to_unit_id: unit } of events) {
    at = { status: statusAfter[kind] ?? at.status, stage, unit }
  }
  return at
}
