import { type Ref, PrimaryKeyProp } from '@mikro-orm/core'
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { integer } from '../base/columns.ts'
import { Calendar } from './calendar.entity.ts'

/** A year a calendar covers, and whether its holidays are known: a year without a list is flagged, never taken as all working days. */
@Entity()
export class CalendarYear {
  [PrimaryKeyProp]?: ['calendar', 'year']

  @ManyToOne(() => Calendar, { ref: true, primary: true })
  calendar!: Ref<Calendar>

  @PrimaryKey({ ...integer })
  year!: number

  @Property({ type: 'boolean' })
  hasHolidays!: boolean
}
