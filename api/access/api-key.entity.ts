import type { Ref } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { bigId, hidden, instant, integer, text } from '../base/columns.ts'
import { DateTime } from '../base/scalars.ts'
import { fence, withDoor } from '../units/territory.ts'
import { ApiClient } from './api-client.entity.ts'

/** A key of an API client; two are valid at once while one takes over from the other. */
@ObjectType({ description: 'A key of an API client; the key itself is shown once, when it is made.' })
@Entity({ ...withDoor(fence) })
export class ApiKey {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Index()
  @ManyToOne(() => ApiClient, { ref: true, deleteRule: 'cascade' })
  client!: Ref<ApiClient>

  /** The place of the client. */
  @Property({ ...integer })
  place!: number

  /** SHA-256 of the key, in hexadecimal. */
  @Property({ ...text, ...hidden, unique: true })
  keyHash!: string

  @Field(() => String, { description: 'Its last four characters, to tell keys apart.' })
  @Property({ ...text })
  hint!: string

  @Field(() => DateTime, { description: 'When it was made.' })
  @Property({ ...instant })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null while no newer key takes over.' })
  @Property({ ...instant, nullable: true })
  expiresAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null for never.' })
  @Property({ ...instant, nullable: true })
  lastUsedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is not.' })
  @Property({ ...instant, nullable: true })
  revokedAt!: Date | null
}
