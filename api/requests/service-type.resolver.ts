import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import { anyClient } from '../base/authorize.ts'
import { PageArguments, SortOrder } from '../base/page.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived, declareReference } from '../read/declare.ts'
import { derivedValue, pageOf } from '../read/entities.ts'
import { declareList } from '../read/roots.ts'
import { Chain } from './chain.entity.ts'
import { Classification } from './classification.entity.ts'
import { ServiceType } from './service-type.entity.ts'
import { Stage } from './stage.entity.ts'

declareReference(ServiceType, Classification, Chain, Stage)
declareDerived(ServiceType, 'chain', ['chains'], ({ chains }) => chains.at(-1))

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
class ServiceTypesArguments extends PageArguments {
  @Field(() => ServiceTypeSort, { nullable: true, description: 'By name, ascending, when left out.' })
  sort?: ServiceTypeSort

  @Field(() => ServiceTypeFilter, { nullable: true, description: 'Every service type when left out.' })
  filter?: ServiceTypeFilter
}

@ObjectType({ description: 'A page of service types.' })
class ServiceTypePage {
  @Field(() => [ServiceType], { description: 'The service types of the page.' })
  items!: ServiceType[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

const list = declareList<ServiceTypeFilter>('serviceTypes', {
  entity: ServiceType,
  filters: { active: (active) => ({ sql: 't.active = ?', values: [String(active)] }) },
  sorts: { CODE: 'code', NAME: 'name' },
  defaultSort: { field: 'NAME', order: 'ASC' },
})

@Resolver(() => ServiceType)
export class ServiceTypeResolver {
  @Authorized(anyClient)
  @Query(() => ServiceTypePage, {
    description: 'The services residents can ask for (jenis layanan), imported ones included.',
  })
  serviceTypes(@Args(() => ServiceTypesArguments) args: ServiceTypesArguments, @Ctx() context: ReadContext) {
    return pageOf<ServiceType>(list, args, context)
  }

  @FieldResolver(() => Chain, { description: 'The chain new requests begin with: the newest version.' })
  chain(@Root() serviceType: ServiceType, @Ctx() context: ReadContext) {
    return derivedValue(ServiceType, 'chain', serviceType, context)
  }
}
