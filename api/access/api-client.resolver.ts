import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Role } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { derivedValue, oneOf, pageOf, toMany } from '../read/entities.ts'
import { ApiClient } from './api-client.entity.ts'
import { apiClientList, ApiClientPage, ApiClientsArguments, oneApiClient } from './api-client-list.ts'
import { ApiClientAction } from './api-client-rules.ts'
import { ApiKey } from './api-key.entity.ts'
import { ApiScope, apiScopes } from './api-scopes.ts'

@Resolver(() => ApiClient)
export class ApiClientResolver {
  @Authorized(Role.SYSTEM_ADMIN)
  @Query(() => ApiClientPage, { description: 'The third-party applications (aplikasi mitra).' })
  apiClients(@Args(() => ApiClientsArguments) args: ApiClientsArguments, @Ctx() context: ReadContext) {
    return pageOf<ApiClient>(apiClientList, args, context)
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Query(() => ApiClient, { description: 'One third-party application. Raises NOT_FOUND.' })
  async apiClient(@Arg('id', () => ID, { description: 'Its identifier.' }) id: string, @Ctx() context: ReadContext) {
    return await oneOf<ApiClient>(oneApiClient, id, context)
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Query(() => [ApiScope], { description: 'All that an API client may be allowed, and what each opens.' })
  apiScopes() {
    return apiScopes()
  }

  @FieldResolver(() => [ApiKey], { description: 'Its keys, the newest first, with those that ended.' })
  async keys(@Root() client: ApiClient, @Ctx() context: ReadContext) {
    return await toMany<ApiKey>(ApiClient, 'keys', client, context)
  }

  @FieldResolver(() => Boolean, { description: 'Whether its access has ended by itself.' })
  isExpired(@Root() client: ApiClient, @Ctx() context: ReadContext) {
    return derivedValue(ApiClient, 'isExpired', client, context)
  }

  @FieldResolver(() => [ApiClientAction], { description: 'What you may do with it now.' })
  allowedActions(@Root() client: ApiClient, @Ctx() context: ReadContext) {
    return derivedValue(ApiClient, 'allowedActions', client, context)
  }
}

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether it is neither revoked nor at its end; it opens nothing while its client is switched off.',
  })
  isValid(@Root() key: ApiKey, @Ctx() context: ReadContext) {
    return derivedValue(ApiKey, 'isValid', key, context)
  }
}
