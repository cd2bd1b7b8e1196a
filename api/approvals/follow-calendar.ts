import type { ClientBase } from 'pg'
import { recordJob } from '../acts/audit.ts'
import { Clock, clockOfLevel } from '../calendars/clock.ts'
import { readCalendar } from '../calendars/read-calendar.ts'
import type { WorkingCalendar } from '../calendars/working-calendar.ts'
import type { Statement } from '../read/batch.ts'
import { dueAtOf } from '../requests/standard-time.ts'
import type { Queued } from './escalate.ts'

/** The calendar in force, while the due times of what waits do not follow it yet; null once they do. */
export async function calendarToFollow(client: ClientBase): Promise<WorkingCalendar | null> {
  const { rows } = await client.query('select from calendar where applied_at is null')
  return rows.length > 0 ? await readCalendar(client) : null
}

/**
 * A visit to an office with its due time reckoned anew, by what it had left when it began to count; null where nothing
 * changes. Done by the job and not when the calendar is published, so that publishing is as short with ten thousand
 * waiting as with none.
 */
export function dueAnew(request: Queued, calendar: WorkingCalendar): Statement | null {
  const { stop, dueAt } = request
  if (clockOfLevel(stop.unit.level) !== Clock.WORKING) return null
  const due = dueAtOf(stop, request, () => calendar)
  if (due?.getTime() === dueAt?.getTime()) return null
  return {
    name: 'due anew',
    text: 'with moved as (update request set due_at = $3 where id = $1 and version = $2 returning id) select count(*) from moved',
    values: [request.id, String(request.version), due?.toISOString() ?? null],
  }
}

/** Notes that due times follow the calendar now, and puts on record how many moved. */
export async function noteFollowed(client: ClientBase, calendar: WorkingCalendar, moved: number, now: Date) {
  await client.query('begin')
  await client.query('update calendar set applied_at = $2 where applied_at is null and version <= $1', [
    calendar.version,
    now,
  ])
  await recordJob(client, 'calendar', { version: calendar.version, dueTimesMoved: moved }, now)
  await client.query('commit')
}
