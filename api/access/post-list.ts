import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { PageArguments } from '../base/page.ts'
import { dayOf } from '../calendars/days.ts'
import { Post } from '../people/post.entity.ts'
import type { Env } from '../read/declare.ts'
import { type Condition, declareList } from '../read/roots.ts'
import { withinUnit } from './filters.ts'

@InputType({ description: 'Which posts to list; what is left out narrows nothing.' })
class PostFilter {
  @Field(() => String, { nullable: true, description: 'In the subtree of the unit with this code.' })
  unit?: string

  @Field(() => String, { nullable: true, description: 'Held by an officer whose name contains this text.' })
  officer?: string
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

export const postList = declareList<PostFilter>('posts', {
  entity: Post,
  reach: heldToday,
  filters: {
    unit: withinUnit,
    officer: (name) => ({
      sql: 'exists (select from officer o where o.id = t.officer_id and o.name ilike ?)',
      values: [`%${name.replaceAll(/[\\%_]/g, '\\$&')}%`],
    }),
  },
  sorts: { UNIT: 'place' },
  defaultSort: { field: 'UNIT', order: 'ASC' },
})

/** Rights follow from the posts held today: those of yesterday and tomorrow name nobody to let in. */
function heldToday({ now }: Env): Condition {
  const today = dayOf(now)
  return { sql: 't.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)', values: [today, today] }
}
