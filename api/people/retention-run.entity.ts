import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { bigId, instant, integer } from '../base/columns.ts'
import { DateTime } from '../base/scalars.ts'
import { RetentionClass } from './retention-rule.entity.ts'

/** What one run of the retention job did to one class. */
@ObjectType({ description: 'What one run of the retention job did to one class of data.' })
@Entity()
@Index({ properties: ['at', 'id'] })
export class RetentionRun {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => DateTime, { description: 'When it ran, in UTC.' })
  @Property({ ...instant })
  at!: Date

  @Field(() => RetentionClass, { description: 'The class of data.' })
  @Enum({ items: () => RetentionClass })
  class!: RetentionClass

  @Field(() => Int, { description: 'How many records it removed or erased.' })
  @Property({ ...integer })
  removed!: number

  @Field(() => Int, { description: 'How long that took, in milliseconds.' })
  @Property({ ...integer })
  tookMs!: number
}
