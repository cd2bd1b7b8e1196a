import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { PageArguments } from '../base/page.ts'
import { Officer } from '../people/officer.entity.ts'
import { Post } from '../people/post.entity.ts'
import { declareToMany } from '../read/declare.ts'
import { declareList } from '../read/roots.ts'
import { containing, withinUnit } from './filters.ts'

@InputType({ description: 'Which officers to list; what is left out narrows nothing.' })
class OfficerFilter {
  @Field(() => String, { nullable: true, description: 'Serving in the subtree of the unit with this code.' })
  unit?: string

  @Field(() => String, { nullable: true, description: 'Whose name contains this text.' })
  search?: string
}

@ArgsType()
export class OfficersArguments extends PageArguments {
  @Field(() => OfficerFilter, { nullable: true, description: 'Every officer of your territory when left out.' })
  filter?: OfficerFilter
}

@ObjectType({ description: 'A page of officers.' })
export class OfficerPage {
  @Field(() => [Officer], { description: 'The officers of the page, by name.' })
  items!: Officer[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

export const officerList = declareList<OfficerFilter>('officers', {
  entity: Officer,
  filters: { unit: withinUnit, search: containing('name') },
  sorts: { NAME: 'name' },
  defaultSort: { field: 'NAME', order: 'ASC' },
})

declareToMany(Officer, 'posts', { entity: Post, by: 'officer', orderBy: ['validFrom', 'id'] })
