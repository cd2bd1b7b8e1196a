import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { act, run } from '../acts/act.ts'
import { actorOf, record } from '../acts/audit.ts'
import type { AuditKind } from '../acts/audit-entry.entity.ts'
import { rateLimited } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import type { ResidentAction } from './resident-action.ts'
import { checkedReason, residentToChange } from './resident-to-change.ts'
import { Resident } from './resident.entity.ts'

/** How many disclosures a person may make in an hour: enough for a counter, too few to harvest a kelurahan. */
const mostAnHour = 60
const hour = 3_600_000

/** A disclosure of personal data: which field of the API it is, and what is put on record. */
export interface Disclosure {
  field: string
  kind: AuditKind
  action: ResidentAction
  args: { id: string; reason: string; idempotencyKey?: string }
}

/**
 * Shows what is personal of a resident, once it is on record in the same transaction. Sent again with the same
 * idempotency key it is shown again, and put on record again.
 * Raises NOT_FOUND, INVALID_INPUT for the reason, CONFLICT for the record, RATE_LIMITED.
 */
export async function disclose<T>(
  context: ReadContext,
  { field, kind, action, args }: Disclosure,
  show: (em: SqlEntityManager, resident: Resident) => Promise<T>,
): Promise<T> {
  const reason = checkedReason(args.reason)
  let shown: T | undefined
  const work = async (em: SqlEntityManager) => {
    const resident = await residentToChange(em, args.id, action)
    await count(em, context)
    const subject = { type: 'Resident', id: resident.id, place: resident.place }
    await run(em, record(actorOf(context), { kind, action: field, subject, reason }, context.now))
    shown = await show(em, resident)
    return resident
  }
  const { isReplay } = await act(context, { field, args, entity: Resident, kind, reason }, work)
  if (isReplay) await context.em.transactional(work, { clear: true })
  return shown!
}

/** Counts by the hour, over all servers; a refused disclosure does not count. */
async function count(em: SqlEntityManager, { caller, now }: ReadContext): Promise<void> {
  const key = `disclosure:${caller!.accountId}`
  const [counted] = await em.execute<{ points: number; expire: string }[]>(countOne, [
    key,
    now.getTime() + hour,
    now.getTime(),
    now.getTime(),
  ])
  if (counted!.points <= mostAnHour) return
  const seconds = Math.ceil((Number(counted!.expire) - now.getTime()) / 1000)
  throw rateLimited(`Personal data is shown to one person ${mostAnHour} times an hour at most.`, seconds)
}

const countOne = `
  insert into rate_limit as counted (key, points, expire) values (?, 1, ?)
  on conflict (key) do update
     set points = case when counted.expire <= ? then 1 else counted.points + 1 end,
         expire = case when counted.expire <= ? then excluded.expire else counted.expire end
  returning points, expire`
