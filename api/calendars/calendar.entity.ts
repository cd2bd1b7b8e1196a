import { Collection } from '@mikro-orm/core'
import { Entity, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { instant, integer, json, text } from '../base/columns.ts'
import { DateTime, JsonObject } from '../base/scalars.ts'
import { CalendarYear } from './calendar-year.entity.ts'
import type { StoredRules } from './slots.ts'

/** One version of the city's working calendar. Figures say which version they used. */
@ObjectType({
  description:
    'One version of the city’s working calendar (kalender kerja): the clock of offices follows the highest. Figures say which they used.',
})
@Entity()
export class Calendar {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...integer })
  id!: number

  @Field(() => Int, { description: 'Counted from 1; the highest is in force.' })
  @Property({ ...integer, unique: true })
  version!: number

  @Field(() => String, { description: 'The regulation and the lists it was made of.' })
  @Property({ ...text })
  source!: string

  @Field(() => DateTime, { description: 'When it was published.' })
  @Property({ ...instant })
  createdAt!: Date

  @Field(() => JsonObject, {
    nullable: true,
    description:
      'What it was made of: `{ firstYear, lastYear, hours, seasons, closedDays, yearsWithHolidays }`, hours by weekday from Monday (1) as `[[opens, closes]]` in WIB; null where that was not kept.',
  })
  @Property({ ...json, nullable: true })
  rules!: StoredRules | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the due times of what waits at offices follow it; null while that is being done.',
  })
  @Property({ ...instant, nullable: true })
  appliedAt!: Date | null

  @Field(() => [CalendarYear], { description: 'The years it covers, in order.' })
  @OneToMany(() => CalendarYear, (year) => year.calendar, { orderBy: { year: 'asc' } })
  years = new Collection<CalendarYear>(this)
}
