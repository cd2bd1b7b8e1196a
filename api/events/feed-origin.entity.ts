import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { integer, text } from '../base/columns.ts'

/** The PostgreSQL cluster whose transactions order the feed of events; one row, which restoring elsewhere makes stale until the next start. */
@Entity()
export class FeedOrigin {
  @PrimaryKey({ ...integer })
  id!: number

  @Property({ ...text })
  systemIdentifier!: string
}
