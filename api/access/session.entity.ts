import type { Ref } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { bigId, hidden, instant, integer, text } from '../base/columns.ts'
import { DateTime } from '../base/scalars.ts'
import { fenceOwn, ownAccount, withDoor } from '../units/territory.ts'
import { Account } from './account.entity.ts'

/** A sign-in that lasts; only the hash of its token is kept, so that a copy of the table opens nothing. */
@ObjectType({ description: 'A sign-in that lasts (sesi), on one device.' })
@Entity({ ...withDoor(fenceOwn(`account_id = ${ownAccount}`)) })
export class Session {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  /** SHA-256 of the token, in hexadecimal; the application's role cannot read it. */
  @Property({ ...text, ...hidden, unique: true, lazy: true })
  tokenHash!: string

  @Index()
  @ManyToOne(() => Account, { ref: true, deleteRule: 'cascade' })
  account!: Ref<Account>

  /** The place of the account. */
  @Property({ ...integer })
  place!: number

  @Field(() => DateTime, { description: 'When it began.' })
  @Property({ ...instant })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  @Property({ ...instant })
  lastUsedAt!: Date

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  @Index()
  @Property({ ...instant })
  expiresAt!: Date

  @Field(() => String, { description: 'The network address it began at.' })
  @Property({ ...text })
  address!: string

  @Field(() => String, { nullable: true, description: 'What the browser or program called itself; null for nothing.' })
  @Property({ ...text, nullable: true })
  agent!: string | null

  /** Whether the provider it began with, by OpenID Connect, has asked for a second factor. */
  @Property({ type: 'boolean', default: false, ...hidden, lazy: true })
  vouched!: boolean
}
