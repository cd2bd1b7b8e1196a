import type { Ref } from '@mikro-orm/core'
import { Entity, ManyToOne, OneToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { bigId, instant, integer, text, texts } from '../base/columns.ts'
import { DateTime } from '../base/scalars.ts'
import { fence, withDoor } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { Account } from './account.entity.ts'

/** A third-party application: what it may do, where, how often and until when. Its account is who acts. */
@ObjectType({ description: 'A third-party application (aplikasi mitra) that queries this API with a key.' })
@Entity({ ...withDoor(fence) })
export class ApiClient {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @OneToOne(() => Account, { ref: true, owner: true, deleteRule: 'no action' })
  account!: Ref<Account>

  @Field(() => String, { description: 'The name of the application.' })
  @Property({ ...text })
  name!: string

  @Field(() => String, { description: 'Whom to reach when it misbehaves: an office, an address, a number.' })
  @Property({ ...text })
  contact!: string

  @Field(() => Unit, { description: 'The unit whose territory it sees.' })
  @ManyToOne(() => Unit, { ref: true })
  unit!: Ref<Unit>

  /** The place of that unit. */
  @Property({ ...integer })
  place!: number

  @Field(() => [String], { description: 'What it may do, as `requests:read`.' })
  @Property({ ...texts })
  scopes!: string[]

  @Field(() => Int, { description: 'How many operations a minute it may send, over all servers.' })
  @Property({ ...integer })
  ratePerMinute!: number

  @Field(() => DateTime, { nullable: true, description: 'When its access ends; null for no end.' })
  @Property({ ...instant, nullable: true })
  expiresAt!: Date | null

  @Field(() => DateTime, { description: 'When it was created.' })
  @Property({ ...instant })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was switched off; null while it may ask.' })
  @Property({ ...instant, nullable: true })
  disabledAt!: Date | null
}
