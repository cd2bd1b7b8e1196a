import type { ClientBase } from 'pg'
import type { RequestEventKind } from '../requests/request-event.entity.ts'
import { rules } from './rules.ts'

/** An event nobody has been told of yet. */
export interface NewEvent {
  id: string
  tx: string
  kind: RequestEventKind
  at: Date
  requestId: string
  place: number
  /** The applicant, if they have an address and may be written to; null else. */
  addressee: string | null
  applicantId: string | null
  /** Where it waits afterwards, and for whose post; null when it waits nowhere. */
  to: Waiting | null
  /** Where it happened, likewise. */
  from: Waiting | null
}

/** A post of a unit. */
export interface Waiting {
  unitId: number
  position: string
}

const atOnce = 500

/**
 * The next events in the order of commits, whole transactions at a time, and the transaction to begin with next. Those
 * that are still going on, and all that came after the first of them, are left for later: see RequestEvent.tx.
 */
export async function newEvents(
  client: Pick<ClientBase, 'query'>,
  cursor: bigint,
  since: Date,
): Promise<{ events: NewEvent[]; next: bigint; isAll: boolean }> {
  const { rows } = await client.query<{ tx: string }>(selectHorizon)
  const horizon = BigInt(rows[0]!.tx)
  const kinds = Object.keys(rules)
  const found = await client.query<Found>(selectEvents, [cursor, horizon, kinds, since, atOnce])
  const events = found.rows.map(asEvent)
  const last = events.at(-1)
  const isAll = events.length < atOnce || !last
  return { events, next: isAll ? horizon : BigInt(last.tx) + 1n, isAll }
}

type Found = Omit<NewEvent, 'to' | 'from'> & {
  toUnit: number | null
  toPosition: string | null
  fromUnit: number | null
  fromPosition: string | null
}

function asEvent({ toUnit, toPosition, fromUnit, fromPosition, ...event }: Found): NewEvent {
  const post = (unitId: number | null, position: string | null) => (unitId && position ? { unitId, position } : null)
  return { ...event, to: post(toUnit, toPosition), from: post(fromUnit, fromPosition) }
}

/** The first transaction that is still going on. */
export const selectHorizon = `select pg_snapshot_xmin(pg_current_snapshot())::text as tx`

// Whose post it waits for stands on the request alone; once it has moved on, whoever its stage names is told nothing
// wrong, for what is no longer true is not sent.
const selectEvents = `
  select e.id, e.tx, e.kind, e.at, e.request_id as "requestId", e.place, r.applicant_id as "applicantId",
         p.id as addressee, e.to_unit_id as "toUnit", e.unit_id as "fromUnit", here.decided_by as "fromPosition",
         case when e.to_stage_id = r.stage_id and e.to_unit_id = r.waiting_at_id
              then coalesce(r.waiting_for, there.decided_by) else there.decided_by end as "toPosition"
    from request_event e
    join request r on r.id = e.request_id
    left join stage there on there.id = e.to_stage_id
    left join stage here on here.id = e.stage_id
    left join resident p
      on p.id = r.applicant_id and p.email_cipher is not null and p.restricted_at is null and p.erased_at is null
   where e.tx >= $1 and e.tx < $2 and e.kind = any($3) and e.at > $4
   order by e.tx fetch first $5 rows with ties`
