import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { bigId, day, integer, text } from '../base/columns.ts'
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

/** Whose post stands at the head of a unit, by its level; none for levels that decide nothing by one. */
export const headOfLevel: Readonly<Partial<Record<string, Position>>> = {
  RT: Position.RT_HEAD,
  RW: Position.RW_HEAD,
  KELURAHAN: Position.LURAH,
  KECAMATAN: Position.CAMAT,
}

/** The posts there are in a unit, by its level; none for levels that have none. */
export const positionsOfLevel: Readonly<Partial<Record<string, readonly Position[]>>> = {
  RT: [Position.RT_HEAD],
  RW: [Position.RW_HEAD],
  KELURAHAN: [Position.LURAH, Position.SECRETARY, Position.STAFF],
  KECAMATAN: [Position.CAMAT, Position.SECRETARY, Position.STAFF],
  AGENCY: [Position.STAFF],
  CITY: [Position.STAFF],
}

/** In what capacity an officer is in a post. */
export enum Capacity {
  DEFINITIVE = 'DEFINITIVE',
  PLT = 'PLT',
  PLH = 'PLH',
}

registerEnumType(Capacity, {
  name: 'Capacity',
  description: 'In what capacity an officer is in a post (UU 30/2014 art. 14).',
  valuesConfig: {
    DEFINITIVE: { description: 'Appointed to it (definitif).' },
    PLT: { description: 'Acting while the post is vacant (pelaksana tugas).' },
    PLH: { description: 'Standing in while its holder is away (pelaksana harian).' },
  },
})

/** A post an officer holds in a unit from one day to another; rights follow from the posts held now. */
@ObjectType({ description: 'A post an officer holds in a unit, from one day to another (jabatan).' })
@Entity({ ...withDoor(fence) })
export class Post {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => Officer, {
    nullable: true,
    description: 'Who is in the post; null for a deputy who serves outside your territory.',
  })
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

  @Field(() => Capacity, { description: 'Appointed, acting, or standing in.' })
  @Enum({ items: () => Capacity, default: Capacity.DEFINITIVE })
  capacity!: Capacity

  @Field(() => String, {
    nullable: true,
    description: 'The letter of appointment it rests on (dasar penunjukan); null when not said.',
  })
  @Property({ ...text, nullable: true })
  basis!: string | null
}
