import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql'
import { KeyedArguments } from '../acts/keyed-arguments.ts'
import { Json, JsonObject, LocalDate } from '../base/scalars.ts'
import { Position } from '../people/post.entity.ts'
import { UnitLevel } from '../units/unit.entity.ts'

/** How a rule compares an answer. */
export enum SkipOperator {
  EQUALS = 'EQUALS',
  NOT_EQUALS = 'NOT_EQUALS',
  LESS_THAN = 'LESS_THAN',
  GREATER_THAN = 'GREATER_THAN',
}

registerEnumType(SkipOperator, {
  name: 'SkipOperator',
  description: 'How a rule compares what the applicant wrote with its value.',
  valuesConfig: {
    EQUALS: { description: 'It is the value.' },
    NOT_EQUALS: { description: 'It was written, and is not the value.' },
    LESS_THAN: { description: 'It is a smaller number, or an earlier day.' },
    GREATER_THAN: { description: 'It is a larger number, or a later day.' },
  },
})

@InputType({ description: 'When a stage is passed over; what the applicant did not write never does.' })
export class SkipRuleInput {
  @Field(() => String, { description: 'The name of a question of the form.' })
  field!: string

  @Field(() => SkipOperator, { description: 'How its answer is compared.' })
  operator!: SkipOperator

  @Field(() => Json, { description: 'With what: a text, a number, or true or false, as the question asks for.' })
  value!: unknown
}

@InputType({ description: 'One step of a chain (tahap).' })
export class StageInput {
  @Field(() => String, {
    nullable: true,
    description: 'Small letters, digits and hyphens, unique in the chain; made of the name when left out.',
  })
  code?: string | null

  @Field(() => String, { description: 'The name, as people know it: 1 to 100 characters.' })
  name!: string

  @Field(() => UnitLevel, {
    description: 'The level of the unit that decides: RT to CITY, never below the one before.',
  })
  level!: UnitLevel

  @Field(() => Position, { description: 'Whose post decides it: one there is at that level.' })
  decidedBy!: Position

  @Field(() => Int, {
    nullable: true,
    description:
      'The standard time in seconds of the stage’s own clock (RT and RW plain, offices working time): 1 to 31,622,400; null for none.',
  })
  standardSeconds?: number | null

  @Field(() => SkipRuleInput, { nullable: true, description: 'When it is passed over; null for never.' })
  skipWhen?: SkipRuleInput | null
}

@InputType({ description: 'A document an applicant has to attach (persyaratan).' })
export class RequiredDocumentInput {
  @Field(() => String, { description: 'Small letters, digits and hyphens, unique in the chain.' })
  code!: string

  @Field(() => String, { description: 'What it is called: 1 to 150 characters.' })
  name!: string

  @Field(() => Boolean, { defaultValue: true, description: 'Whether a request is incomplete without it.' })
  required!: boolean
}

@InputType({ description: 'A version of how a service is done: its form, the documents it needs and its stages.' })
export class ChainInput {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first WIB day on which new requests begin with it, from today on: it then takes the place of every version before. Today when left out.',
  })
  validFrom?: string | null

  @Field(() => JsonObject, {
    description:
      'What is asked of the applicant: a JSON Schema (2020-12) of an object whose properties are strings, integers, numbers or booleans with a title; at most 40 of them.',
  })
  formSchema!: Record<string, unknown>

  @Field(() => [RequiredDocumentInput], { description: 'The documents it needs, in their order; at most 20.' })
  documents!: RequiredDocumentInput[]

  @Field(() => [StageInput], { description: 'The stages, in their order; 1 to 12.' })
  stages!: StageInput[]
}

@ArgsType()
export class ChainPublishArguments extends KeyedArguments {
  @Field(() => String, { description: 'The code of the service.' })
  serviceType!: string

  @Field(() => ChainInput, { description: 'The new version.' })
  input!: ChainInput

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the service that was seen; not looked at when left out.',
  })
  seenVersion?: number | null
}
