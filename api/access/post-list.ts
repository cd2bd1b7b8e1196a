import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArguments } from '../base/page.ts'
import { LocalDate } from '../base/scalars.ts'
import { dayOf } from '../calendars/days.ts'
import { Capacity, Position, Post } from '../people/post.entity.ts'
import type { Env } from '../read/declare.ts'
import { type Condition, declareList } from '../read/roots.ts'
import { containing, withinUnit } from './filters.ts'

/** When a post is held, seen from today. */
enum PostTime {
  NOW = 'NOW',
  COMING = 'COMING',
  PAST = 'PAST',
  ANY = 'ANY',
}

registerEnumType(PostTime, {
  name: 'PostTime',
  description: 'When a post is held, seen from today.',
  valuesConfig: {
    NOW: { description: 'Today.' },
    COMING: { description: 'From a later day on.' },
    PAST: { description: 'No longer.' },
    ANY: { description: 'Whenever.' },
  },
})

@InputType({ description: 'Which posts to list; what is left out narrows nothing but the time, which is today.' })
class PostFilter {
  @Field(() => String, { nullable: true, description: 'In the subtree of the unit with this code.' })
  unit?: string

  @Field(() => String, { nullable: true, description: 'Held by an officer whose name contains this text.' })
  officer?: string

  @Field(() => [Position], { nullable: true, description: 'One of these.' })
  position?: Position[]

  @Field(() => [Capacity], { nullable: true, description: 'In one of these capacities.' })
  capacity?: Capacity[]

  @Field(() => LocalDate, { nullable: true, description: 'Held on this WIB day, instead of today.' })
  heldOn?: string

  @Field(() => PostTime, { nullable: true, description: 'Held then, instead of today; not beside heldOn.' })
  time?: PostTime
}

@ArgsType()
export class PostsArguments extends PageArguments {
  @Field(() => PostFilter, { nullable: true, description: 'Every post held today in your territory when left out.' })
  filter?: PostFilter
}

@ObjectType({ description: 'A page of posts.' })
export class PostPage {
  @Field(() => [Post], { description: 'The posts of the page, in the order of their units.' })
  items!: Post[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

const oneOf = (column: string) => (values: readonly string[]) => ({
  sql: `t.${column} = any(?)`,
  values: [`{${values.join()}}`],
})

export const postList = declareList<PostFilter>('posts', {
  entity: Post,
  // Rights follow from the posts held today: those of yesterday and tomorrow name nobody to let in.
  reach: ({ now }, { heldOn, time }) => (heldOn || time ? null : heldOnDay(dayOf(now))),
  filters: {
    unit: withinUnit,
    officer: (name) => {
      const { sql, values } = containing('name')(name)
      return { sql: `exists (select from officer o where o.id = t.officer_id and ${sql.replace('t.', 'o.')})`, values }
    },
    position: oneOf('position'),
    capacity: oneOf('capacity'),
    heldOn: heldOnDay,
    time: (time, { now }: Env) => conditions[time](dayOf(now)),
  },
  sorts: { UNIT: 'place' },
  defaultSort: { field: 'UNIT', order: 'ASC' },
})

const conditions: Record<PostTime, (today: string) => Condition | null> = {
  NOW: heldOnDay,
  COMING: (today) => ({ sql: 't.valid_from > ?', values: [today] }),
  PAST: (today) => ({ sql: 't.valid_to <= ?', values: [today] }),
  ANY: () => null,
}

function heldOnDay(day: string): Condition {
  return { sql: 't.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)', values: [day, day] }
}
