import { type Ref, PrimaryKeyProp } from '@mikro-orm/core'
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { bigId, instant } from '../base/columns.ts'
import { Calendar } from './calendar.entity.ts'

/** A stretch in which offices are open, with the open seconds of all slots before it: two look-ups measure any duration. */
@Entity()
export class CalendarSlot {
  [PrimaryKeyProp]?: ['calendar', 'opensAt']

  @ManyToOne(() => Calendar, { ref: true, primary: true })
  calendar!: Ref<Calendar>

  @PrimaryKey({ ...instant })
  opensAt!: Date

  @Property({ ...instant })
  closesAt!: Date

  /** Open seconds of the calendar before this slot. */
  @Property({ ...bigId })
  secondsBefore!: string
}
