import { ArgsType, Field, Int } from 'type-graphql'
import { OneArguments } from '../acts/keyed-arguments.ts'
import { DateTime } from '../base/scalars.ts'

/** The arguments of a mutation that acts on a request. */
@ArgsType()
export class RequestActArguments extends OneArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw: CONFLICT when the request has moved on since. Left out, whatever it is now.',
  })
  seenVersion?: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When your device kept this for want of a line, by its own clock; left out when it is sent at once.',
  })
  queuedAt?: Date
}
