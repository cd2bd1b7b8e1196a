import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { KeyedArguments, OneArguments } from '../acts/keyed-arguments.ts'
import { PageArguments, SortOrder } from '../base/page.ts'
import { ApprovalOutcome } from './approval-outcome.ts'
import { DecisionReason } from './decision-reason.entity.ts'

/** What reasons can be sorted by. */
export enum DecisionReasonSortField {
  CODE = 'CODE',
  NAME = 'NAME',
  OUTCOME = 'OUTCOME',
}

registerEnumType(DecisionReasonSortField, {
  name: 'DecisionReasonSortField',
  description: 'What reasons can be sorted by.',
  valuesConfig: {
    CODE: { description: 'Their code.' },
    NAME: { description: 'Their name.' },
    OUTCOME: { description: 'The outcome they are for.' },
  },
})

@InputType({ description: 'How reasons are sorted.' })
export class DecisionReasonSort {
  @Field(() => DecisionReasonSortField, { description: 'By what.' })
  field!: DecisionReasonSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which reasons to list; what is left out narrows nothing.' })
export class DecisionReasonFilter {
  @Field(() => ApprovalOutcome, { nullable: true, description: 'Those for this outcome.' })
  outcome?: ApprovalOutcome

  @Field(() => Boolean, { nullable: true, description: 'Those that can be chosen now, or those that cannot.' })
  active?: boolean
}

@ArgsType()
export class DecisionReasonsArguments extends PageArguments {
  @Field(() => DecisionReasonSort, { nullable: true, description: 'By name, ascending, when left out.' })
  sort?: DecisionReasonSort

  @Field(() => DecisionReasonFilter, { nullable: true, description: 'Every reason when left out.' })
  filter?: DecisionReasonFilter
}

@ObjectType({ description: 'A page of reasons.' })
export class DecisionReasonPage {
  @Field(() => [DecisionReason], { description: 'The reasons of the page.' })
  items!: DecisionReason[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

@InputType({ description: 'A new reason. Its code and outcome stay: figures count by them.' })
export class DecisionReasonInput {
  @Field(() => String, { description: 'The code: 2 to 40 small letters, digits and hyphens, unique.' })
  code!: string

  @Field(() => String, { description: 'What people read, at most 120 characters.' })
  name!: string

  @Field(() => ApprovalOutcome, { description: 'RETURNED or REJECTED.' })
  outcome!: ApprovalOutcome

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a note has to say more.' })
  needsNote!: boolean
}

@InputType({ description: 'What to change of a reason; what is left out stays.' })
export class DecisionReasonChange {
  @Field(() => String, { nullable: true, description: 'What people read, at most 120 characters.' })
  name?: string

  @Field(() => Boolean, { nullable: true, description: 'Whether a note has to say more.' })
  needsNote?: boolean

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be chosen from now on.' })
  active?: boolean
}

@ArgsType()
export class DecisionReasonCreateArguments extends KeyedArguments {
  @Field(() => DecisionReasonInput, { description: 'The reason.' })
  input!: DecisionReasonInput
}

@ArgsType()
export class DecisionReasonUpdateArguments extends OneArguments {
  @Field(() => Int, { nullable: true, description: 'The version you saw: CONFLICT when it was changed since.' })
  seenVersion?: number

  @Field(() => DecisionReasonChange, { description: 'What changes.' })
  input!: DecisionReasonChange
}
