import { Collection, type Ref } from '@mikro-orm/core'
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { day, integer } from '../base/columns.ts'
import { LocalDate } from '../base/scalars.ts'
import { ServiceType } from './service-type.entity.ts'
import { Stage } from './stage.entity.ts'

/** One version of the stages a service passes through. */
@ObjectType({ description: 'One version of the stages a service passes through (rantai persetujuan).' })
@Entity()
@Unique({ properties: ['serviceType', 'version'] })
export class Chain {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...integer })
  id!: number

  @ManyToOne(() => ServiceType, { ref: true })
  serviceType!: Ref<ServiceType>

  @Field(() => Int, { description: 'The version, counted from 1 within its service.' })
  @Property({ ...integer })
  version!: number

  @Field(() => LocalDate, { description: 'The first WIB day on which new requests begin with this version.' })
  @Property({ ...day })
  validFrom!: string

  @Field(() => [Stage], { description: 'The stages, in their order.' })
  @OneToMany(() => Stage, (stage) => stage.chain, { orderBy: { position: 'asc' } })
  stages = new Collection<Stage>(this)
}
