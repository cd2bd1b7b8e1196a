import type { Client } from 'pg'
import { CannotStart } from '../../api/base/cannot-start.ts'
import { Clock, clockOfLevel, plainClock } from '../../api/calendars/clock.ts'
import { readCalendar } from '../../api/calendars/read-calendar.ts'
import type { Plain } from './normalise.ts'

/** What approvals have written since the waiting requests were saved, without ids and instants that are new each time. */
export async function writtenBy(client: Client): Promise<Plain[]> {
  const tables: Plain[] = []
  for (const text of written) {
    const { rows } = await client.query<{ [name: string]: Plain }>(text)
    tables.push(JSON.parse(JSON.stringify(rows)) as Plain)
  }
  return tables
}

/** Throws unless every request that moved on is due when the clock of its next stage says. */
export async function checkDueTimes(client: Client): Promise<void> {
  const offices = await readCalendar(client)
  const { rows } = await client.query<{
    id: string
    level: string
    seconds: number | null
    since: Date
    due: Date | null
  }>(selectMoved)
  for (const { id, level, seconds, since, due } of rows) {
    const clock = clockOfLevel(level) === Clock.CALENDAR ? plainClock : offices
    const expected = seconds === null ? null : (clock?.add(since, seconds) ?? null)
    if (expected?.getTime() === due?.getTime()) continue
    throw new CannotStart(`Q4: request ${id} is due ${due?.toISOString()} instead of ${expected?.toISOString()}.`)
  }
}

/** The answer to an approval without what is new each time it is given: instants of now, and the id of the decision. */
export function withoutNewness(answer: Plain): Plain {
  const { requestApprove } = answer as { requestApprove: { [name: string]: Plain } }
  const approvals = requestApprove['approvals'] as { [name: string]: Plain }[]
  const isSet = (name: string) => requestApprove[name] !== null
  return {
    ...requestApprove,
    waitingSince: isSet('waitingSince'),
    dueAt: isSet('dueAt'),
    closedAt: isSet('closedAt'),
    approvals: approvals.with(-1, { ...approvals.at(-1), id: '', decidedAt: '' }),
  }
}

const written = [
  `select request_id, place, service_type_id, stage_id, unit_id, unit_place, officer_id, position, capacity, entered_at,
          opened_at, due_at, outcome, note, account_id, spent_seconds, import_nth
     from approval where id > (select approval from bench.saved_last) order by request_id, id`,
  `select request_id, place, kind, stage_id, unit_id, officer_id, account_id, to_stage_id, to_unit_id
     from request_event where id > (select event from bench.saved_last) order by request_id, id`,
  `select request.id, request.status, request.stage_id, request.waiting_at_id, request.waiting_for, request.version,
          request.spent_seconds, request.decided_by_id, request.decided_at is not null as is_decided,
          coalesce(request.waiting_since, request.closed_at) = approval.decided_at as moved_when_decided,
          request.due_at is not null as is_due
     from request
     join bench.saved_request as saved on saved.id = request.id
     join approval on request_id = request.id and approval.id > (select approval from bench.saved_last)
    where request.version <> saved.version
    order by request.id`,
]

const selectMoved = `
  select request.id, level, case when request.complete_at is not null then standard_seconds end as seconds, request.waiting_since as since, request.due_at as due
    from request
    join bench.saved_request as saved on saved.id = request.id
    join stage on stage.id = request.stage_id
   where request.version <> saved.version`
