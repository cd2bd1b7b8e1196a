import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { anyClient } from '../base/authorize.ts'
import { dayOf } from '../calendars/days.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived, declareOfRow, declareReference } from '../read/declare.ts'
import { derivedValue, oneOf, pageOf } from '../read/entities.ts'
import { chainInForce, classificationInForce, inOrder } from './chain-in-force.ts'
import { Chain } from './chain.entity.ts'
import { Classification } from './classification.entity.ts'
import { oneServiceType, serviceTypeList, ServiceTypePage, ServiceTypesArguments } from './service-type-list.ts'
import { ServiceTypeAction, serviceTypeActions } from './service-type-rules.ts'
import { ServiceType } from './service-type.entity.ts'
import { Stage } from './stage.entity.ts'

declareReference(ServiceType, Classification, Chain, Stage)
declareDerived(
  ServiceType,
  'chain',
  ['chains'],
  (serviceType, { now }) => chainInForce(serviceType, dayOf(now)) ?? serviceType.chains[0],
)
declareDerived(ServiceType, 'classification', ['classifications'], ({ classifications }, { now }) =>
  classificationInForce(classifications, dayOf(now)),
)
declareOfRow(ServiceType, 'classifications', ['classifications'], ({ classifications }) => inOrder(classifications))
declareDerived(ServiceType, 'allowedActions', ['active', 'owner'], (serviceType, { caller }) =>
  serviceTypeActions(serviceType, caller),
)

@Resolver(() => ServiceType)
export class ServiceTypeResolver {
  @Authorized(anyClient)
  @Query(() => ServiceTypePage, {
    description: 'The services residents can ask for (jenis layanan), imported ones included.',
  })
  serviceTypes(@Args(() => ServiceTypesArguments) args: ServiceTypesArguments, @Ctx() context: ReadContext) {
    return pageOf<ServiceType>(serviceTypeList, args, context)
  }

  @Authorized(anyClient)
  @Query(() => ServiceType, { description: 'One service. Raises NOT_FOUND.' })
  async serviceType(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Ctx() context: ReadContext,
  ) {
    return await oneOf<ServiceType>(oneServiceType, code, context)
  }

  @FieldResolver(() => Chain, {
    description:
      'The chain that requests begun today begin with: of the versions that hold by now, the newest. Before the first day of its first version, that one.',
  })
  chain(@Root() serviceType: ServiceType, @Ctx() context: ReadContext) {
    return derivedValue(ServiceType, 'chain', serviceType, context)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The code under which its letters are filed today; null when none holds.',
  })
  classification(@Root() serviceType: ServiceType, @Ctx() context: ReadContext) {
    return derivedValue(ServiceType, 'classification', serviceType, context)
  }

  @FieldResolver(() => [Classification], { description: 'All its classification codes, in the order of their days.' })
  classifications(@Root() serviceType: ServiceType, @Ctx() context: ReadContext) {
    return derivedValue(ServiceType, 'classifications', serviceType, context)
  }

  @FieldResolver(() => [ServiceTypeAction], { description: 'What you may do with it now.' })
  allowedActions(@Root() serviceType: ServiceType, @Ctx() context: ReadContext) {
    return derivedValue(ServiceType, 'allowedActions', serviceType, context)
  }
}
