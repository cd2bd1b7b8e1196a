import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { instant, text } from './columns.ts'

/** A key that something in this database may be encrypted with: which one it is, not what it is. */
@Entity()
export class DataKey {
  /** The name of the key, which all it encrypted bears. */
  @PrimaryKey({ ...text })
  id!: string

  /** Told apart by it are two keys of one name; nothing can be opened with it. */
  @Property({ ...text })
  fingerprint!: string

  @Property({ ...instant })
  firstUsedAt!: Date
}
