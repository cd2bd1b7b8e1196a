import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { bigId, integer, text } from '../base/columns.ts'
import { fence } from '../units/territory.ts'

/** Someone who decides on requests; what they may decide follows from their posts. */
@ObjectType({
  description: 'Someone who decides on requests (petugas): an RT or RW head, a lurah, a camat, or office staff.',
})
@Entity({ ...fence })
export class Officer {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => String, { description: 'The full name; in an imported history the name the log gives.' })
  @Property({ ...text })
  name!: string

  /** The place of the unit they serve, which decides who sees the name. */
  @Property({ ...integer })
  place!: number
}
