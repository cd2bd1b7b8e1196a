import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { bigId, integer } from '../base/columns.ts'

/** How far the events of requests have been told: one row. */
@Entity()
export class NotificationCursor {
  @PrimaryKey({ ...integer })
  id!: number

  /** Every event of a transaction before this one has been looked at. */
  @Property({ ...bigId })
  tx!: string
}
