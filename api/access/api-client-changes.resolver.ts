import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { OneArguments } from '../acts/keyed-arguments.ts'
import { Role } from '../base/context.ts'
import { notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { byId } from '../read/roots.ts'
import { clientFor, createApiClient, rotateKey, updateApiClient } from './api-client-change.ts'
import { ApiClient } from './api-client.entity.ts'
import {
  ApiClientCreateArguments,
  ApiClientKey,
  ApiClientRotateArguments,
  ApiClientUpdateArguments,
} from './api-client-input.ts'
import { ApiClientAction, checkOverlap } from './api-client-rules.ts'
import { ApiKey } from './api-key.entity.ts'
import { newApiKey } from './token.ts'

const { UPDATE, ROTATE_KEY, DISABLE, ENABLE } = ApiClientAction

/** Does one of these mutations, and puts it on record. */
async function change(
  context: ReadContext,
  field: string,
  args: object,
  work: (em: SqlEntityManager) => Promise<ApiClient>,
) {
  const done = await act(context, { field, args, entity: ApiClient, kind: AuditKind.RIGHTS }, work)
  context.forgetCallers()
  return done
}

@Resolver()
export class ApiClientChangesResolver {
  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => ApiClientKey, {
    description: 'Lets an application in, and shows its first key this once. Raises INVALID_INPUT.',
  })
  async apiClientCreate(
    @Args(() => ApiClientCreateArguments) args: ApiClientCreateArguments,
    @Ctx() context: ReadContext,
  ): Promise<ApiClientKey> {
    const key = newApiKey()
    const { result, isReplay } = await change(context, 'apiClientCreate', args, (em) =>
      Promise.resolve(createApiClient(em, args.input, key, context)),
    )
    return { apiClient: result, key: isReplay ? null : key }
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => ApiClient, {
    description: 'Changes what it is or what it may do, at once on every server. Raises NOT_FOUND, INVALID_INPUT.',
  })
  async apiClientUpdate(
    @Args(() => ApiClientUpdateArguments) args: ApiClientUpdateArguments,
    @Ctx() context: ReadContext,
  ): Promise<ApiClient> {
    const { result } = await change(context, 'apiClientUpdate', args, async (em) => {
      const client = await clientFor(em, args.id, UPDATE)
      await updateApiClient(em, client, args.input, context)
      return client
    })
    return result
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => ApiClient, { description: 'Switches it off at once. Raises NOT_FOUND, CONFLICT.' })
  async apiClientDisable(
    @Args(() => OneArguments) args: OneArguments,
    @Ctx() context: ReadContext,
  ): Promise<ApiClient> {
    const { result } = await change(context, 'apiClientDisable', args, async (em) => {
      return Object.assign(await clientFor(em, args.id, DISABLE), { disabledAt: context.now })
    })
    return result
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => ApiClient, {
    description: 'Switches it on again, with the keys that have not ended. Raises NOT_FOUND, CONFLICT.',
  })
  async apiClientEnable(@Args(() => OneArguments) args: OneArguments, @Ctx() context: ReadContext): Promise<ApiClient> {
    const { result } = await change(context, 'apiClientEnable', args, async (em) => {
      return Object.assign(await clientFor(em, args.id, ENABLE), { disabledAt: null })
    })
    return result
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => ApiClientKey, {
    description:
      'Gives it a new key, shown this once; the former ones go on for the overlap, so that it can change over without a break. Raises NOT_FOUND, CONFLICT, INVALID_INPUT.',
  })
  async apiClientRotateKey(
    @Args(() => ApiClientRotateArguments) args: ApiClientRotateArguments,
    @Ctx() context: ReadContext,
  ): Promise<ApiClientKey> {
    const key = newApiKey()
    const { result, isReplay } = await change(context, 'apiClientRotateKey', args, async (em) => {
      checkOverlap(args.overlapHours)
      const client = await clientFor(em, args.id, ROTATE_KEY)
      await rotateKey(em, client, key, args.overlapHours, context.now)
      return client
    })
    return { apiClient: result, key: isReplay ? null : key }
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => ApiClient, {
    description: 'Ends one key at once and for good; one revoked before stays so. Raises NOT_FOUND.',
  })
  async apiKeyRevoke(@Args(() => OneArguments) args: OneArguments, @Ctx() context: ReadContext): Promise<ApiClient> {
    const { result } = await change(context, 'apiKeyRevoke', args, async (em) => {
      const lockMode = LockMode.PESSIMISTIC_WRITE
      const key = byId(args.id) && (await em.findOne(ApiKey, { id: args.id }, { lockMode }))
      if (!key) throw notFound('key')
      key.revokedAt ??= context.now
      return await key.client.loadOrFail()
    })
    return result
  }
}
