import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { KeyedArguments, OneArguments } from '../acts/keyed-arguments.ts'
import { DateTime } from '../base/scalars.ts'
import { ApiClient } from './api-client.entity.ts'

@InputType({ description: 'A third-party application to let in.' })
export class ApiClientCreateInput {
  @Field(() => String, { description: 'The name of the application, at most 100 characters.' })
  name!: string

  @Field(() => String, { description: 'Whom to reach when it misbehaves: an office, an address, a number.' })
  contact!: string

  @Field(() => String, { description: 'The code of the unit whose territory it sees.' })
  unit!: string

  @Field(() => [String], { description: 'What it may do, by the names of the query apiScopes, as `requests:read`.' })
  scopes!: string[]

  @Field(() => Int, {
    defaultValue: 600,
    description: 'How many requests a minute it may send, over all servers: 1 to 100,000.',
  })
  ratePerMinute!: number

  @Field(() => DateTime, { nullable: true, description: 'When its access ends; null for no end.' })
  expiresAt?: Date | null
}

@InputType({ description: 'What to change of an API client; what is left out stays as it is.' })
export class ApiClientUpdateInput {
  @Field(() => String, { nullable: true, description: 'The name of the application, at most 100 characters.' })
  name?: string

  @Field(() => String, { nullable: true, description: 'Whom to reach when it misbehaves.' })
  contact?: string

  @Field(() => String, { nullable: true, description: 'The code of the unit whose territory it sees.' })
  unit?: string

  @Field(() => [String], { nullable: true, description: 'All it may do, by the names of the query apiScopes.' })
  scopes?: string[]

  @Field(() => Int, { nullable: true, description: 'How many requests a minute it may send: 1 to 100,000.' })
  ratePerMinute?: number

  @Field(() => DateTime, { nullable: true, description: 'When its access ends; null for no end.' })
  expiresAt?: Date | null
}

@ArgsType()
export class ApiClientCreateArguments extends KeyedArguments {
  @Field(() => ApiClientCreateInput, { description: 'What it is and what it may do.' })
  input!: ApiClientCreateInput
}

@ArgsType()
export class ApiClientUpdateArguments extends OneArguments {
  @Field(() => ApiClientUpdateInput, { description: 'What to change.' })
  input!: ApiClientUpdateInput
}

@ArgsType()
export class ApiClientRotateArguments extends OneArguments {
  @Field(() => Int, {
    defaultValue: 24,
    description: 'For how many hours its former keys go on beside the new one: 0 to 720.',
  })
  overlapHours!: number
}

@ObjectType({ description: 'An API client with the key just made for it.' })
export class ApiClientKey {
  @Field(() => ApiClient, { description: 'The client.' })
  apiClient!: ApiClient

  @Field(() => String, {
    nullable: true,
    description:
      'Send it as `Authorization: Bearer <key>`. It is shown this once and cannot be had again; null when the mutation was sent again with its idempotency key.',
  })
  key!: string | null
}
