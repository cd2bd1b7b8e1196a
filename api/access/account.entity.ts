import type { Ref } from '@mikro-orm/core'
import { Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Authorized, Field, ID, ObjectType } from 'type-graphql'
import { bigId, hidden, instant, integer, text, texts } from '../base/columns.ts'
import { Role, Scope } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import { Officer } from '../people/officer.entity.ts'
import { Resident } from '../people/resident.entity.ts'
import { fenceOwn, ownAccount, withDoor } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'

/** Someone who signs in; in GraphQL a User. The table is `account` because `user` is a reserved word of SQL. */
@ObjectType('User', { description: 'Someone who signs in (pengguna).' })
@Entity({ ...withDoor(fenceOwn(`id = ${ownAccount}`)) })
@Unique({ properties: ['issuer', 'subject'] })
export class Account {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => String, { description: 'The name to sign in with.' })
  @Property({ ...text, unique: true })
  username!: string

  /** Hidden from the audit log: of a resident who asks to be erased, nothing personal may be left. */
  @Field(() => String, { description: 'The full name, as shown to people.' })
  @Property({ ...text, ...hidden })
  name!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The e-mail address at which an officer is told what waits for them; null for who wants to be told nothing, and for residents, whose address stands in their record.',
  })
  @Property({ ...text, ...hidden, nullable: true })
  email!: string | null

  /** Argon2id, in the PHC string format; null for who signs in elsewhere, or with a key. */
  @Property({ ...text, ...hidden, nullable: true })
  passwordHash!: string | null

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

  @Field(() => Boolean, {
    description:
      'Whether the account came with the example data. It stays so whatever is changed of it, and opens nothing where others can reach the server.',
  })
  @Property({ type: 'boolean', default: false })
  isExample!: boolean

  @Authorized(Scope.OFFICERS_READ)
  @Field(() => Officer, {
    nullable: true,
    description: 'The officer behind the account; null for those who decide nothing.',
  })
  @ManyToOne(() => Officer, { ref: true, nullable: true, deleteRule: 'no action' })
  officer!: Ref<Officer> | null

  @Authorized(Scope.RESIDENTS_READ)
  @Field(() => Resident, {
    nullable: true,
    description:
      'The resident behind the account: whose it is, or who an officer is themselves; null where none is named, and outside your territory.',
  })
  @ManyToOne(() => Resident, { ref: true, nullable: true, deleteRule: 'no action' })
  resident!: Ref<Resident> | null

  @Field(() => Boolean, { description: 'Whether a new password must be chosen before anything else.' })
  @Property({ type: 'boolean', default: false })
  mustChangePassword!: boolean

  @Field(() => Boolean, {
    description: 'Whether a second factor must be enrolled before anything else, and may not be given up.',
  })
  @Property({ type: 'boolean', default: false })
  needsSecondFactor!: boolean

  /** The shared secret of one-time codes (TOTP, RFC 6238), encrypted; null before enrolment. */
  @Property({ ...text, ...hidden, nullable: true })
  totpSecret!: string | null

  /** When the first code was given right; null while the second factor does not count. */
  @Property({ ...instant, nullable: true })
  totpConfirmedAt!: Date | null

  /** The time step of the last code used, so that none is used twice; null for none. */
  @Property({ ...integer, nullable: true })
  totpLastStep!: number | null

  /** SHA-256 of the recovery codes not used yet, in hexadecimal. */
  @Property({ ...texts, ...hidden, defaultRaw: `'{}'` })
  recoveryHashes!: string[]

  /** Who vouches for the account by OpenID Connect; null before its first sign-in that way. */
  @Property({ ...text, nullable: true })
  issuer!: string | null

  /** What the issuer calls it; null before its first sign-in that way. */
  @Property({ ...text, nullable: true })
  subject!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the account was switched off; null while it may sign in.',
  })
  @Property({ ...instant, nullable: true })
  disabledAt!: Date | null
}
