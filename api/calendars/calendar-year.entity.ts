import { type Ref, PrimaryKeyProp } from '@mikro-orm/core'
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { integer } from '../base/columns.ts'
import { Calendar } from './calendar.entity.ts'

/** A year a calendar covers, and whether its holidays are known: a year without a list is flagged, never taken as all working days. */
@ObjectType({ description: 'A year a calendar covers.' })
@Entity()
export class CalendarYear {
  [PrimaryKeyProp]?: ['calendar', 'year']

  @ManyToOne(() => Calendar, { ref: true, primary: true })
  calendar!: Ref<Calendar>

  @Field(() => Int, { description: 'The year.' })
  @PrimaryKey({ ...integer })
  year!: number

  @Field(() => Boolean, {
    description:
      'Whether its list of holidays is known; without, its working days are only the pattern of the week, and due times are provisional.',
  })
  @Property({ type: 'boolean' })
  hasHolidays!: boolean
}
