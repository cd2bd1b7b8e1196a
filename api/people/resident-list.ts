import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArguments, SortOrder } from '../base/page.ts'
import { Resident } from './resident.entity.ts'

/** What residents can be sorted by. */
export enum ResidentSortField {
  NAME = 'NAME',
}

registerEnumType(ResidentSortField, {
  name: 'ResidentSortField',
  description: 'What residents can be sorted by.',
  valuesConfig: { NAME: { description: 'Their name.' } },
})

@InputType({ description: 'How residents are sorted.' })
export class ResidentSort {
  @Field(() => ResidentSortField, { description: 'By what.' })
  field!: ResidentSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({
  description:
    'Which residents to list; what is left out narrows nothing. By name and NIK no restricted record is found.',
})
export class ResidentFilter {
  @Field(() => String, { nullable: true, description: 'Living in the subtree of the unit with this code.' })
  unit?: string

  @Field(() => String, { nullable: true, description: 'With this in their name, in capitals or not.' })
  name?: string

  @Field(() => String, { nullable: true, description: 'With exactly this resident number (NIK), all 16 digits of it.' })
  nik?: string
}

@ArgsType()
export class ResidentsArguments extends PageArguments {
  @Field(() => ResidentSort, { nullable: true, description: 'By name when left out.' })
  sort?: ResidentSort

  @Field(() => ResidentFilter, { nullable: true, description: 'Every resident of your territory when left out.' })
  filter?: ResidentFilter
}

@ObjectType({ description: 'A page of residents.' })
export class ResidentPage {
  @Field(() => [Resident], { description: 'The residents of the page.' })
  items!: Resident[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}
