import { PrimaryKeyProp } from '@mikro-orm/core'
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { bigId, instant, integer, text } from '../base/columns.ts'
import { fenceOwn, ownAccount } from '../units/territory.ts'
import type { Refusal } from './idempotency.ts'

/** The outcome of a mutation sent with a key, so that sending it again gives the first result; kept for 30 days. */
@Entity({ ...fenceOwn(`account_id = ${ownAccount}`) })
export class IdempotencyKey {
  [PrimaryKeyProp]?: ['accountId', 'key']

  @PrimaryKey({ ...bigId })
  accountId!: string

  /** Made by the client, unique among its mutations. */
  @PrimaryKey({ ...text })
  key!: string

  /** The place of the account. */
  @Property({ ...integer })
  place!: number

  /** SHA-256 of the mutation's field and arguments: the same key with other content is refused. */
  @Property({ ...text })
  contentHash!: string

  /** The id of what the mutation returned; null when it failed. */
  @Property({ ...text, nullable: true })
  resultId!: string | null

  /** Its refusal, as JSON; null when it succeeded. */
  @Property({ type: 'jsonb', nullable: true })
  refusal!: Refusal | null

  @Index()
  @Property({ ...instant })
  createdAt!: Date
}
