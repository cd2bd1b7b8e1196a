import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { integer, json, text } from '../base/columns.ts'
import { JsonObject } from '../base/scalars.ts'
import { Position } from '../people/post.entity.ts'
import { UnitLevel } from '../units/unit.entity.ts'
import { Chain } from './chain.entity.ts'
import type { SkipRule } from './procedure.ts'
import { ServiceType } from './service-type.entity.ts'

/** One step of a chain: where it is decided, by whom, and how long it should take. */
@ObjectType({ description: 'One step of a chain (tahap): where it is decided, by whom, and how long it should take.' })
@Entity()
@Unique({ properties: ['chain', 'code'] })
export class Stage {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...integer })
  id!: number

  @ManyToOne(() => Chain, { ref: true })
  chain!: Ref<Chain>

  /** The service of the chain, kept here so that figures need no detour. */
  @ManyToOne(() => ServiceType, { ref: true })
  serviceType!: Ref<ServiceType>

  @Field(() => Int, {
    description: 'The place in the chain, counted from 1; an imported history counts by first appearance.',
  })
  @Property({ ...integer })
  position!: number

  @Field(() => String, { description: 'A slug of the name; figures over several services group by it.' })
  @Property({ ...text })
  code!: string

  @Field(() => String, { description: 'The name, as people know it.' })
  @Property({ ...text })
  name!: string

  @Field(() => UnitLevel, {
    nullable: true,
    description:
      'The level of the unit that decides: that ancestor of the applicant’s RT. Null in an imported history.',
  })
  @Enum({ items: () => UnitLevel, nullable: true })
  level!: UnitLevel | null

  @Field(() => Position, { nullable: true, description: 'Whose post decides it; null in an imported history.' })
  @Enum({ items: () => Position, nullable: true })
  decidedBy!: Position | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The standard time in seconds of the stage’s own clock (RT and RW plain, offices working time); null when none is set.',
  })
  @Property({ ...integer, nullable: true })
  standardSeconds!: number | null

  @Field(() => JsonObject, {
    nullable: true,
    description:
      'When the stage is passed over: `{ field, operator: EQUALS | NOT_EQUALS | LESS_THAN | GREATER_THAN, value }` about the form; null when it never is.',
  })
  @Property({ ...json, nullable: true })
  skipWhen!: SkipRule | null
}
