import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArguments, SortOrder } from '../base/page.ts'
import { LocalDate } from '../base/scalars.ts'
import { AuditEntry, AuditKind } from './audit-entry.entity.ts'

/** What audit entries can be sorted by. */
export enum AuditEntrySortField {
  AT = 'AT',
}

registerEnumType(AuditEntrySortField, {
  name: 'AuditEntrySortField',
  description: 'What audit entries can be sorted by.',
  valuesConfig: { AT: { description: 'When it was done.' } },
})

@InputType({ description: 'How audit entries are sorted.' })
export class AuditEntrySort {
  @Field(() => AuditEntrySortField, { description: 'By what.' })
  field!: AuditEntrySortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which audit entries to list; what is left out narrows nothing, and periods are half-open.' })
export class AuditEntryFilter {
  @Field(() => [AuditKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: AuditKind[]

  @Field(() => ID, { nullable: true, description: 'By the account with this identifier.' })
  account?: string

  @Field(() => String, { nullable: true, description: 'By this field of the API, or this job.' })
  action?: string

  @Field(() => String, { nullable: true, description: 'About something of this type, such as Account.' })
  subjectType?: string

  @Field(() => ID, { nullable: true, description: 'About what has this identifier.' })
  subject?: string

  @Field(() => String, { nullable: true, description: 'Refused or failed with this code.' })
  code?: string

  @Field(() => LocalDate, { nullable: true, description: 'On this WIB day or later.' })
  from?: string

  @Field(() => LocalDate, { nullable: true, description: 'Before this WIB day.' })
  to?: string
}

@ArgsType()
export class AuditEntriesArguments extends PageArguments {
  @Field(() => AuditEntrySort, { nullable: true, description: 'Latest first when left out.' })
  sort?: AuditEntrySort

  @Field(() => AuditEntryFilter, { nullable: true, description: 'Every entry of your territory when left out.' })
  filter?: AuditEntryFilter
}

@ObjectType({ description: 'A page of the audit log.' })
export class AuditEntryPage {
  @Field(() => [AuditEntry], { description: 'The entries of the page.' })
  items!: AuditEntry[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}
