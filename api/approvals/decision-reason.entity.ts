import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { integer, text } from '../base/columns.ts'
import { ApprovalOutcome } from './approval-outcome.ts'

/** A reason to return or reject, out of a catalogue that the city edits: what is often the reason can be counted. */
@ObjectType({ description: 'A reason to return or reject a request, out of a catalogue (alasan).' })
@Entity()
export class DecisionReason {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...integer })
  id!: number

  @Field(() => String, { description: 'The code: small letters, digits and hyphens.' })
  @Property({ ...text, unique: true })
  code!: string

  @Field(() => String, { description: 'What people read.' })
  @Property({ ...text })
  name!: string

  @Field(() => ApprovalOutcome, { description: 'For which outcome it may be given: RETURNED or REJECTED.' })
  @Enum({ items: [ApprovalOutcome.RETURNED, ApprovalOutcome.REJECTED] })
  outcome!: ApprovalOutcome.RETURNED | ApprovalOutcome.REJECTED

  @Field(() => Boolean, { description: 'Whether a note has to say more, as with a reason like “other”.' })
  @Property({ type: 'boolean', default: false })
  needsNote!: boolean

  @Field(() => Boolean, { description: 'Whether it can be chosen now.' })
  @Property({ type: 'boolean', default: true })
  active!: boolean

  @Field(() => Int, { description: 'Raised by every change: an edit says which state it saw.' })
  @Property({ ...integer, default: 1 })
  version!: number
}
