import type { Ref } from '@mikro-orm/core'
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Authorized, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { bigId, hidden, instant, integer, json, latestFirst, text } from '../base/columns.ts'
import { Scope } from '../base/context.ts'
import { DateTime, JsonObject } from '../base/scalars.ts'
import { Officer } from '../people/officer.entity.ts'
import { Position } from '../people/post.entity.ts'
import { Resident } from '../people/resident.entity.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import { ServiceType } from '../serviceTypes/service-type.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { fenceOwn, isSystem, kelurahanOfPlace, ownAccount, ownResident, rwOfPlace } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { AssistanceReason } from './assistance.ts'

/** Where a request stands in its life. */
export enum RequestStatus {
  DRAFT = 'DRAFT',
  IN_PROGRESS = 'IN_PROGRESS',
  RETURNED = 'RETURNED',
  REJECTED = 'REJECTED',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(RequestStatus, {
  name: 'RequestStatus',
  description: 'Where a request stands in its life (status permohonan).',
  valuesConfig: {
    DRAFT: { description: 'Begun, not yet submitted.' },
    IN_PROGRESS: { description: 'Waits at a stage of its chain.' },
    RETURNED: { description: 'Waits for the applicant to mend something.' },
    REJECTED: { description: 'Ended without what was asked for.' },
    COMPLETED: { description: 'Ended; every stage approved.' },
    CANCELLED: { description: 'Withdrawn by the applicant.' },
  },
})

/** For the fence of what belongs to requests: rows of the requests of the resident who asks; with a line break, as PostgreSQL gives it back. */
export const ofOwnRequest = `request_id in (select own.id
  from request own where own.applicant_id = ${ownResident})`

/** Drafts are for their applicant and for whoever entered them. */
const draftOfOthers = `status = 'DRAFT' and not coalesce(applicant_id = ${ownResident} or filed_by_id = ${ownAccount} or ${isSystem}, false)`

/** A resident's request for a service, on its way along a chain. What is pending stands here, not as an approval. */
@ObjectType({ description: 'A request for a service (permohonan), on its way along the chain of its service.' })
@Entity({ ...fenceOwn(`applicant_id = ${ownResident}`, draftOfOthers) })
@Index({ properties: ['submittedAt', 'id'] })
@Index({ properties: ['status', 'submittedAt', 'id'] })
@Index({ properties: ['kelurahanPlace', 'status', 'submittedAt', 'id'], include: ['place', 'applicant', 'filedById'] })
@Index({ properties: ['rwPlace', 'submittedAt', 'id'] })
@Index(latestFirst('request', 'closed_at'))
@Index({ properties: ['applicant', 'id'] })
@Index({ properties: ['waitingAt', 'waitingSince', 'id'], where: 'waiting_at_id is not null' })
@Index({ properties: ['dueAt', 'id'], where: 'due_at is not null' })
@Unique({ properties: ['serviceType', 'externalRef'], where: 'external_ref is not null' })
@Check({
  name: 'request_waits_somewhere',
  expression: `(status = 'IN_PROGRESS') = (waiting_at_id is not null) or external_ref is not null`,
})
export class Request {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => String, { description: 'The number people quote; unique in the city.' })
  @Property({ ...text, unique: true })
  number!: string

  @Field(() => ServiceType, { description: 'What is asked for.' })
  @ManyToOne(() => ServiceType, { ref: true })
  serviceType!: Ref<ServiceType>

  @Field(() => Chain, { description: 'The version of the chain the request began with and keeps.' })
  @ManyToOne(() => Chain, { ref: true })
  chain!: Ref<Chain>

  @Authorized(Scope.RESIDENTS_READ)
  @Field(() => Resident, { nullable: true, description: 'Who asks (pemohon); null in an imported history.' })
  @ManyToOne(() => Resident, { ref: true, nullable: true, deleteRule: 'no action' })
  applicant!: Ref<Resident> | null

  @Field(() => Unit, { description: 'The RT of the applicant; in an imported history the unit that owns the request.' })
  @ManyToOne(() => Unit, { ref: true })
  unit!: Ref<Unit>

  /** The place of that unit, which decides who sees the request. */
  @Property({ ...integer })
  place!: number

  /** The places of its kelurahan and RW, so that pages of either can be read off an index: see units/within.ts. */
  @Property({ ...integer, ...kelurahanOfPlace })
  kelurahanPlace!: number

