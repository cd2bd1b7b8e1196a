import { Args, Authorized, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { Role } from '../base/context.ts'
import { startOfDay } from '../calendars/days.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived, type Env } from '../read/declare.ts'
import { derivedValue, pageOf } from '../read/entities.ts'
import { byId, type Condition, declareList } from '../read/roots.ts'
import { Unit } from '../units/unit.entity.ts'
import { AuditEntriesArguments, type AuditEntryFilter, AuditEntryPage } from './audit-entry-list.ts'
import { AuditEntry, AuditKind } from './audit-entry.entity.ts'

@ObjectType({ description: 'A property that changed.' })
export class Change {
  @Field(() => String, { description: 'The name of the property.' })
  field!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Its value before, as text: an identifier for a relation, ••• for a secret or personal data; null for none.',
  })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'Its value after, likewise; null for none.' })
  after!: string | null
}

const asText = (value: unknown) =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

declareDerived(AuditEntry, 'changes', ['changes'], ({ changes }): Change[] =>
  Object.entries(changes ?? {}).map(([field, { before, after }]) => ({
    field,
    before: asText(before),
    after: asText(after),
  })),
)

/** What the fence lets the caller see, said again for the planner's sake; an agency has few places, each by its index. */
function withinReach({ caller: { level, low, high }, reference }: Env): Condition | null {
  if (level === 'CITY') return null
  if (level === 'KELURAHAN') return { sql: 't.kelurahan_place = ?', values: [String(low)] }
  const places = reference.all(Unit).flatMap(({ place }) => (place >= low && place < high ? [place] : []))
  if (places.length === 1) return { sql: 't.place = ?', values: [String(places[0])] }
  if (places.length <= fewPlaces) return { sql: 't.place = any(?)', values: [`{${places.join()}}`] }
  return { sql: 't.place >= ? and t.place < ?', values: [String(low), String(high)] }
}

const fewPlaces = 20

/** Kinds beside the changes of records are few, and have an index of their own. */
function ofKinds(kinds: readonly AuditKind[]): Condition {
  const rare = kinds.includes(AuditKind.RECORD) ? '' : ` and t.kind <> 'RECORD'`
  const [one, ...others] = kinds
  if (one && others.length === 0) return { sql: `t.kind = ?${rare}`, values: [one] }
  return { sql: `t.kind = any(?)${rare}`, values: [`{${kinds.join()}}`] }
}

const equal =
  (column: string) =>
  (value: string): Condition => ({ sql: `t.${column} = ?`, values: [value] })

const list = declareList<AuditEntryFilter>('auditEntries', {
  entity: AuditEntry,
  reach: withinReach,
  filters: {
    kind: ofKinds,
    account: (id) => {
      const found = byId(id)
      return found ? { ...found, sql: 't.account_id = ?' } : { sql: 'false', values: [] }
    },
    action: equal('action'),
    subjectType: equal('subject_type'),
    subject: equal('subject_id'),
    code: equal('code'),
    from: (day) => ({ sql: 't.at >= ?', values: [startOfDay(day).toISOString()] }),
    to: (day) => ({ sql: 't.at < ?', values: [startOfDay(day).toISOString()] }),
  },
  sorts: { AT: 'at' },
  defaultSort: { field: 'AT', order: 'DESC' },
})

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Authorized(Role.SYSTEM_ADMIN, Role.KELURAHAN_ADMIN, Role.AGENCY_ADMIN)
  @Query(() => AuditEntryPage, { description: 'What was done in your territory, and refused (jejak audit).' })
  auditEntries(@Args(() => AuditEntriesArguments) args: AuditEntriesArguments, @Ctx() context: ReadContext) {
    return pageOf<AuditEntry>(list, args, context)
  }

  @FieldResolver(() => [Change], { description: 'What changed, property by property; empty where nothing did.' })
  changes(@Root() entry: AuditEntry, @Ctx() context: ReadContext) {
    return derivedValue(AuditEntry, 'changes', entry, context)
  }
}
