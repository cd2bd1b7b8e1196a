import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArguments, SortOrder } from '../base/page.ts'
import { declareList, declareOne } from '../read/roots.ts'
import { ServiceType } from './service-type.entity.ts'

enum ServiceTypeSortField {
  CODE = 'CODE',
  NAME = 'NAME',
}

registerEnumType(ServiceTypeSortField, {
  name: 'ServiceTypeSortField',
  description: 'What service types can be sorted by.',
  valuesConfig: { CODE: { description: 'Their code.' }, NAME: { description: 'Their name.' } },
})

@InputType({ description: 'How service types are sorted.' })
class ServiceTypeSort {
  @Field(() => ServiceTypeSortField, { description: 'By what.' })
  field!: ServiceTypeSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which service types to list; what is left out narrows nothing.' })
class ServiceTypeFilter {
  @Field(() => Boolean, { nullable: true, description: 'Those that can be asked for now, or those that cannot.' })
  active?: boolean
}

@ArgsType()
export class ServiceTypesArguments extends PageArguments {
  @Field(() => ServiceTypeSort, { nullable: true, description: 'By name, ascending, when left out.' })
  sort?: ServiceTypeSort

  @Field(() => ServiceTypeFilter, { nullable: true, description: 'Every service type when left out.' })
  filter?: ServiceTypeFilter
}

@ObjectType({ description: 'A page of service types.' })
export class ServiceTypePage {
  @Field(() => [ServiceType], { description: 'The service types of the page.' })
  items!: ServiceType[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

/** The root that answers with service types. */
export const serviceTypeList = declareList<ServiceTypeFilter>('serviceTypes', {
  entity: ServiceType,
  filters: { active: (active) => ({ sql: 't.active = ?', values: [String(active)] }) },
  sorts: { CODE: 'code', NAME: 'name' },
  defaultSort: { field: 'NAME', order: 'ASC' },
})

/** The root that answers with one service type. */
export const oneServiceType = declareOne('serviceType', {
  entity: ServiceType,
  argument: 'code',
  find: (code) => ({ sql: 't.code = ?', values: [code] }),
})
