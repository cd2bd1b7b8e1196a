import type { Ref } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { instant, integer, text } from '../base/columns.ts'
import { fenceWithDoor } from '../units/territory.ts'
import { Account } from './account.entity.ts'

/** A sign-in that lasts; only the hash of its token is kept, so that a copy of the table opens nothing. */
@Entity({ ...fenceWithDoor })
export class Session {
  /** SHA-256 of the token, in hexadecimal. */
  @PrimaryKey({ ...text })
  tokenHash!: string

  @Index()
  @ManyToOne(() => Account, { ref: true, deleteRule: 'cascade' })
  account!: Ref<Account>

  /** The place of the account. */
  @Property({ ...integer })
  place!: number

  @Property({ ...instant })
  createdAt!: Date

  @Property({ ...instant })
  expiresAt!: Date
}
