import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { KeyedArguments, OneArguments } from '../acts/keyed-arguments.ts'
import { LocalDate } from '../base/scalars.ts'
import { Capacity, Position } from './post.entity.ts'

@InputType({ description: 'Someone appointed to a post of their own (definitif).' })
export class PostInput {
  @Field(() => String, { description: 'The code of the unit; within your territory.' })
  unit!: string

  @Field(() => Position, { description: 'What they are there; staff may be several, of any other post one holds it.' })
  position!: Position

  @Field(() => ID, { nullable: true, description: 'The officer; left out for someone who never was one.' })
  officer?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The full name of someone who never was an officer, at most 100 characters; instead of officer.',
  })
  officerName?: string | null

  @Field(() => LocalDate, { description: 'The first WIB day of the post.' })
  validFrom!: string

  @Field(() => LocalDate, { nullable: true, description: 'The first WIB day after it; left out while no end is set.' })
  validTo?: string | null

  @Field(() => String, { nullable: true, description: 'The letter of appointment, 3 to 200 characters.' })
  basis?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True: whoever is in the post then leaves it on the first day, deputies too. False: that is a CONFLICT.',
  })
  replaces!: boolean
}

@InputType({ description: 'Someone to act in a vacant post (PLT), or to stand in for its holder (PLH).' })
export class DeputyInput {
  @Field(() => String, { description: 'The code of the unit; within your territory.' })
  unit!: string

  @Field(() => Position, { description: 'The post; staff have no deputies.' })
  position!: Position

  @Field(() => ID, { description: 'The officer, who may hold other posts beside it.' })
  officer!: string

  @Field(() => Capacity, { description: 'PLT while the post is vacant, PLH while its holder is away.' })
  capacity!: Capacity

  @Field(() => LocalDate, { description: 'The first WIB day.' })
  validFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first WIB day after; a PLH needs one, a year later at most.',
  })
  validTo?: string | null

  @Field(() => String, { description: 'The letter of appointment (dasar penunjukan), 3 to 200 characters.' })
  basis!: string
}

@ArgsType()
export class PostArguments extends KeyedArguments {
  @Field(() => PostInput, { description: 'Who, where, from when.' })
  input!: PostInput
}

@ArgsType()
export class DeputyArguments extends KeyedArguments {
  @Field(() => DeputyInput, { description: 'Who, where, in what capacity, from when until when.' })
  input!: DeputyInput
}

@ArgsType()
export class EndArguments extends OneArguments {
  @Field(() => LocalDate, {
    description:
      'The first WIB day on which they are no longer in it: not before their first day, which says that they never were, and not after the end set before.',
  })
  on!: string

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The end you saw (`validTo`), null for none: CONFLICT when it was set to another since. Left out, whatever it is now.',
  })
  seenValidTo?: string | null
}
