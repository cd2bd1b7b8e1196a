import { Collection, type Ref } from '@mikro-orm/core'
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { day, instant, integer, json, orderedJson } from '../base/columns.ts'
import { DateTime, JsonObject, LocalDate } from '../base/scalars.ts'
import { type FormSchema, RequiredDocument } from './procedure.ts'
import { ServiceType } from './service-type.entity.ts'
import { Stage } from './stage.entity.ts'

/** One version of how a service is done: its form, the documents it needs and its stages. A request keeps the one it began with. */
@ObjectType({
  description:
    'One version of how a service is done: its form, the documents it needs and its stages (rantai persetujuan). A running request keeps the version it began with.',
})
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

  @Field(() => JsonObject, {
    description:
      'What is asked of the applicant: a JSON Schema (2020-12) of a flat object, which a form can be drawn from.',
  })
  @Property({ ...orderedJson, default: `{"type": "object", "properties": {}}` })
  formSchema!: FormSchema

  @Field(() => [RequiredDocument], { description: 'The documents it needs, in the order in which they are asked for.' })
  @Property({ ...json, default: '[]' })
  documents!: RequiredDocument[]

  @Field(() => Boolean, { description: 'Whether it is an example, to be replaced by what the city has decided.' })
  @Property({ type: 'boolean', default: false })
  isExample!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it was made; null for one delivered or imported.' })
  @Property({ ...instant, nullable: true })
  createdAt!: Date | null

  @Field(() => [Stage], { description: 'The stages, in their order.' })
  @OneToMany(() => Stage, (stage) => stage.chain, { orderBy: { position: 'asc' } })
  stages = new Collection<Stage>(this)
}
