import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { KeyedArguments } from '../acts/keyed-arguments.ts'
import { JsonObject } from '../base/scalars.ts'
import { RequestActArguments } from './act-arguments.ts'
import { AssistanceInput } from './assistance.ts'

@InputType({ description: 'What to ask for, and for whom.' })
export class RequestBeginInput {
  @Field(() => String, { description: 'The code of the service.' })
  serviceType!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The resident who asks; left out by residents, who ask for themselves.',
  })
  applicant?: string

  @Field(() => String, {
    nullable: true,
    description: 'The resident who asks, by their resident number (NIK), where the identifier is not known.',
  })
  applicantNik?: string

  @Field(() => JsonObject, {
    nullable: true,
    description: 'What is written in the form so far, by the names of its questions; it need not be whole yet.',
  })
  form?: Record<string, unknown>

  @Field(() => AssistanceInput, {
    nullable: true,
    description:
      'Why you enter it for someone else; needed of staff, optional for API clients, without meaning for your own.',
  })
  assistance?: AssistanceInput
}

@ArgsType()
export class RequestBeginArguments extends KeyedArguments {
  @Field(() => RequestBeginInput, { description: 'What to ask for, and for whom.' })
  input!: RequestBeginInput
}

/** The arguments of whoever writes a request, perhaps for someone else. */
@ArgsType()
class WriterArguments extends RequestActArguments {
  @Field(() => AssistanceInput, {
    nullable: true,
    description: 'Why you act for the applicant; needed unless it is your own request, or one that you entered.',
  })
  assistance?: AssistanceInput
}

@ArgsType()
export class RequestReviseArguments extends WriterArguments {
  @Field(() => JsonObject, { description: 'The whole form, in place of what was written before.' })
  form!: Record<string, unknown>
}

@ArgsType()
export class RequestSubmitArguments extends WriterArguments {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Staff alone: take it although documents are to follow. Standard times count from requestDeclareComplete on.',
  })
  documentsFollow!: boolean
}
