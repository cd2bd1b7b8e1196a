import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { instant, integer, text } from '../base/columns.ts'
import { DateTime } from '../base/scalars.ts'

/** What is kept for a time only. */
export enum RetentionClass {
  SESSION = 'SESSION',
  IDEMPOTENCY_KEY = 'IDEMPOTENCY_KEY',
  RATE_LIMIT = 'RATE_LIMIT',
  RESIDENT = 'RESIDENT',
  NOTIFICATION = 'NOTIFICATION',
}

registerEnumType(RetentionClass, {
  name: 'RetentionClass',
  description: 'What is kept for a time only (retensi).',
  valuesConfig: {
    SESSION: { description: 'Sign-ins, counted from their end.' },
    IDEMPOTENCY_KEY: { description: 'Outcomes of mutations sent with an idempotency key, counted from the mutation.' },
    RATE_LIMIT: { description: 'Counts of tries, counted from the end of their window.' },
    RESIDENT: { description: 'Residents who asked to be erased, counted from the end of their last request.' },
    NOTIFICATION: { description: 'Notifications that are not to be sent any more, counted from when they were made.' },
  },
})

/** How long a class of data is kept, and why so long. */
@ObjectType({ description: 'How long a class of data is kept, and why so long (masa retensi).' })
@Entity()
export class RetentionRule {
  @Field(() => RetentionClass, { description: 'What is kept.' })
  @Enum({ items: () => RetentionClass, primary: true })
  @PrimaryKey({ ...text })
  class!: RetentionClass

  @Field(() => Int, { description: 'For how many days; 0 for not at all.' })
  @Property({ ...integer })
  days!: number

  @Field(() => String, { description: 'Why so long, in English.' })
  @Property({ ...text })
  basis!: string

  @Field(() => Boolean, { description: 'Whether the period is an example that no rule of the city stands behind yet.' })
  @Property({ type: 'boolean' })
  isExample!: boolean

  @Field(() => DateTime, { description: 'When the rule was last changed.' })
  @Property({ ...instant })
  updatedAt!: Date
}
