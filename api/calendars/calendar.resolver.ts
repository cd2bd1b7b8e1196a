import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  FieldResolver,
  Field,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { anyClient } from '../base/authorize.ts'
import { Role } from '../base/context.ts'
import { PageArguments } from '../base/page.ts'
import { JsonObject } from '../base/scalars.ts'
import type { ReadContext } from '../read/context.ts'
import { declareToMany } from '../read/declare.ts'
import { oneOf, pageOf, toMany } from '../read/entities.ts'
import { declareList, declareOne } from '../read/roots.ts'
import { Calendar } from './calendar.entity.ts'
import { CalendarYear } from './calendar-year.entity.ts'
import { exampleStoredRules } from './example-calendar.ts'
import type { StoredRules } from './slots.ts'

declareToMany(Calendar, 'years', { entity: CalendarYear, by: 'calendar', orderBy: ['year'] })

@ArgsType()
class CalendarsArguments extends PageArguments {}

@ObjectType({ description: 'A page of calendars.' })
class CalendarPage {
  @Field(() => [Calendar], { description: 'The versions of the page, the one in force first.' })
  items!: Calendar[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

const list = declareList('calendars', {
  entity: Calendar,
  filters: {},
  sorts: { VERSION: 'version' },
  defaultSort: { field: 'VERSION', order: 'DESC' },
})

const one = declareOne('calendar', {
  entity: Calendar,
  argument: 'version',
  find: (version) => ({ sql: 't.version = ?', values: [version] }),
})

@Resolver(() => Calendar)
export class CalendarResolver {
  @Authorized(anyClient)
  @Query(() => CalendarPage, { description: 'The versions of the working calendar, which are public facts.' })
  calendars(@Args(() => CalendarsArguments) args: CalendarsArguments, @Ctx() context: ReadContext) {
    return pageOf<Calendar>(list, args, context)
  }

  @Authorized(anyClient)
  @Query(() => Calendar, { description: 'One version of the working calendar. Raises NOT_FOUND.' })
  async calendar(
    @Arg('version', () => Int, { description: 'Its number.' }) version: number,
    @Ctx() context: ReadContext,
  ) {
    return await oneOf<Calendar>(one, String(version), context)
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Query(() => JsonObject, {
    description:
      'The rules to begin the next version from, in the shape of Calendar.rules: those in force, or the delivered ones where these were not kept.',
  })
  async calendarDraft(@Ctx() { em }: ReadContext): Promise<StoredRules> {
    const [newest] = await em.find(Calendar, {}, { orderBy: { version: 'desc' }, limit: 1 })
    return newest?.rules ?? exampleStoredRules
  }

  @FieldResolver(() => [CalendarYear], { description: 'The years it covers, in order.' })
  async years(@Root() calendar: Calendar, @Ctx() context: ReadContext) {
    return await toMany<CalendarYear>(Calendar, 'years', { id: String(calendar.id) }, context)
  }
}
