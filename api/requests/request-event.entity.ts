import { raw, type Ref } from '@mikro-orm/core'
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Authorized, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { bigId, instant, integer } from '../base/columns.ts'
import { Scope } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import { Officer } from '../people/officer.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { fenceOwn, kelurahanOfPlace } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { ofOwnRequest, Request } from './request.entity.ts'

/** What happened to a request. */
export enum RequestEventKind {
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  RETURNED = 'RETURNED',
  REJECTED = 'REJECTED',
  RESUBMITTED = 'RESUBMITTED',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
  IMPORTED = 'IMPORTED',
  REVISED = 'REVISED',
  DOCUMENT_ADDED = 'DOCUMENT_ADDED',
  DOCUMENT_REMOVED = 'DOCUMENT_REMOVED',
  DOCUMENTS_COMPLETE = 'DOCUMENTS_COMPLETE',
  OPENED = 'OPENED',
  CLAIMED = 'CLAIMED',
  RELEASED = 'RELEASED',
  SKIPPED = 'SKIPPED',
  PASSED_ON = 'PASSED_ON',
  REMINDED = 'REMINDED',
  ESCALATED = 'ESCALATED',
  UNDONE = 'UNDONE',
}

registerEnumType(RequestEventKind, {
  name: 'RequestEventKind',
  description: 'What happened to a request.',
  valuesConfig: {
    SUBMITTED: { description: 'The applicant submitted it.' },
    APPROVED: { description: 'A stage approved it.' },
    RETURNED: { description: 'A stage returned it to the applicant.' },
    REJECTED: { description: 'A stage rejected it.' },
    RESUBMITTED: { description: 'The applicant submitted it again.' },
    COMPLETED: { description: 'The last stage approved it, and it ended.' },
    CANCELLED: { description: 'The applicant withdrew it.' },
    IMPORTED: { description: 'It came in with the history of another system.' },
    REVISED: { description: 'What the applicant wrote was changed.' },
    DOCUMENT_ADDED: { description: 'A document was attached.' },
    DOCUMENT_REMOVED: { description: 'A document was taken away.' },
    DOCUMENTS_COMPLETE: { description: 'Its documents were declared complete; standard times count from here on.' },
    OPENED: { description: 'It was opened for the first time where it waits.' },
    CLAIMED: { description: 'An officer took it in hand.' },
    RELEASED: { description: 'That officer laid it back.' },
    SKIPPED: { description: 'A stage was passed over, as the chain says.' },
    PASSED_ON: { description: 'A post was vacant; it waits for the next level instead.' },
    REMINDED: { description: 'Those it waits for were reminded.' },
    ESCALATED: { description: 'It was late, and waits for the next level instead.' },
    UNDONE: { description: 'The last decision was taken back.' },
  },
})

/** One thing that happened to a request; rows are added and never changed. They hold no personal data, so that erasure stays possible. */
@ObjectType({ description: 'One thing that happened to a request; never changed afterwards.' })
@Entity({ ...fenceOwn(ofOwnRequest) })
@Index({ properties: ['request', 'id'] })
@Index({ properties: ['tx', 'id'] })
@Index({ properties: ['kelurahanPlace', 'tx', 'id'] })
export class RequestEvent {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @ManyToOne(() => Request, { ref: true })
  request!: Ref<Request>

  /** The place of the request. */
  @Property({ ...integer })
  place!: number

  /** The place of its kelurahan, so that whoever follows one reads no more than that off an index. */
  @Property({ ...integer, ...kelurahanOfPlace })
  readonly kelurahanPlace!: number

  @Field(() => RequestEventKind, { description: 'What happened.' })
  @Enum({ items: () => RequestEventKind })
  kind!: RequestEventKind

  @Field(() => DateTime, { description: 'When.' })
  @Property({ ...instant })
  at!: Date

  @Field(() => Stage, { nullable: true, description: 'At which stage; null when it happened at none.' })
  @ManyToOne(() => Stage, { ref: true, nullable: true, deleteRule: 'no action' })
  stage!: Ref<Stage> | null

  @Field(() => Unit, { nullable: true, description: 'The unit that acted; null when the applicant or the system did.' })
  @ManyToOne(() => Unit, { ref: true, nullable: true, deleteRule: 'no action' })
  unit!: Ref<Unit> | null

  @Authorized(Scope.OFFICERS_READ)
  @Field(() => Officer, {
    nullable: true,
    description: 'Who acted; null when no officer did, or outside your territory.',
  })
  @ManyToOne(() => Officer, { ref: true, nullable: true, deleteRule: 'no action' })
  officer!: Ref<Officer> | null

  /** The account that acted; null for the system. */
  @Property({ ...bigId, nullable: true })
  accountId!: string | null

  @Field(() => Stage, {
    nullable: true,
    description:
      'The stage it waits at afterwards; null when it waits at none, or in histories from before this was kept.',
  })
  @ManyToOne(() => Stage, { ref: true, nullable: true, deleteRule: 'no action' })
  toStage!: Ref<Stage> | null

  @Field(() => Unit, { nullable: true, description: 'The unit it waits at afterwards, likewise.' })
  @ManyToOne(() => Unit, { ref: true, nullable: true, deleteRule: 'no action' })
  toUnit!: Ref<Unit> | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the device of whoever acted kept it for want of a line, by its own clock; null when it was sent at once.',
  })
  @Property({ ...instant, nullable: true })
  queuedAt!: Date | null

  /** The transaction that added it: a reader of the feed goes by the order of commits, which ids do not follow. */
  @Property({ ...bigId, default: raw('((pg_current_xact_id())::text)::bigint') })
  tx!: string
}
