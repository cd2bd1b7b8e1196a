import type { Ref } from '@mikro-orm/core'
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { bigId, integer, text } from '../base/columns.ts'
import { fenceOwn, ownResident } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'

/** A resident (warga); the NIK never leaves the server unmasked. */
@ObjectType({ description: 'A resident of the city (warga).' })
@Entity({ ...fenceOwn(`id = ${ownResident}`) })
export class Resident {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => String, { description: 'The full name.' })
  @Property({ ...text })
  name!: string

  /** The resident number (NIK): 16 digits, unique in the city. */
  @Property({ ...text, unique: true })
  nik!: string

  @Field(() => Unit, { description: 'The RT the resident lives in.' })
  @ManyToOne(() => Unit, { ref: true })
  unit!: Ref<Unit>

  /** The place of that RT, which decides who sees the resident. */
  @Property({ ...integer })
  place!: number
}
