import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArguments, SortOrder } from '../base/page.ts'
import { LocalDate } from '../base/scalars.ts'
import { ApprovalOutcome } from './approval-outcome.ts'
import { Approval } from './approval.entity.ts'

/** What decisions can be sorted by. */
export enum ApprovalSortField {
  DECIDED_AT = 'DECIDED_AT',
  ENTERED_AT = 'ENTERED_AT',
}

registerEnumType(ApprovalSortField, {
  name: 'ApprovalSortField',
  description: 'What decisions can be sorted by.',
  valuesConfig: {
    DECIDED_AT: { description: 'When they were taken.' },
    ENTERED_AT: { description: 'When the request entered the queue of the stage.' },
  },
})

@InputType({ description: 'How decisions are sorted.' })
export class ApprovalSort {
  @Field(() => ApprovalSortField, { description: 'By what.' })
  field!: ApprovalSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which decisions to list; what is left out narrows nothing, and periods are half-open.' })
export class ApprovalFilter {
  @Field(() => ID, { nullable: true, description: 'On the request with this identifier.' })
  request?: string

  @Field(() => String, { nullable: true, description: 'On requests for the service with this code.' })
  serviceType?: string

  @Field(() => String, { nullable: true, description: 'At a stage with this code, in whatever service.' })
  stage?: string

  @Field(() => String, { nullable: true, description: 'Handled in the subtree of the unit with this code.' })
  unit?: string

  @Field(() => [ApprovalOutcome], { nullable: true, description: 'With one of these outcomes.' })
  outcome?: ApprovalOutcome[]

  @Field(() => LocalDate, { nullable: true, description: 'Taken on this WIB day or later.' })
  decidedFrom?: string

  @Field(() => LocalDate, { nullable: true, description: 'Taken before this WIB day.' })
  decidedTo?: string
}

@ArgsType()
export class ApprovalsArguments extends PageArguments {
  @Field(() => ApprovalSort, { nullable: true, description: 'Latest decided first when left out.' })
  sort?: ApprovalSort

  @Field(() => ApprovalFilter, {
    nullable: true,
    description: 'Every decision on requests of your territory when left out.',
  })
  filter?: ApprovalFilter
}

@ObjectType({ description: 'A page of decisions.' })
export class ApprovalPage {
  @Field(() => [Approval], { description: 'The decisions of the page.' })
  items!: Approval[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}
