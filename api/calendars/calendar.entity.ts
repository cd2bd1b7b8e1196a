import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { instant, integer, json, text } from '../base/columns.ts'
import type { StoredRules } from './slots.ts'

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

  /** What its slots were made of, to begin the next version from; null where that is not known. */
  @Property({ ...json, nullable: true })
  rules!: StoredRules | null
}
