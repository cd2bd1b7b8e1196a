import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Authorized, Field, ID, Int, ObjectType } from 'type-graphql'
import { bigId, instant, integer } from '../base/columns.ts'
import { Scope } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import { Officer } from '../people/officer.entity.ts'
import { RequestEvent } from '../requests/request-event.entity.ts'
import { ofOwnRequest, Request } from '../requests/request.entity.ts'
import { fenceOwn, kelurahanOfPlace } from '../units/territory.ts'
import { Channel, Failure, NotificationState, Recipient, Template } from './words.ts'

/**
 * Something one person, or another system, is told of an event of a request. Neither what was written nor the address
 * is kept: both are looked up when it is sent.
 */
@ObjectType({ description: 'Something someone is told of an event of a request (pemberitahuan).' })
@Entity({ ...fenceOwn(ofOwnRequest) })
@Index({
  name: 'notification_once',
  expression:
    'create unique index "notification_once" on "notification" ("event_id", "recipient", "account_id", "channel") nulls not distinct',
})
@Index({ properties: ['kelurahanPlace', 'id'] })
@Index({ properties: ['request', 'id'] })
@Index({ properties: ['createdAt'] })
@Index({ properties: ['state', 'id'], where: `state <> 'SENT'` })
export class Notification {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => RequestEvent, { description: 'What it tells of.' })
  @ManyToOne(() => RequestEvent, { ref: true })
  event!: Ref<RequestEvent>

  @Field(() => Request, { description: 'The request that happened to.' })
  @ManyToOne(() => Request, { ref: true })
  request!: Ref<Request>

  /** The place of the request. */
  @Property({ ...integer })
  place!: number

  @Property({ ...integer, ...kelurahanOfPlace })
  kelurahanPlace!: number

  @Field(() => Recipient, { description: 'To whom.' })
  @Enum({ items: () => Recipient })
  recipient!: Recipient

  /** The account of the officer who is told; null for others. */
  @Property({ ...bigId, nullable: true })
  accountId!: string | null

  @Authorized(Scope.OFFICERS_READ)
  @Field(() => Officer, {
    nullable: true,
    description: 'The officer who is told; null for others, or outside your territory.',
  })
  @ManyToOne(() => Officer, { ref: true, nullable: true, deleteRule: 'no action' })
  officer!: Ref<Officer> | null

  @Field(() => Channel, { description: 'By which channel.' })
  @Enum({ items: () => Channel })
  channel!: Channel

  @Field(() => Template, { description: 'In which words.' })
  @Enum({ items: () => Template })
  template!: Template

  @Field(() => NotificationState, { description: 'How far it has got.' })
  @Enum({ items: () => NotificationState, default: NotificationState.WAITING })
  state!: NotificationState

  @Field(() => Int, { description: 'How often it was tried.' })
  @Property({ ...integer, default: 0 })
  attempts!: number

  @Field(() => Failure, {
    nullable: true,
    description: 'Why the last try failed; null while none has, and once it is sent.',
  })
  @Enum({ items: () => Failure, nullable: true })
  failure!: Failure | null

  @Field(() => Int, {
    nullable: true,
    description: 'What the other side answered: a code of SMTP or HTTP; null without an answer.',
  })
  @Property({ ...integer, nullable: true })
  reply!: number | null

  @Field(() => DateTime, { description: 'When it was made.' })
  @Property({ ...instant })
  createdAt!: Date

  @Field(() => DateTime, { description: 'Not before when: of a decision that can be taken back, after that while.' })
  @Property({ ...instant })
  dueAt!: Date

  /** When the job queue was asked to send it; null while it has not been. */
  @Property({ ...instant, nullable: true })
  queuedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was last tried; null before.' })
  @Property({ ...instant, nullable: true })
  triedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was sent; null while it is not.' })
  @Property({ ...instant, nullable: true })
  sentAt!: Date | null
}
