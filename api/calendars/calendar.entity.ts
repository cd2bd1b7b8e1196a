import { Collection } from '@mikro-orm/core'
import { Entity, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { instant, integer, text } from '../base/columns.ts'
import { CalendarYear } from './calendar-year.entity.ts'

/** One version of the city's working calendar. Figures say which version they used. */
@Entity()
export class Calendar {
  @PrimaryKey({ ...integer })
  id!: number

  /** Counted from 1; the highest is in force. */
  @Property({ ...integer, unique: true })
  version!: number

  /** Where it comes from: the regulation and the lists it was made of. */
  @Property({ ...text })
  source!: string

  @Property({ ...instant })
  createdAt!: Date

  @OneToMany(() => CalendarYear, (year) => year.calendar)
  years = new Collection<CalendarYear>(this)
}
