import { Collection, type Ref } from '@mikro-orm/core'
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { integer, text } from '../base/columns.ts'
import { Unit } from '../units/unit.entity.ts'
import { Chain } from './chain.entity.ts'
import { Classification } from './classification.entity.ts'

/** A service residents can ask for; its chain is versioned, and a running request keeps the version it began with. */
@ObjectType({ description: 'A service residents can ask for (jenis layanan).' })
@Entity()
export class ServiceType {
  @Field(() => ID, { description: 'The identifier within this installation; other systems should keep the code.' })
  @PrimaryKey({ ...integer })
  id!: number

  @Field(() => String, { description: 'The code, as in SKTM.' })
  @Property({ ...text, unique: true })
  code!: string

  @Field(() => String, { description: 'The name, as residents know it.' })
  @Property({ ...text })
  name!: string

  @Field(() => Boolean, { description: 'Whether it can be asked for now.' })
  @Property({ type: 'boolean', default: true })
  active!: boolean

  @Field(() => Unit, {
    nullable: true,
    description: 'The agency (Perangkat Daerah) that owns it; null for the administration of the kelurahan.',
  })
  @ManyToOne(() => Unit, { ref: true, nullable: true, deleteRule: 'no action' })
  owner!: Ref<Unit> | null

  @Field(() => Int, { description: 'What it costs, in whole rupiah; 0 is free of charge.' })
  @Property({ ...integer, default: 0 })
  cost!: number

  @Field(() => String, { nullable: true, description: 'What the resident receives in the end; null when not said.' })
  @Property({ ...text, nullable: true })
  product!: string | null

  @Field(() => String, { nullable: true, description: 'The regulation it rests on; null when not said.' })
  @Property({ ...text, nullable: true })
  legalBasis!: string | null

  /** Raised by every change, so that an editor can say which state it saw. */
  @Field(() => Int, { description: 'Raised by every change: an edit says which state it saw.' })
  @Property({ ...integer, default: 1 })
  version!: number

  @OneToMany(() => Classification, (classification) => classification.serviceType, { orderBy: { validFrom: 'asc' } })
  classifications = new Collection<Classification>(this)

  @Field(() => [Chain], {
    description: 'Every version of its chain, the newest last; some may hold only from a later day on.',
  })
  @OneToMany(() => Chain, (chain) => chain.serviceType, { orderBy: { version: 'asc' } })
  chains = new Collection<Chain>(this)
}
