import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { bigId, instant, integer, text } from '../base/columns.ts'
import { Role } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import { fenceOfLog, kelurahanOfPlace } from '../units/territory.ts'

/** What kind of act is on record. */
export enum AuditKind {
  SIGN_IN = 'SIGN_IN',
  SIGN_IN_FAILED = 'SIGN_IN_FAILED',
  SIGN_OUT = 'SIGN_OUT',
  REFUSAL = 'REFUSAL',
  VIEW = 'VIEW',
  REVEAL = 'REVEAL',
  EXPORT = 'EXPORT',
  RIGHTS = 'RIGHTS',
  RECORD = 'RECORD',
  JOB = 'JOB',
}

registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: 'What kind of act is on record.',
  valuesConfig: {
    SIGN_IN: { description: 'Someone signed in.' },
    SIGN_IN_FAILED: { description: 'Someone tried to sign in, and could not.' },
    SIGN_OUT: { description: 'Someone signed out, or ended a session.' },
    REFUSAL: { description: 'Someone asked for what they may not have.' },
    VIEW: { description: 'The record of a resident was opened.' },
    REVEAL: { description: 'A masked number was shown in full.' },
    EXPORT: { description: 'Records left the system.' },
    RIGHTS: { description: 'Someone’s rights, password or keys changed.' },
    RECORD: { description: 'A record changed.' },
    JOB: { description: 'A job of the system did something.' },
  },
})

/**
 * One act on record: who, in what post, from where, what changed. It is only ever added; a hash chain beside it
 * (audit_link) tells of entries removed or altered later.
 */
@ObjectType({ description: 'One act on record (jejak audit); entries are never changed or removed.' })
@Entity({ ...fenceOfLog })
@Index({ properties: ['at', 'id'] })
@Index({ properties: ['kelurahanPlace', 'at', 'id'] })
@Index({ properties: ['place', 'at', 'id'] })
@Index({ properties: ['accountId', 'at', 'id'] })
@Index({ properties: ['subjectId', 'at', 'id'] })
@Index({
  name: 'audit_entry_kind_at_id_index',
  // Nearly every entry is of a record that changed: the rest is found by kind.
  expression: `create index "audit_entry_kind_at_id_index" on "audit_entry" ("kind", "at", "id") where kind <> 'RECORD'`,
})
export class AuditEntry {
  @Field(() => ID, { description: 'The identifier within this installation.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @Field(() => DateTime, { description: 'When, in UTC.' })
  @Property({ ...instant })
  at!: Date

  @Field(() => AuditKind, { description: 'What kind of act.' })
  @Enum({ items: () => AuditKind })
  kind!: AuditKind

  @Field(() => String, { description: 'The field of this API, or the job, that did it.' })
  @Property({ ...text })
  action!: string

  /** Without a foreign key: the log outlives what it tells of. */
  @Field(() => ID, { nullable: true, description: 'The account that acted; null for strangers and jobs.' })
  @Property({ ...bigId, nullable: true })
  accountId!: string | null

  @Field(() => String, { nullable: true, description: 'Its user name at that time; null for strangers and jobs.' })
  @Property({ ...text, nullable: true })
  actor!: string | null

  @Field(() => Role, { nullable: true, description: 'Its role at that time; null for strangers and jobs.' })
  @Property({ ...text, nullable: true })
  role!: Role | null

  @Field(() => String, {
    nullable: true,
    description: 'The posts held at that time, as `RT_HEAD 35.74.04.1003.02.005`, separated by commas; null for none.',
  })
  @Property({ ...text, nullable: true })
  posts!: string | null

  @Field(() => String, { nullable: true, description: 'The network address; null for jobs.' })
  @Property({ ...text, nullable: true })
  address!: string | null

  @Field(() => String, { nullable: true, description: 'The type of what it was done to; null for nothing particular.' })
  @Property({ ...text, nullable: true })
  subjectType!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The identifier of what it was done to; null for nothing particular.',
  })
  @Property({ ...text, nullable: true })
  subjectId!: string | null

  /** The place of the subject, else of the actor: who may read the entry. */
  @Property({ ...integer })
  place!: number

  @Field(() => String, { nullable: true, description: 'The code of a refusal or failure; null where it succeeded.' })
  @Property({ ...text, nullable: true })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'The reason the actor gave; null where none is asked for.' })
  @Property({ ...text, nullable: true })
  reason!: string | null

  @Field(() => Int, { description: 'How often: refusals of one kind within a minute are told once and then counted.' })
  @Property({ ...integer, default: 1 })
  times!: number

  @Property({ ...integer, ...kelurahanOfPlace })
  readonly kelurahanPlace!: number

  /** By property: its value before and after; secrets and personal data as •••. */
  @Property({ type: 'jsonb', nullable: true })
  changes!: Changes | null
}

/** What changed: each property with its value before and after. */
export type Changes = Record<string, { before: unknown; after: unknown }>
