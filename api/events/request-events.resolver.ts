import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import { run } from '../acts/act.ts'
import { Scope } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import type { Env } from '../read/declare.ts'
import { envOf } from '../read/entities.ts'
import { declareFeed, type FeedRequest } from '../read/roots.ts'
import { RequestEvent } from '../requests/request-event.entity.ts'
import { Request } from '../requests/request.entity.ts'
import { writeCursor } from './feed-cursor.ts'
import { withinHearing } from './hearing.ts'
import { askFeed, fromFeed } from './read-feed.ts'
import { FeedArguments, type RequestChange, RequestEventPage } from './request-change.ts'

/** As it is asked for. Raises INVALID_INPUT for more than 1000 events at once, and for what is no cursor. */
function ask({ after, first }: FeedArguments, env: Pick<Env, 'caller'>): FeedRequest {
  if (first >= 1 && first <= 1000) return askFeed(after ?? null, withinHearing(env), first)
  const message = 'first: Ask for 1 to 1000 events.'
  throw new DomainError('INVALID_INPUT', message, { first: message })
}

declareFeed<FeedArguments>('requestEvents', { entity: RequestEvent, ask })

@Resolver(() => RequestEventPage)
export class RequestEventsResolver {
  @Authorized(Scope.REQUESTS_READ)
  @Query(() => RequestEventPage, {
    description:
      'The feed of all that happened to the requests of your territory, in the order in which it became known: read on from `cursor` and you miss nothing. Raises INVALID_INPUT for a cursor of another database.',
  })
  async requestEvents(@Args(() => FeedArguments) args: FeedArguments, @Ctx() context: ReadContext) {
    const request = ask(args, envOf(context))
    const text = `select ${request.columns.join()}, t.request_id ${fromFeed(request)} ${request.orderBy}`
    const rows = (await run(context.em, { name: null, text, values: request.values })) as unknown as Found[]
    const items = rows.filter(({ id }) => id !== null).slice(0, request.most)
    const { origin, horizon, tx, id } = items.at(-1) ?? rows[0]!
    const hasMore = rows.length > request.most
    const cursor = request.cursor([origin, String(horizon), String(tx), String(id)], hasMore)
    const changes = items.map((item) => ({
      id: item.id!,
      requestId: item.request_id,
      cursor: writeCursor(origin, { tx: Number(item.tx), id: Number(item.id) }),
    }))
    return { items: await changesOf(changes, context), cursor, hasMore }
  }
}

interface Found {
  origin: string
  horizon: string
  tx: string | null
  id: string | null
  request_id: string
}

/** The events with their requests, as entities. Raises NOT_FOUND for one that the fence hides. */
export async function changesOf(
  changes: readonly { id: string; requestId: string; cursor: string }[],
  { em }: ReadContext,
): Promise<RequestChange[]> {
  const events = await em.find(RequestEvent, { id: { $in: changes.map(({ id }) => id) } })
  const requests = await em.find(Request, { id: { $in: changes.map(({ requestId }) => requestId) } })
  const [eventById, requestById] = [byId(events), byId(requests)]
  return await Promise.all(
    changes.map(async ({ id, requestId, cursor }) => ({
      cursor,
      event: eventById.get(id) ?? (await em.findOneOrFail(RequestEvent, { id })),
      request: requestById.get(requestId) ?? (await em.findOneOrFail(Request, { id: requestId })),
    })),
  )
}

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))
