import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { instant, text } from '../base/columns.ts'

/**
 * A file of the storage that no document has: one on its way in, noted before its first byte, or one whose document is
 * gone, noted by a trigger in the same transaction. A job removes it in time, so that nothing is left behind whatever
 * ends halfway, and no storage is ever searched.
 */
@Entity()
export class StrayFile {
  @PrimaryKey({ ...text })
  key!: string

  /** When nobody can be at work on it any more. */
  @Index()
  @Property({ ...instant })
  removeAfter!: Date
}
