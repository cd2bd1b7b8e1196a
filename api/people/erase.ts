import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { act, run } from '../acts/act.ts'
import { actorOf, type Actor, record } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { DomainError } from '../base/errors.ts'
import { addDays, dayOf } from '../calendars/days.ts'
import type { Statement } from '../read/batch.ts'
import type { ReadContext } from '../read/context.ts'
import { asSystem } from '../units/territory.ts'
import { aboutResident, everythingHeld } from './held.ts'
import { ResidentAction } from './resident-action.ts'
import { checkedReason, residentToChange } from './resident-to-change.ts'
import { Resident } from './resident.entity.ts'
import type { WithReason } from './restrict.ts'
import { RetentionClass } from './retention-rule.entity.ts'

/**
 * Erases a resident: at once where nothing is archive, else the record is restricted now and erased when its requests
 * need no longer be kept. Raises NOT_FOUND, and CONFLICT while a request is in progress.
 */
export async function eraseResident(context: ReadContext, args: WithReason): Promise<Resident> {
  const reason = checkedReason(args.reason)
  const field = 'residentErase'
  const doing = { field, args, entity: Resident, kind: AuditKind.RECORD, reason }
  const { result } = await act(context, doing, async (em) => {
    const resident = await residentToChange(em, args.id, ResidentAction.ERASE)
    await run(em, asSystem)
    const eraseOn = await archivedUntil(em, resident.id)
    if (eraseOn && eraseOn > dayOf(context.now)) {
      resident.restrictedAt ??= context.now
      resident.eraseOn = eraseOn
      return resident
    }
    for (const statement of erasing(resident, { actor: actorOf(context), field, reason }, context.now)) {
      await run(em, statement)
    }
    return resident
  })
  return result
}

/** The first WIB day on which nothing of a resident need be kept; null when nothing is archive. */
async function archivedUntil(em: SqlEntityManager, residentId: string): Promise<string | null> {
  type Archive = { open: number; closed_at: string | Date | null }
  const [rule] = await em.execute<{ days: number }[]>('select days from retention_rule where class = ?', [
    RetentionClass.RESIDENT,
  ])
  const days: string[] = []
  for (const { archive } of everythingHeld()) {
    if (!archive) continue
    const [{ open, closed_at: closedAt }] = (await em.execute<Archive[]>(...aboutResident(archive, residentId))) as [
      Archive,
    ]
    if (open > 0) {
      throw new DomainError('CONFLICT', `${open} of this resident's requests are in progress: let them end first.`)
    }
    if (closedAt) days.push(addDays(dayOf(new Date(closedAt)), rule!.days))
  }
  return days.toSorted().at(-1) ?? null
}

/** What stands where something personal was. */
export const erased = '—'

/** The statements that leave nothing personal of a resident, and put that on record; they act on the whole city. */
export function erasing(
  { id, place }: Pick<Resident, 'id' | 'place'>,
  by: { actor: Actor; field: string; reason?: string },
  now: Date,
): Statement[] {
  const held = everythingHeld().flatMap(({ erase }) => (erase ? [aboutResident(erase, id)] : []))
  const { actor, field: action, reason } = by
  const changes = { erasedAt: { before: null, after: now.toISOString() } }
  const subject = { type: 'Resident', id, place }
  return [
    { name: null, text: eraseRecord, values: [erased, erased, now.toISOString(), id] },
    ...held.map(([text, values]) => ({ name: null, text: numbered(text), values })),
    record(actor, { kind: AuditKind.RECORD, action, subject, reason, changes }, now),
  ]
}

function numbered(sql: string): string {
  let next = 0
  return sql.replaceAll('?', () => `$${(next += 1)}`)
}

const eraseRecord = `
  update resident
     set name = $1, nik_masked = $2, nik_cipher = null, nik_hash = null, kk_cipher = null, kk_hash = null,
         kk_masked = null, email_cipher = null, email_masked = null, erase_on = null, restricted_at = null, erased_at = $3
   where id = $4`
