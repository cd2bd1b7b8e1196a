import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { bigId, day, integer } from '../base/columns.ts'
import { LocalDate } from '../base/scalars.ts'
import { fence, withDoor } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { Officer } from './officer.entity.ts'

/** What an officer is in a unit; a stage of a chain names the position that decides it. */
export enum Position {
  RT_HEAD = 'RT_HEAD',
  RW_HEAD = 'RW_HEAD',
  LURAH = 'LURAH',
  CAMAT = 'CAMAT',
  SECRETARY = 'SECRETARY',
  STAFF = 'STAFF',
}

registerEnumType(Position, {
  name: 'Position',
  description: 'What an officer is in a unit (jabatan).',
  valuesConfig: {
    RT_HEAD: { description: 'Head of an RT (ketua RT), a volunteer.' },
    RW_HEAD: { description: 'Head of an RW (ketua RW), a volunteer.' },
    LURAH: { description: 'Head of a kelurahan (lurah).' },
    CAMAT: { description: 'Head of a kecamatan (camat).' },
    SECRETARY: { description: 'Secretary of a kelurahan or kecamatan (sekretaris).' },
    STAFF: { description: 'Other office staff (staf).' },
  },
})

/** A post an officer holds in a unit from one day to another; rights follow from the posts held now. */
@ObjectType({ description: 'A post an officer holds in a unit, from one day to another (jabatan).' })
@Entity({ ...withDoor(fence) })
export class Post {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => Officer, { description: 'Who holds the post.' })
  @Index()
  @ManyToOne(() => Officer, { ref: true })
  officer!: Ref<Officer>

  @Field(() => Unit, { description: 'Where.' })
  @Index()
  @ManyToOne(() => Unit, { ref: true })
  unit!: Ref<Unit>

  /** The place of that unit. */
  @Property({ ...integer })
  place!: number

  @Field(() => Position, { description: 'What the officer is there.' })
  @Enum({ items: () => Position })
  position!: Position

  @Field(() => LocalDate, { description: 'The first WIB day of the post.' })
  @Property({ ...day })
  validFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first WIB day after the post; null while no end is set.',
  })
  @Property({ ...day, nullable: true })
  validTo!: string | null
}
