import { Collection } from '@mikro-orm/core'
import { Entity, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { integer, text } from '../base/columns.ts'
import { Chain } from './chain.entity.ts'

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

  @OneToMany(() => Chain, (chain) => chain.serviceType, { orderBy: { version: 'asc' } })
  chains = new Collection<Chain>(this)
}
