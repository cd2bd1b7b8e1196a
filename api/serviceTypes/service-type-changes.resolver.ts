import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { ReadContext } from '../read/context.ts'
import type { Plain } from '../read/reference.ts'
import { ChainPublishArguments } from './chain-input.ts'
import {
  createServiceType,
  keptServiceType,
  publishVersion,
  switchServiceType,
  updateServiceType,
} from './change-service-type.ts'
import {
  ServiceTypeCreateArguments,
  ServiceTypeSwitchArguments,
  ServiceTypeUpdateArguments,
} from './service-type-input.ts'
import { serviceKeepers } from './service-type-rules.ts'
import { ServiceType } from './service-type.entity.ts'

/** Does one of these mutations, puts it on record, and answers out of this server's memory, renewed. */
async function change(
  context: ReadContext,
  field: string,
  args: object,
  work: (em: SqlEntityManager) => Promise<ServiceType>,
): Promise<Plain<ServiceType>> {
  const { result } = await act(context, { field, args, entity: ServiceType, kind: AuditKind.RECORD }, work)
  await context.reference.load()
  return context.reference.row(ServiceType, result.id)
}

@Resolver()
export class ServiceTypeChangesResolver {
  @Authorized(...serviceKeepers)
  @Mutation(() => ServiceType, {
    description:
      'Adds a service with its first chain. An agency’s administrator adds services of the agency. Raises FORBIDDEN, and INVALID_INPUT naming each field.',
  })
  serviceTypeCreate(
    @Args(() => ServiceTypeCreateArguments) args: ServiceTypeCreateArguments,
    @Ctx() context: ReadContext,
  ) {
    return change(context, 'serviceTypeCreate', args, (em) => createServiceType(em, args.input, context))
  }

  @Authorized(...serviceKeepers)
  @Mutation(() => ServiceType, {
    description:
      'Changes what a service is called, costs and rests on; its code and its chains stay. Raises NOT_FOUND, FORBIDDEN, INVALID_INPUT naming each field, CONFLICT when it changed since it was seen.',
  })
  serviceTypeUpdate(
    @Args(() => ServiceTypeUpdateArguments) args: ServiceTypeUpdateArguments,
    @Ctx() context: ReadContext,
  ) {
    return change(context, 'serviceTypeUpdate', args, async (em) => {
      const serviceType = await keptServiceType(em, args.code, args.seenVersion, context)
      await updateServiceType(em, serviceType, args.input, context)
      return serviceType
    })
  }

  @Authorized(...serviceKeepers)
  @Mutation(() => ServiceType, {
    description:
      'Lets a service be asked for, or no longer; requests under way go on. Raises NOT_FOUND, FORBIDDEN, CONFLICT for one that is so already, or for switching on one without a chain of its own.',
  })
  serviceTypeSwitch(
    @Args(() => ServiceTypeSwitchArguments) args: ServiceTypeSwitchArguments,
    @Ctx() context: ReadContext,
  ) {
    return change(context, 'serviceTypeSwitch', args, async (em) => {
      const serviceType = await keptServiceType(em, args.code, null, context)
      await switchServiceType(em, serviceType, args.active)
      return serviceType
    })
  }

  @Authorized(...serviceKeepers)
  @Mutation(() => ServiceType, {
    description:
      'Publishes a new version of the chain of a service, for requests begun from a day on; those under way keep theirs. Raises NOT_FOUND, FORBIDDEN, INVALID_INPUT naming each field, CONFLICT when the service changed since it was seen.',
  })
  chainPublish(@Args(() => ChainPublishArguments) args: ChainPublishArguments, @Ctx() context: ReadContext) {
    return change(context, 'chainPublish', args, async (em) => {
      const serviceType = await keptServiceType(em, args.serviceType, args.seenVersion, context)
      await publishVersion(em, serviceType, args.input, context)
      return serviceType
    })
  }
}
