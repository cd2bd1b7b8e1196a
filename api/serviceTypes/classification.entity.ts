import type { Ref } from '@mikro-orm/core'
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { day, integer, text } from '../base/columns.ts'
import { LocalDate } from '../base/scalars.ts'
import { ServiceType } from './service-type.entity.ts'

/** Under which code the letters of a service are filed from a day on; offices disagree, and codes change (Permendagri 83/2022). */
@ObjectType({
  description:
    'Under which code the letters of a service are filed, from a day on (kode klasifikasi, Permendagri 83/2022).',
})
@Entity()
@Unique({ properties: ['serviceType', 'validFrom'] })
export class Classification {
  @PrimaryKey({ ...integer })
  id!: number

  @ManyToOne(() => ServiceType, { ref: true })
  serviceType!: Ref<ServiceType>

  @Field(() => String, { description: 'The code, as in 400.12.3.1.' })
  @Property({ ...text })
  code!: string

  @Field(() => LocalDate, { description: 'The first WIB day on which it holds; the next one ends it.' })
  @Property({ ...day })
  validFrom!: string
}
