import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { run } from '../acts/act.ts'
import { DomainError } from '../base/errors.ts'
import { Role, Scope } from '../base/context.ts'
import type { Change, Interest } from '../read/changes.ts'
import type { ReadContext } from '../read/context.ts'
import { envOf, oneOf } from '../read/entities.ts'
import { concerns, movesInbox, sees, withinHearing } from './hearing.ts'
import { checkCursor, positionOf, selectFeed, toFeedPage } from './read-feed.ts'
import { countWaiting, FeedArguments, InboxChange, postsOf, RequestChange, RequestEventPage } from './request-change.ts'
import { RequestEvent } from './request-event.entity.ts'
import { Request } from './request.entity.ts'
import { oneRequest } from './request.resolver.ts'

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

@Resolver(() => RequestEventPage)
export class RequestEventsResolver {
  @Authorized(Scope.REQUESTS_READ)
  @Query(() => RequestEventPage, {
    description:
      'The feed of all that happened to the requests of your territory, in the order in which it became known: read on from `cursor` and you miss nothing. Raises INVALID_INPUT for a cursor of another database.',
  })
  async requestEvents(@Args(() => FeedArguments) { after, first }: FeedArguments, @Ctx() context: ReadContext) {
    if (first < 1 || first > 1000) {
      const message = 'first: Ask for 1 to 1000 events.'
      throw new DomainError('INVALID_INPUT', message, { first: message })
    }
    const statement = selectFeed(positionOf(after), withinHearing(envOf(context)), first)
    const rows = (await run(context.em, statement)).map((row) =>
      Object.values(row).map((value) => (value === null ? null : String(value))),
    )
    if (after) checkCursor(after, rows)
    const { changes, cursor, hasMore } = toFeedPage(rows, first, context.reference)
    return { items: await changesOf(changes, context), cursor, hasMore }
  }
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

/** The events with their requests. Raises NOT_FOUND for one that the fence hides. */
async function changesOf(changes: readonly Change[], { em }: ReadContext): Promise<RequestChange[]> {
  const events = await em.find(RequestEvent, { id: { $in: changes.map(({ id }) => id) } })
  await em.find(Request, { id: { $in: changes.map(({ requestId }) => requestId) } })
  const byId = new Map(events.map((event) => [event.id, event]))
  return await Promise.all(
    changes.map(async ({ id, cursor, requestId }) => ({
      cursor,
      event: byId.get(id) ?? (await em.findOneOrFail(RequestEvent, { id })),
      request: await em.findOneOrFail(Request, { id: requestId }),
    })),
  )
}
