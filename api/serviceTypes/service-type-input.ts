import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { KeyedArguments } from '../acts/keyed-arguments.ts'
import { LocalDate } from '../base/scalars.ts'
import { ChainInput } from './chain-input.ts'

@InputType({ description: 'Under which code letters are filed, from a day on (kode klasifikasi).' })
export class ClassificationInput {
  @Field(() => String, { description: 'Numbers joined by points, as in 400.12.3.1.' })
  code!: string

  @Field(() => LocalDate, { description: 'The first WIB day on which it holds.' })
  validFrom!: string
}

@InputType({ description: 'A new service, switched on at once.' })
export class ServiceTypeInput {
  @Field(() => String, { description: 'The code, for ever: capital letters, digits and underscores, as in SKTM.' })
  code!: string

  @Field(() => String, { description: 'The name, as residents know it: 1 to 100 characters.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'The code of the agency that owns it; null for the administration of the kelurahan.',
  })
  owner?: string | null

  @Field(() => Int, { defaultValue: 0, description: 'What it costs, in whole rupiah: 0 to 100,000,000.' })
  cost!: number

  @Field(() => String, { nullable: true, description: 'What the resident receives in the end; null for not said.' })
  product?: string | null

  @Field(() => String, { nullable: true, description: 'The regulation it rests on; null for not said.' })
  legalBasis?: string | null

  @Field(() => [ClassificationInput], {
    defaultValue: [],
    description: 'Its classification codes, each from a day on.',
  })
  classifications!: ClassificationInput[]

  @Field(() => ChainInput, { description: 'Its first chain.' })
  chain!: ChainInput
}

@InputType({ description: 'What to change of a service; what is left out stays as it is.' })
export class ServiceTypeUpdateInput {
  @Field(() => String, { nullable: true, description: 'The name, as residents know it: 1 to 100 characters.' })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The code of the agency that owns it; null for the administration of the kelurahan.',
  })
  owner?: string | null

  @Field(() => Int, { nullable: true, description: 'What it costs, in whole rupiah: 0 to 100,000,000.' })
  cost?: number | null

  @Field(() => String, { nullable: true, description: 'What the resident receives in the end; null for not said.' })
  product?: string | null

  @Field(() => String, { nullable: true, description: 'The regulation it rests on; null for not said.' })
  legalBasis?: string | null

  @Field(() => [ClassificationInput], {
    nullable: true,
    description: 'All its classification codes; those that held before today stay as they are, for letters bear them.',
  })
  classifications?: ClassificationInput[] | null
}

@ArgsType()
export class ServiceTypeCreateArguments extends KeyedArguments {
  @Field(() => ServiceTypeInput, { description: 'What it is, and how it is done.' })
  input!: ServiceTypeInput
}

@ArgsType()
export class ServiceTypeUpdateArguments extends KeyedArguments {
  @Field(() => String, { description: 'Its code.' })
  code!: string

  @Field(() => ServiceTypeUpdateInput, { description: 'What to change.' })
  input!: ServiceTypeUpdateInput

  @Field(() => Int, { nullable: true, description: 'The version that was seen; not looked at when left out.' })
  seenVersion?: number | null
}

@ArgsType()
export class ServiceTypeSwitchArguments extends KeyedArguments {
  @Field(() => String, { description: 'Its code.' })
  code!: string

  @Field(() => Boolean, { description: 'Whether it can be asked for from now on.' })
  active!: boolean
}
