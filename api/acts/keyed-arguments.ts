import { ArgsType, Field, ID } from 'type-graphql'

/** What every mutation takes beside what it is about. */
@ArgsType()
export class KeyedArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Made by the client, 8 to 128 characters: sending the same mutation again with it gives the first result.',
  })
  idempotencyKey?: string
}

/** The arguments of a mutation that is about one thing and needs no more. */
@ArgsType()
export class OneArguments extends KeyedArguments {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string
}
