import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime, LocalDate } from '../base/scalars.ts'
import { RequestEventKind } from './request-event.entity.ts'
import { RequestStatus } from './request.entity.ts'

@ObjectType({ description: 'Something that happened to a request, as its link tells it.' })
export class TrackingStep {
  @Field(() => RequestEventKind, { description: 'What happened.' })
  kind!: RequestEventKind

  @Field(() => LocalDate, { description: 'On which WIB day.' })
  day!: string

  @Field(() => String, { nullable: true, description: 'The name of the stage; null when it happened at none.' })
  stage!: string | null

  @Field(() => String, { nullable: true, description: 'The name of the unit, likewise.' })
  unit!: string | null
}

/** What the link of a request tells whoever has it: no names of people, and nothing they wrote. */
@ObjectType({
  description: 'Where a request is, for whoever has its link (pelacakan): no names of people, and nothing they wrote.',
})
export class Tracking {
  @Field(() => String, { description: 'The number of the request.' })
  number!: string

  @Field(() => String, { description: 'The name of the service.' })
  service!: string

  @Field(() => RequestStatus, { description: 'Where it stands in its life.' })
  status!: RequestStatus

  @Field(() => String, { nullable: true, description: 'The name of the stage it waits at; null when at none.' })
  stage!: string | null

  @Field(() => String, { nullable: true, description: 'The name of the unit it waits at, likewise.' })
  unit!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Since when it waits there, likewise.' })
  since!: Date | null

  @Field(() => DateTime, { description: 'When it was first submitted.' })
  submittedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is open.' })
  closedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When that stage should be decided; null when not known.' })
  dueAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it should end; null when not known.' })
  expectedAt!: Date | null

  @Field(() => Boolean, { description: 'Whether those may still move, because holidays of a year are not known.' })
  isDueProvisional!: boolean

  @Field(() => Boolean, { description: 'Whether it waits for documents, so that no time counts yet.' })
  awaitsDocuments!: boolean

  @Field(() => Int, { description: 'How many stages are left, the one it waits at included.' })
  stagesLeft!: number

  @Field(() => [TrackingStep], { description: 'What happened to it, oldest first.' })
  steps!: TrackingStep[]
}
