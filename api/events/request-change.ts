import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import type { Caller } from '../base/context.ts'
import { declareView, type View } from '../read/declare.ts'
import { RequestEvent } from '../requests/request-event.entity.ts'
import { Request } from '../requests/request.entity.ts'

const cursorOfEvent =
  'Where to go on after it: send it as `after`. It says nothing else, and counts in this database alone.'

@ObjectType({ description: 'An event of a request, as the feed and subscriptions tell it.' })
export class RequestChange {
  @Field(() => String, { description: cursorOfEvent })
  cursor!: string

  @Field(() => RequestEvent, { description: 'What happened. Its id tells whether you have it already.' })
  event!: RequestEvent

  @Field(() => Request, { description: 'The request as it is now, which may be after later events.' })
  request!: Request
}

@ObjectType({ description: 'An event by which a request came to a post you hold, or left one.' })
export class InboxChange extends RequestChange {
  @Field(() => Int, { description: 'How many requests wait for your posts now.' })
  waiting!: number
}

@ObjectType({ description: 'A part of the feed of events, oldest first.' })
export class RequestEventPage {
  @Field(() => [RequestChange], { description: 'Events in the order in which they became known; it never changes.' })
  items!: RequestChange[]

  @Field(() => String, {
    description: 'Where to go on: keep it and send it as `after`, also when there are no items.',
  })
  cursor!: string

  @Field(() => Boolean, { description: 'Whether more can be read at once; else ask again later.' })
  hasMore!: boolean
}

@ArgsType()
export class FeedArguments {
  @Field(() => String, {
    nullable: true,
    description: 'A cursor of an earlier answer: events after it. From the first event on when left out.',
  })
  after?: string | null

  @Field(() => Int, { defaultValue: 100, description: 'How many events at most; up to 1000.' })
  first!: number
}

/** SQL for how many requests wait for posts, which it is given as two arrays: units, and the positions there. */
export const countWaiting = (units: string, positions: string) => `
  (select count(*) from unnest(${units}::int[], ${positions}::text[]) as held (unit_id, position)
     join request w on w.waiting_at_id = held.unit_id
     join stage s on s.id = w.stage_id
    where coalesce(w.waiting_for, s.decided_by) = held.position)`

/** The caller's posts as countWaiting is given them, each once. */
export function postsOf({ posts }: Caller): { units: string; positions: string } {
  const held = [...new Map(posts.map((post) => [`${post.unitId} ${post.position}`, post])).values()]
  const list = (values: readonly (string | number)[]) => `{${values.join()}}`
  return { units: list(held.map(({ unitId }) => unitId)), positions: list(held.map(({ position }) => position)) }
}

const changeOfEvent = {
  entity: RequestEvent,
  itself: 'event',
  columns: {
    cursor: {
      // As writeCursor writes it.
      sql: (event) => `(select o.system_identifier from feed_origin o) || '.' || ${event}.tx || '.' || ${event}.id`,
      write: (text) => JSON.stringify(Buffer.from(text).toString('base64url')),
    },
  },
} satisfies View

declareView(RequestChange, changeOfEvent)
declareView(InboxChange, {
  ...changeOfEvent,
  columns: {
    ...changeOfEvent.columns,
    waiting: {
      sql: (_event, bind) =>
        countWaiting(
          bind(({ caller }) => postsOf(caller).units),
          bind(({ caller }) => postsOf(caller).positions),
        ),
      write: (count) => count,
    },
  },
})
