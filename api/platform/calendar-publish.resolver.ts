import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { act, run } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { CalendarPublishArguments } from '../calendars/calendar-input.ts'
import { CalendarYear } from '../calendars/calendar-year.entity.ts'
import { Calendar } from '../calendars/calendar.entity.ts'
import { rulesOf } from '../calendars/check-rules.ts'
import { dayOf } from '../calendars/days.ts'
import { storeDays } from '../calendars/store-calendar.ts'
import type { ReadContext } from '../read/context.ts'

/** Stands here and not in calendars/, because what is put on record stands to the right of calendars. */
@Resolver(() => Calendar)
export class CalendarPublishResolver {
  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => Calendar, {
    description:
      'Publishes a new version of the working calendar; the clock of every server follows at once, due times of what waits at offices within minutes. Raises INVALID_INPUT naming each field, and CONFLICT when there is a newer version than you saw.',
  })
  async calendarPublish(
    @Args(() => CalendarPublishArguments) args: CalendarPublishArguments,
    @Ctx() context: ReadContext,
  ): Promise<Calendar> {
    const doing = { field: 'calendarPublish', args, entity: Calendar, kind: AuditKind.RECORD }
    const { result } = await act(context, doing, (em) => publish(em, args, context.now))
    return result
  }
}

async function publish(
  em: SqlEntityManager,
  { input, seenVersion }: CalendarPublishArguments,
  now: Date,
): Promise<Calendar> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('calendar'))`)
  const [inForce] = await em.find(Calendar, {}, { orderBy: { version: 'desc' }, limit: 1 })
  if (seenVersion != null && seenVersion !== inForce?.version) {
    throw new DomainError('CONFLICT', 'There is a newer version of the calendar; begin from that.')
  }
  const [first] = inForce
    ? await em.find(CalendarYear, { calendar: inForce.id }, { orderBy: { year: 'asc' }, limit: 1 })
    : []
  const rules = rulesOf(input, { thisYear: Number(dayOf(now).slice(0, 4)), coveredFrom: first?.year ?? null })
  const version = (inForce?.version ?? 0) + 1
  const source = input.source.trim()
  const calendar = em.create(Calendar, { version, source, createdAt: now, rules, appliedAt: null })
  await em.flush()
  await run(em, storeDays(calendar.id, rules))
  return calendar
}
