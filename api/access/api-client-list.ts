import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArguments, SortOrder } from '../base/page.ts'
import { declareDerived, declareToMany } from '../read/declare.ts'
import { byId, declareList, declareOne } from '../read/roots.ts'
import { ApiClient } from './api-client.entity.ts'
import { apiClientActions, isValidKey } from './api-client-rules.ts'
import { ApiKey } from './api-key.entity.ts'
import { containing, withinUnit } from './filters.ts'

enum ApiClientSortField {
  NAME = 'NAME',
  CREATED_AT = 'CREATED_AT',
  EXPIRES_AT = 'EXPIRES_AT',
}

registerEnumType(ApiClientSortField, {
  name: 'ApiClientSortField',
  description: 'What API clients can be sorted by.',
  valuesConfig: {
    NAME: { description: 'Their name.' },
    CREATED_AT: { description: 'When they were created.' },
    EXPIRES_AT: { description: 'When their access ends.' },
  },
})

@InputType({ description: 'How API clients are sorted.' })
class ApiClientSort {
  @Field(() => ApiClientSortField, { description: 'By what.' })
  field!: ApiClientSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which API clients to list; what is left out narrows nothing.' })
class ApiClientFilter {
  @Field(() => String, { nullable: true, description: 'In the subtree of the unit with this code.' })
  unit?: string

  @Field(() => String, { nullable: true, description: 'Whose name or contact contains this text.' })
  search?: string
}

@ArgsType()
export class ApiClientsArguments extends PageArguments {
  @Field(() => ApiClientSort, { nullable: true, description: 'By name, ascending, when left out.' })
  sort?: ApiClientSort

  @Field(() => ApiClientFilter, { nullable: true, description: 'Every API client when left out.' })
  filter?: ApiClientFilter
}

@ObjectType({ description: 'A page of API clients.' })
export class ApiClientPage {
  @Field(() => [ApiClient], { description: 'The API clients of the page.' })
  items!: ApiClient[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

export const apiClientList = declareList<ApiClientFilter>('apiClients', {
  entity: ApiClient,
  filters: { unit: withinUnit, search: containing('name', 'contact') },
  sorts: { NAME: 'name', CREATED_AT: 'createdAt', EXPIRES_AT: 'expiresAt' },
  defaultSort: { field: 'NAME', order: 'ASC' },
})

export const oneApiClient = declareOne('apiClient', { entity: ApiClient, argument: 'id', find: byId })

declareToMany(ApiClient, 'keys', { entity: ApiKey, by: 'client', orderBy: ['createdAt', 'id'], order: 'desc' })
declareDerived(ApiClient, 'isExpired', ['expiresAt'], ({ expiresAt }, { now }) => isPast(expiresAt, now))
declareDerived(ApiClient, 'allowedActions', ['disabledAt'], (client) => apiClientActions(client))
declareDerived(ApiKey, 'isValid', ['expiresAt', 'revokedAt'], (key, { now }) => isValidKey(key, now))

const isPast = (end: Date | null, now: Date) => end !== null && end <= now
