import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Resolver, Root, Subscription } from 'type-graphql'
import { Role, Scope } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Change, Interest } from '../read/changes.ts'
import type { ReadContext } from '../read/context.ts'
import { envOf, oneOf } from '../read/entities.ts'
import type { Request } from '../requests/request.entity.ts'
import { oneRequest } from '../requests/request.resolver.ts'
import { concerns, movesInbox, sees, withinHearing } from './hearing.ts'
import { countWaiting, InboxChange, postsOf, RequestChange } from './request-change.ts'
import { changesOf } from './request-events.resolver.ts'

interface Following<Args> {
  args: Args
  context: ReadContext
}

const afterArgument =
  'The cursor of the last event you have: what came after it is told first. Begins now when left out.'

/** Opens the stream that a subscription is told from. */
function follow({ changes }: ReadContext, interest: Interest) {
  if (!changes) throw new DomainError('INVALID_INPUT', 'Subscriptions are streamed, over WebSocket or /graphql/stream.')
  return changes.follow(interest)
}

/** The events of one request, or of all that concern the caller. Raises NOT_FOUND for a request that the fence hides. */
async function followRequests({
  args: { id, after = null },
  context,
}: Following<{ id?: string; after?: string | null }>) {
  if (id === undefined || id === null) {
    return await follow(context, {
      after,
      condition: withinHearing(envOf(context)),
      hears: (change, caller) => concerns(caller, change),
    })
  }
  await oneOf<Request>(oneRequest, id, context)
  const hears: Interest['hears'] = (change, caller) => change.requestId === id && sees(caller, change)
  return await follow(context, { after, condition: { sql: 't.request_id = ?', values: [id] }, hears })
}

async function followInbox({ args: { after = null }, context }: Following<{ after?: string | null }>) {
  const hears: Interest['hears'] = (change, caller) => movesInbox(caller, change)
  return await follow(context, { after, condition: withinHearing(envOf(context)), hears })
}

@Resolver(() => RequestChange)
export class RequestChangedResolver {
  @Authorized(Scope.REQUESTS_READ)
  @Subscription(() => RequestChange, {
    description:
      'Tells of every event of one request, or of all of your territory (a resident: of their own), as it becomes known. Ends with UNAUTHENTICATED when your session does.',
    subscribe: ({ args, context }) => followRequests({ args, context } as Following<{ id?: string; after?: string }>),
  })
  async requestChanged(
    @Root() change: Change,
    @Ctx() context: ReadContext,
    @Arg('id', () => ID, { nullable: true, description: 'Of one request; of all when left out.' }) _id?: string,
    @Arg('after', () => String, { nullable: true, description: afterArgument }) _after?: string,
  ): Promise<RequestChange> {
    return (await changesOf([change], context))[0]!
  }
}

@Resolver(() => InboxChange)
export class InboxChangedResolver {
  @Authorized(Role.OFFICER)
  @Subscription(() => InboxChange, {
    description: 'Tells of every event by which a request comes to a post you hold today, or leaves one.',
    subscribe: ({ args, context }) => followInbox({ args, context } as Following<{ after?: string }>),
  })
  async inboxChanged(
    @Root() change: Change,
    @Ctx() context: ReadContext,
    @Arg('after', () => String, { nullable: true, description: afterArgument }) _after?: string,
  ): Promise<Omit<InboxChange, 'waiting'>> {
    return (await changesOf([change], context))[0]!
  }

  @FieldResolver(() => Int, { description: 'How many requests wait for your posts now.' })
  async waiting(@Ctx() { em, caller }: ReadContext): Promise<number> {
    const { units, positions } = postsOf(caller!)
    const [row] = await em.execute<[{ waiting: string }]>(`select ${countWaiting('?', '?')} as waiting`, [
      units,
      positions,
    ])
    return Number(row.waiting)
  }
}
