import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { KeyedArguments } from '../acts/keyed-arguments.ts'
import { DateTime } from '../base/scalars.ts'
import { RequestActArguments } from '../requests/act-arguments.ts'
import { AssistanceInput } from '../requests/assistance.ts'

const note = 'A note for those who follow, at most 2,000 characters; no personal data.'

@ArgsType()
export class DecisionArguments extends RequestActArguments {
  @Field(() => String, { nullable: true, description: note })
  note?: string

  @Field(() => AssistanceInput, {
    nullable: true,
    description:
      'Given by who keeps the records of a kelurahan, and needed then: they decide in the name of the RT or RW head it waits for.',
  })
  assistance?: AssistanceInput
}

@ArgsType()
export class ReasonedArguments extends DecisionArguments {
  @Field(() => String, { description: 'The code of an active reason for this outcome: decisionReasons.' })
  reason!: string
}

/** One of several requests to be approved at once. */
@InputType({ description: 'One of several requests to be approved at once.' })
export class BulkDecision {
  @Field(() => ID, { description: 'The request.' })
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw: CONFLICT when the request has moved on since. Left out, whatever it is now.',
  })
  seenVersion?: number
}

@ArgsType()
export class BulkArguments extends KeyedArguments {
  @Field(() => [BulkDecision], { description: 'Which, 1 to 100, each of them once.' })
  decisions!: BulkDecision[]

  @Field(() => String, { nullable: true, description: `For all of them. ${note}` })
  note?: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'When your device kept this for want of a line, by its own clock; left out when it is sent at once.',
  })
  queuedAt?: Date
}
