import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { actorOf, record } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived, type Env } from '../read/declare.ts'
import { derivedValue, oneOf, pageOf } from '../read/entities.ts'
import { byId, type Condition, declareList, type OneRoot } from '../read/roots.ts'
import { inSubtree, withinReach } from '../units/within.ts'
import { accessesOf, mostAccesses, PersonalDataAccess } from './accesses.ts'
import { checkedNik } from './nik.ts'
import { actionsOn, overseers, ResidentAction } from './resident-action.ts'
import { type ResidentFilter, ResidentPage, ResidentsArguments } from './resident-list.ts'
import { Resident } from './resident.entity.ts'

declareDerived(Resident, 'allowedActions', ['restrictedAt', 'eraseOn', 'erasedAt'], (resident, { caller }) =>
  actionsOn(resident, caller),
)

const list = declareList<ResidentFilter>('residents', {
  entity: Resident,
  reach: unerased,
  filters: {
    unit: inSubtree,
    name: named,
    nik: (nik, { vault }) => ({
      sql: 't.nik_hash = any(?) and t.restricted_at is null',
      values: [`{${vault.hashes(checkedNik(nik, 'filter.nik'), 'nik').join()}}`],
    }),
  },
  sorts: { NAME: 'name' },
  defaultSort: { field: 'NAME', order: 'ASC' },
})

/** What is left of an erased record tells nothing. */
function unerased(env: Env): Condition {
  const within = withinReach(env)
  const sql = 't.erased_at is null'
  return within ? { sql: `${within.sql} and ${sql}`, values: within.values } : { sql, values: [] }
}

function named(name: string): Condition | null {
  const part = name.trim()
  if (part === '') return null
  return { sql: 'strpos(lower(t.name), lower(?)) > 0 and t.restricted_at is null', values: [part] }
}

/** Not declared to the compiler: opening a record is put on record, which a compiled plan cannot do. */
const one: OneRoot = { kind: 'one', entity: Resident, argument: 'id', find: byId }

@Resolver(() => Resident)
export class ResidentResolver {
  @Authorized(...overseers)
  @Query(() => ResidentPage, {
    description:
      'The residents of your territory (warga), with masked numbers; those whose record was erased are left out.',
  })
  residents(@Args(() => ResidentsArguments) args: ResidentsArguments, @Ctx() context: ReadContext) {
    return pageOf<Resident>(list, args, context)
  }

  @Authorized(...overseers)
  @Query(() => Resident, {
    description:
      'One resident. That you opened the record is put on record (UU 27/2022). Raises NOT_FOUND, also when it lies outside your territory.',
  })
  async resident(@Arg('id', () => ID, { description: 'Its identifier.' }) id: string, @Ctx() context: ReadContext) {
    const resident = await oneOf<Resident>(one, id, context)
    const subject = { type: 'Resident', id: resident.id, place: resident.place }
    const viewed = record(actorOf(context), { kind: AuditKind.VIEW, action: 'resident', subject }, context.now)
    await context.connections.run([context.fence, viewed])
    return resident
  }

  @Authorized(...overseers)
  @FieldResolver(() => [PersonalDataAccess], {
    description: `Who saw or changed the record, and when: the latest ${mostAccesses}, the last one first.`,
  })
  async accesses(@Root() resident: Resident, @Ctx() context: ReadContext) {
    return await accessesOf(resident.id, context)
  }

  @FieldResolver(() => [ResidentAction], { description: 'What you may do with the record now.' })
  allowedActions(@Root() resident: Resident, @Ctx() context: ReadContext) {
    return derivedValue(Resident, 'allowedActions', resident, context)
  }
}
