import DataLoader from 'dataloader'
import { Field, ObjectType } from 'type-graphql'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { Role } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import type { ReadContext } from '../read/context.ts'

@ObjectType({ description: 'One time that someone saw or changed the record of a resident.' })
export class PersonalDataAccess {
  @Field(() => DateTime, { description: 'When, in UTC.' })
  at!: Date

  @Field(() => AuditKind, { description: 'What was done.' })
  kind!: AuditKind

  @Field(() => String, { description: 'The field of this API, or the job, that did it.' })
  action!: string

  @Field(() => String, { nullable: true, description: 'The user name of who did it; null for a job.' })
  actor!: string | null

  @Field(() => Role, { nullable: true, description: 'Their role at that time; null for a job.' })
  role!: Role | null

  @Field(() => String, {
    nullable: true,
    description: 'The posts they held, as `RT_HEAD 35.74.04.1003.02.005`, separated by commas; null for none.',
  })
  posts!: string | null

  @Field(() => String, { nullable: true, description: 'The reason they gave; null where none is asked for.' })
  reason!: string | null
}

/** How many of the latest accesses are told. */
export const mostAccesses = 200

const loaderOf = {}

/** Who saw or changed a resident's record, the latest first; those of several residents are read together. */
export async function accessesOf(residentId: string, context: ReadContext): Promise<PersonalDataAccess[]> {
  const loader = context.loaders.get(loaderOf) ?? new DataLoader<string, object[]>((ids) => load(ids, context))
  context.loaders.set(loaderOf, loader)
  return (await loader.load(residentId)) as PersonalDataAccess[]
}

async function load(ids: readonly string[], { em }: ReadContext): Promise<object[][]> {
  type Found = PersonalDataAccess & { resident: string; at: Date | string }
  const found = await em.execute<Found[]>(select, [`{${ids.join()}}`, mostAccesses])
  const byResident = Map.groupBy(found, ({ resident }) => resident)
  return ids.map((id) => (byResident.get(id) ?? []).map((each) => ({ ...each, at: new Date(each.at) })))
}

const select = `
  select asked.id as resident, at, kind, action, actor, role, posts, reason
    from unnest(?::text[]) as asked (id)
   cross join lateral (
     select * from audit_entry
      where subject_type = 'Resident' and subject_id = asked.id and kind in ('VIEW', 'REVEAL', 'EXPORT', 'RECORD')
      order by id desc limit ?
   ) as entry
   order by asked.id, entry.id desc`
