import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Field, ObjectType } from 'type-graphql'
import { run } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { dayOf } from '../calendars/days.ts'
import type { ReadContext } from '../read/context.ts'
import { asSystem } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { disclose, type Disclosure } from './disclose.ts'
import { aboutResident, everythingHeld } from './held.ts'
import { ResidentAction } from './resident-action.ts'
import type { Resident } from './resident.entity.ts'

/** Names the shape of the document; a change that a reader would stumble over makes it a new version. */
const format = { format: 'portal-emas/resident', version: 1 }

@ObjectType({ description: 'Everything held on a resident, as a document to hand out.' })
export class ResidentExport {
  @Field(() => String, {
    description:
      'JSON: `format`, `version` (1), `exportedAt`, `resident` with its whole numbers and e-mail address, then a list each of `accounts`, `sessions`, `requests`, `events`, `documents`, `decisions` and `accesses`. Instants are ISO 8601 in UTC. Of other people it tells no more than their office.',
  })
  content!: string

  @Field(() => String, { description: 'A name to keep it under.' })
  fileName!: string
}

/** Everything held on a resident, wherever in the city it lies. Raises what disclose raises. */
export async function exportResident(context: ReadContext, args: Disclosure['args']): Promise<ResidentExport> {
  const disclosure = { field: 'residentExport', kind: AuditKind.EXPORT, action: ResidentAction.EXPORT, args }
  return await disclose(context, disclosure, async (em, resident) => {
    const { now } = context
    const document = {
      ...format,
      exportedAt: now.toISOString(),
      resident: recordOf(resident, context),
      ...(await listsOf(em, resident.id)),
    }
    return { content: JSON.stringify(document, null, 2), fileName: `resident-${resident.id}-${dayOf(now)}.json` }
  })
}

function recordOf(resident: Resident, { vault, reference }: ReadContext) {
  const { id, name, nikCipher, kkCipher, emailCipher, restrictedAt, eraseOn } = resident
  const { code, name: unitName } = reference.row(Unit, resident.unit.id)
  return {
    id,
    name,
    nik: vault.decrypt(nikCipher!, 'nik'),
    kk: kkCipher && vault.decrypt(kkCipher, 'kk'),
    email: emailCipher && vault.decrypt(emailCipher, 'email'),
    unit: { code, name: unitName },
    restrictedAt,
    eraseOn,
  }
}

async function listsOf(em: SqlEntityManager, residentId: string): Promise<Record<string, unknown[]>> {
  await run(em, asSystem)
  const lists: Record<string, unknown[]> = {}
  for (const { name, select } of [...everythingHeld(), accesses]) {
    const rows = await em.execute<{ item: unknown }[]>(...aboutResident(select, residentId))
    lists[name] = rows.map(({ item }) => item)
  }
  return lists
}

const accesses = {
  name: 'accesses',
  select: `
    select json_build_object('at', at, 'kind', kind, 'action', action, 'role', role, 'posts', posts, 'reason', reason)
      as item from audit_entry where subject_type = 'Resident' and subject_id = ? order by id`,
}
