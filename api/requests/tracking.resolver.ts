import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql'
import { refuseRepeated } from '../access/refuse-repeated.ts'
import type { ReadContext } from '../read/context.ts'
import { trackRequest } from './track-request.ts'
import { Tracking } from './tracking.ts'

@Resolver(() => Tracking)
export class TrackingResolver {
  @Query(() => Tracking, {
    description:
      'Where a request is, for anyone who has its link; one an operation. Raises NOT_FOUND, and RATE_LIMITED after too many unknown tokens from one address.',
  })
  async tracking(
    @Arg('token', () => String, { description: 'The last part of the link.' }) token: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Tracking> {
    refuseRepeated(info)
    return await trackRequest(token, context)
  }
}
