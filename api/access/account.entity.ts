import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { bigId, integer, text } from '../base/columns.ts'
import { Role } from '../base/context.ts'
import { Officer } from '../people/officer.entity.ts'
import { fenceWithDoor } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'

/** Someone who signs in; in GraphQL a User. The table is `account` because `user` is a reserved word of SQL. */
@ObjectType('User', { description: 'Someone who signs in (pengguna).' })
@Entity({ ...fenceWithDoor })
export class Account {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => String, { description: 'The name to sign in with.' })
  @Property({ ...text, unique: true })
  username!: string

  @Field(() => String, { description: 'The full name, as shown to people.' })
  @Property({ ...text })
  name!: string

  /** Argon2id, in the PHC string format. */
  @Property({ ...text })
  passwordHash!: string

  @Field(() => Role, {
    description: 'What the user is to the system; what an officer may decide follows from their posts.',
  })
  @Enum({ items: () => Role })
  role!: Role

  @Field(() => Unit, { description: 'The unit whose territory the user sees.' })
  @ManyToOne(() => Unit, { ref: true })
  unit!: Ref<Unit>

  /** The place of that unit. */
  @Property({ ...integer })
  place!: number

  /** Made with the example data, with a password everyone knows: it opens nothing unless the server is bound to loopback. */
  @Property({ type: 'boolean', default: false })
  isExample!: boolean

  /** The officer behind the account; null for those who decide nothing. */
  @ManyToOne(() => Officer, { ref: true, nullable: true, deleteRule: 'no action' })
  officer!: Ref<Officer> | null
}
