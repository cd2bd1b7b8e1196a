import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Authorized, Field, ID, ObjectType } from 'type-graphql'
import { bigId, instant, integer, latestFirst, text } from '../base/columns.ts'
import { Scope } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import { Officer } from '../people/officer.entity.ts'
import { Capacity, Position } from '../people/post.entity.ts'
import { AssistanceReason } from '../requests/assistance.ts'
import { ofOwnRequest, Request } from '../requests/request.entity.ts'
import { ServiceType } from '../serviceTypes/service-type.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { fenceOwn, kelurahanOfPlace, rwOfPlace } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { ApprovalOutcome } from './approval-outcome.ts'
import { DecisionReason } from './decision-reason.entity.ts'

/** A decision taken: one visit of a request to a stage. What is still pending stands on the request. */
@ObjectType({
  description:
    'A decision taken (persetujuan): one visit of a request to a stage, from entering the queue to the decision.',
})
@Entity({ ...fenceOwn(ofOwnRequest) })
@Index({ properties: ['request', 'enteredAt', 'id'] })
@Index(latestFirst('approval', 'decided_at'))
@Index({ properties: ['unitPlace', 'decidedAt'] })
@Index({ properties: ['kelurahanPlace', 'rwPlace', 'decidedAt', 'id'] })
@Index({
  name: 'approval_import_identity',
  expression:
    'create unique index "approval_import_identity" on "approval" ("request_id", "stage_id", "decided_at", "import_nth") nulls not distinct where import_nth is not null',
})
export class Approval {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => Request, { description: 'The request that was decided on.' })
  @ManyToOne(() => Request, { ref: true })
  request!: Ref<Request>

  /** The place of the request, which decides who sees the decision. */
  @Property({ ...integer })
  place!: number

  /** The places of its kelurahan and RW, so that pages of either can be read off an index: see units/within.ts. */
  @Property({ ...integer, ...kelurahanOfPlace })
  kelurahanPlace!: number

  @Property({ ...integer, ...rwOfPlace })
  rwPlace!: number

  /** The service of the request, kept here so that figures need no detour. */
  @ManyToOne(() => ServiceType, { ref: true })
  serviceType!: Ref<ServiceType>

  @Field(() => Stage, { description: 'The stage visited.' })
  @ManyToOne(() => Stage, { ref: true })
  stage!: Ref<Stage>

  @Field(() => Unit, { description: 'The unit that handled the visit.' })
  @ManyToOne(() => Unit, { ref: true })
  unit!: Ref<Unit>

  /** The place of that unit: figures of a unit take in its subtree. */
  @Property({ ...integer })
  unitPlace!: number

  @Authorized(Scope.OFFICERS_READ)
  @Field(() => Officer, { nullable: true, description: 'Who decided; null when unknown, or outside your territory.' })
  @ManyToOne(() => Officer, { ref: true, nullable: true, deleteRule: 'no action' })
  officer!: Ref<Officer> | null

  @Field(() => Position, { nullable: true, description: 'The post they decided by; null in an imported history.' })
  @Enum({ items: () => Position, nullable: true })
  position!: Position | null

  @Field(() => DateTime, { description: 'When the request entered the queue of the stage.' })
  @Property({ ...instant })
  enteredAt!: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was first opened there; null when that is not known.',
  })
  @Property({ ...instant, nullable: true })
  openedAt!: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided; null in an imported history whose visit is still open.',
  })
  @Property({ ...instant, nullable: true })
  decidedAt!: Date | null

  @Field(() => ApprovalOutcome, {
    nullable: true,
    description: 'How the visit ended; null while an imported visit is open.',
  })
  @Enum({ items: () => ApprovalOutcome, nullable: true })
  outcome!: ApprovalOutcome | null

  @Field(() => String, { nullable: true, description: 'What the officer noted; null without a note.' })
  @Property({ ...text, nullable: true })
  note!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it should have been decided; null without a standard time, or where that was not kept.',
  })
  @Property({ ...instant, nullable: true })
  dueAt!: Date | null

  @Field(() => Capacity, {
    nullable: true,
    description: 'In what capacity they held the post; null where that was not kept.',
  })
  @Enum({ items: () => Capacity, nullable: true })
  capacity!: Capacity | null

  @Field(() => DecisionReason, { nullable: true, description: 'Why it was returned or rejected; null for no reason.' })
  @ManyToOne(() => DecisionReason, { ref: true, nullable: true, deleteRule: 'no action' })
  reason!: Ref<DecisionReason> | null

  @Field(() => AssistanceReason, {
    nullable: true,
    description: 'Why someone else entered it on behalf of the officer; null when the officer did.',
  })
  @Enum({ items: () => AssistanceReason, nullable: true })
  assistanceReason!: AssistanceReason | null

  /** The account that entered it; null in an imported or simulated history. */
  @Property({ ...bigId, nullable: true })
  accountId!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the device kept it for want of a line, by its own clock; null when it was sent at once.',
  })
  @Property({ ...instant, nullable: true })
  queuedAt!: Date | null

  /** What earlier visits of the same passage had used when this one began, in seconds of the stage's own clock. */
  @Property({ ...integer, default: 0 })
  spentSeconds!: number

  /** In an imported history: the number of this visit among those with equal stage and decision time; null for our own. */
  @Property({ ...integer, nullable: true })
  importNth!: number | null

  /** In an imported history: whether enteredAt follows from the event before, as the log does not say it; null for our own. */
  @Property({ type: 'boolean', nullable: true })
  entryDerived!: boolean | null
}
