import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { ResidentAction } from './resident-action.ts'
import { checkedReason, residentToChange } from './resident-to-change.ts'
import { Resident } from './resident.entity.ts'

/** A mutation of the record of a resident, with the reason for it. */
export interface WithReason {
  id: string
  reason: string
  idempotencyKey?: string
}

/** Restricts a record: from now on it is neither revealed nor found by name or number nor changed. Raises NOT_FOUND, CONFLICT. */
export async function restrictResident(context: ReadContext, args: WithReason): Promise<Resident> {
  return await change(context, 'residentRestrict', args, ResidentAction.RESTRICT, (resident) => {
    resident.restrictedAt = context.now
  })
}

/** Lifts the restriction, and with it an erasure that was to come. Raises NOT_FOUND, CONFLICT. */
export async function unrestrictResident(context: ReadContext, args: WithReason): Promise<Resident> {
  return await change(context, 'residentUnrestrict', args, ResidentAction.UNRESTRICT, (resident) => {
    resident.restrictedAt = null
    resident.eraseOn = null
  })
}

async function change(
  context: ReadContext,
  field: string,
  args: WithReason,
  action: ResidentAction,
  verb: (resident: Resident) => void,
): Promise<Resident> {
  const reason = checkedReason(args.reason)
  const doing = { field, args, entity: Resident, kind: AuditKind.RECORD, reason }
  const { result } = await act(context, doing, async (em) => {
    const resident = await residentToChange(em, args.id, action)
    verb(resident)
    return resident
  })
  return result
}
