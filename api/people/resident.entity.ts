import type { Ref } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { bigId, day, hidden, instant, integer, text } from '../base/columns.ts'
import { DateTime, LocalDate } from '../base/scalars.ts'
import { fenceOwn, kelurahanOfPlace, ownResident, rwOfPlace } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'

/** A resident (warga). Numbers are stored encrypted; keyed hashes beside them find a resident by a whole number. */
@ObjectType({ description: 'A resident of the city (warga).' })
@Entity({ ...fenceOwn(`id = ${ownResident}`) })
@Index({ properties: ['name', 'id'] })
@Index({ properties: ['kelurahanPlace', 'name', 'id'] })
@Index({ properties: ['eraseOn'], where: 'erase_on is not null' })
export class Resident {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => String, { description: 'The full name; — once the record is erased.' })
  @Property({ ...text, ...hidden })
  name!: string

  /** The resident number (NIK), encrypted; null once the record is erased. */
  @Property({ ...text, ...hidden, nullable: true })
  nikCipher!: string | null

  /** Its keyed hash: unique in the city. */
  @Property({ ...text, ...hidden, nullable: true, unique: true })
  nikHash!: string | null

  @Field(() => String, {
    description:
      'The resident number (NIK) with birth date and serial hidden, — once the record is erased; the whole number is never answered here.',
  })
  @Property({ ...text, ...hidden })
  nikMasked!: string

  /** The number of the family card (KK), encrypted; null where it is not known. */
  @Property({ ...text, ...hidden, nullable: true })
  kkCipher!: string | null

  /** Its keyed hash, the same for a whole family. */
  @Index()
  @Property({ ...text, ...hidden, nullable: true })
  kkHash!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The number of the family card (KK), masked likewise; null where it is not known.',
  })
  @Property({ ...text, ...hidden, nullable: true })
  kkMasked!: string | null

  /** The e-mail address, encrypted; null for who gave none, and then nobody writes. */
  @Property({ ...text, ...hidden, nullable: true })
  emailCipher!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The e-mail address, masked; null for who gave none. Whoever gives one agrees to be written to about their requests.',
  })
  @Property({ ...text, ...hidden, nullable: true })
  emailMasked!: string | null

  @Field(() => Unit, { description: 'The RT the resident lives in.' })
  @ManyToOne(() => Unit, { ref: true })
  unit!: Ref<Unit>

  /** The place of that RT, which decides who sees the resident. */
  @Property({ ...integer })
  place!: number

  /** The places of its kelurahan and RW, so that pages of either can be read off an index: see units/within.ts. */
  @Property({ ...integer, ...kelurahanOfPlace })
  kelurahanPlace!: number

  @Property({ ...integer, ...rwOfPlace })
  rwPlace!: number

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when the record is restricted: it is neither revealed nor found by name or number nor changed. Null while it is not.',
  })
  @Property({ ...instant, nullable: true })
  restrictedAt!: Date | null

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The WIB day on which the record will be erased, when its requests need no longer be kept; null for none.',
  })
  @Property({ ...day, nullable: true })
  eraseOn!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When everything personal was erased; null while the record is kept.',
  })
  @Property({ ...instant, nullable: true })
  erasedAt!: Date | null
}
