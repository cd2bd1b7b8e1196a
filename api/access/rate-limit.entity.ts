import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { bigId, integer, text } from '../base/columns.ts'

/** A count of tries within a window, shared by all servers; in the shape rate-limiter-flexible keeps it. */
@Entity()
export class RateLimit {
  /** What is counted, and a hash of whose tries: no address or name is readable here. */
  @PrimaryKey({ ...text })
  key!: string

  @Property({ ...integer, default: 0 })
  points!: number

  /** The end of the window, in milliseconds since 1970; null for one without end. */
  @Index()
  @Property({ ...bigId, nullable: true })
  expire!: string | null
}