  @Property({ ...integer, ...rwOfPlace })
  rwPlace!: number

  @Field(() => RequestStatus, { description: 'Where the request stands in its life.' })
  @Enum({ items: () => RequestStatus })
  status!: RequestStatus

  @Field(() => Stage, { nullable: true, description: 'The stage it waits at; null when it waits at none.' })
  @ManyToOne(() => Stage, { ref: true, nullable: true, deleteRule: 'no action' })
  stage!: Ref<Stage> | null

  @Field(() => Unit, { nullable: true, description: 'The unit it waits at; null when it waits at none.' })
  @ManyToOne(() => Unit, { ref: true, nullable: true, deleteRule: 'no action' })
  waitingAt!: Ref<Unit> | null

  @Field(() => DateTime, { nullable: true, description: 'When it entered that queue; null when it waits at none.' })
  @Property({ ...instant, nullable: true })
  waitingSince!: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When that stage should be decided; null without a standard time.',
  })
  @Property({ ...instant, nullable: true })
  dueAt!: Date | null

  @Field(() => DateTime, {
    description: 'When it was first submitted; of a draft, when it was begun; in an imported history the first event.',
  })
  @Property({ ...instant })
  submittedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ended, whatever the outcome; null while it is open.' })
  @Property({ ...instant, nullable: true })
  closedAt!: Date | null

  @Field(() => Int, { description: 'Raised by every change: a decision says which state it saw.' })
  @Property({ ...integer, default: 1 })
  version!: number

  /** The case number of an imported history, unique in its service; null for our own. */
  @Property({ ...text, nullable: true })
  externalRef!: string | null

  @Authorized(Scope.RESIDENTS_READ)
  @Field(() => JsonObject, {
    nullable: true,
    description: 'What the applicant wrote into the form of the chain’s version; null in an imported history.',
  })
  @Property({ ...json, ...hidden, nullable: true })
  form!: FormData | null

  /** Whose post it waits for where that is not the one its stage names: the next level's, after a vacancy or an escalation. */
  @Enum({ items: () => Position, nullable: true })
  waitingFor!: Position | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was first opened where it waits: idle time ends, work begins. Null while nobody has.',
  })
  @Property({ ...instant, nullable: true })
  openedAt!: Date | null

  @Authorized(Scope.OFFICERS_READ)
  @Field(() => Officer, {
    nullable: true,
    description: 'Who has taken it in hand where it waits; null when nobody has, or outside your territory.',
  })
  @ManyToOne(() => Officer, { ref: true, nullable: true, deleteRule: 'no action' })
  claimedBy!: Ref<Officer> | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when its documents are complete, from when on standard times count; null while they are not.',
  })
  @Property({ ...instant, nullable: true })
  completeAt!: Date | null

  /** Seconds of the stage's own clock that earlier visits of the same passage have used: the clock pauses while the applicant must act. */
  @Property({ ...integer, default: 0 })
  spentSeconds!: number

  /** When the last decision was taken, and by which account: it can be taken back for a while. Null when something came after it. */
  @Property({ ...instant, nullable: true })
  decidedAt!: Date | null

  @Property({ ...bigId, nullable: true })
  decidedById!: string | null

  /** The stage that returned it, to which it comes back; null when it was not returned. */
  @ManyToOne(() => Stage, { ref: true, nullable: true, deleteRule: 'no action' })
  resumeStage!: Ref<Stage> | null

  /** When those it waits for were reminded; null before. */
  @Property({ ...instant, nullable: true })
  remindedAt!: Date | null

  /** The account that entered it; null in an imported or simulated history. */
  @Property({ ...bigId, nullable: true })
  filedById!: string | null

  @Field(() => AssistanceReason, {
    nullable: true,
    description: 'Why someone entered it on behalf of the applicant; null when the applicant did.',
  })
  @Enum({ items: () => AssistanceReason, nullable: true })
  assistanceReason!: AssistanceReason | null

  /** The token of the applicant's personal link: hashed to find it, encrypted to send it again; null before one was made. */
  @Property({ ...text, ...hidden, nullable: true, unique: true })
  trackingHash!: string | null

  @Property({ ...text, ...hidden, nullable: true })
  trackingCipher!: string | null
}
