import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArguments, SortOrder } from '../base/page.ts'
import { LocalDate } from '../base/scalars.ts'
import { Request, RequestStatus } from './request.entity.ts'

/** What requests can be sorted by. */
export enum RequestSortField {
  SUBMITTED_AT = 'SUBMITTED_AT',
  CLOSED_AT = 'CLOSED_AT',
  WAITING_SINCE = 'WAITING_SINCE',
  DUE_AT = 'DUE_AT',
  NUMBER = 'NUMBER',
  STATUS = 'STATUS',
}

registerEnumType(RequestSortField, {
  name: 'RequestSortField',
  description: 'What requests can be sorted by.',
  valuesConfig: {
    SUBMITTED_AT: { description: 'When they were submitted.' },
    CLOSED_AT: { description: 'When they ended.' },
    WAITING_SINCE: { description: 'Since when they wait where they are.' },
    DUE_AT: { description: 'When their stage should be decided.' },
    NUMBER: { description: 'Their number.' },
    STATUS: { description: 'Their status, in the order of the alphabet.' },
  },
})

@InputType({ description: 'How requests are sorted.' })
export class RequestSort {
  @Field(() => RequestSortField, { description: 'By what.' })
  field!: RequestSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which requests to list; what is left out narrows nothing, and periods are half-open.' })
export class RequestFilter {
  @Field(() => [RequestStatus], {
    nullable: true,
    description: 'Of one of these statuses; left out, all but drafts, and for residents all.',
  })
  status?: RequestStatus[]

  @Field(() => String, { nullable: true, description: 'For the service with this code.' })
  serviceType?: string

  @Field(() => String, { nullable: true, description: 'From applicants in the subtree of the unit with this code.' })
  unit?: string

  @Field(() => String, { nullable: true, description: 'Waiting at a stage with this code, in whatever service.' })
  stage?: string

  @Field(() => String, { nullable: true, description: 'Waiting at exactly the unit with this code.' })
  waitingAt?: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: waiting for a post the caller holds today. False narrows nothing.',
  })
  inbox?: boolean

  @Field(() => String, { nullable: true, description: 'With exactly this number.' })
  number?: string

  @Field(() => LocalDate, { nullable: true, description: 'Submitted on this WIB day or later.' })
  submittedFrom?: string

  @Field(() => LocalDate, { nullable: true, description: 'Submitted before this WIB day.' })
  submittedTo?: string

  @Field(() => LocalDate, { nullable: true, description: 'Ended on this WIB day or later.' })
  closedFrom?: string

  @Field(() => LocalDate, { nullable: true, description: 'Ended before this WIB day.' })
  closedTo?: string
}

@ArgsType()
export class RequestsArguments extends PageArguments {
  @Field(() => RequestSort, { nullable: true, description: 'Newest submitted first when left out.' })
  sort?: RequestSort

  @Field(() => RequestFilter, { nullable: true, description: 'Every request of your territory when left out.' })
  filter?: RequestFilter
}

@ObjectType({ description: 'A page of requests.' })
export class RequestPage {
  @Field(() => [Request], { description: 'The requests of the page.' })
  items!: Request[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}
