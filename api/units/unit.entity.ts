import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { day, integer, text } from '../base/columns.ts'
import { LocalDate } from '../base/scalars.ts'

/** The levels of the tree, from the city down; an agency (Perangkat Daerah) stands beside it. */
export enum UnitLevel {
  CITY = 'CITY',
  KECAMATAN = 'KECAMATAN',
  KELURAHAN = 'KELURAHAN',
  RW = 'RW',
  RT = 'RT',
  AGENCY = 'AGENCY',
}

registerEnumType(UnitLevel, {
  name: 'UnitLevel',
  description: 'The level of a unit in the tree of the city.',
  valuesConfig: {
    CITY: { description: 'The city (kota).' },
    KECAMATAN: { description: 'A district of the city.' },
    KELURAHAN: { description: 'An urban village, the lowest office of the city.' },
    RW: { description: 'A neighbourhood of several RT, headed by a volunteer.' },
    RT: { description: 'The smallest neighbourhood, headed by a volunteer.' },
    AGENCY: { description: 'A city agency (Perangkat Daerah), or a group of an imported history.' },
  },
})

/** A part of the city that handles requests. Units are public facts, so they carry no fence. */
@ObjectType({
  description: 'A part of the city that handles requests: the city, a kecamatan, kelurahan, RW or RT, or an agency.',
})
@Entity()
export class Unit {
  @Field(() => ID, { description: 'The identifier within this installation; other systems should keep the code.' })
  @PrimaryKey({ ...integer })
  id!: number

  @Field(() => String, {
    description:
      'The official (Kemendagri) code; RT and RW extend the code of their kelurahan, as in 35.74.04.1003.02.005.',
  })
  @Property({ ...text, unique: true })
  code!: string

  @Field(() => UnitLevel, { description: 'The level in the tree.' })
  @Enum({ items: () => UnitLevel })
  level!: UnitLevel

  @Field(() => String, { description: 'The name without its level, as people know it.' })
  @Property({ ...text })
  name!: string

  @Field(() => Unit, { nullable: true, description: 'The unit above; null for the city.' })
  @ManyToOne(() => Unit, { ref: true, nullable: true, deleteRule: 'no action' })
  parent!: Ref<Unit> | null

  /** The first place of its territory, inclusive; see territory.ts. */
  @Property({ ...integer, unique: true })
  place!: number

  /** The place after the last of its territory, exclusive. */
  @Property({ ...integer })
  placeEnd!: number

  @Field(() => LocalDate, { description: 'The first WIB day on which the unit exists.' })
  @Property({ ...day })
  validFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first WIB day on which it no longer exists; null while it does.',
  })
  @Property({ ...day, nullable: true })
  validTo!: string | null
}
