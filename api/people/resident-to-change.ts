import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, notFound } from '../base/errors.ts'
import { byId } from '../read/roots.ts'
import { requireAction, type ResidentAction } from './resident-action.ts'
import { Resident } from './resident.entity.ts'

/** The record of a resident, locked until the transaction ends. Raises NOT_FOUND, and CONFLICT when it stands in the way. */
export async function residentToChange(em: SqlEntityManager, id: string, action: ResidentAction): Promise<Resident> {
  if (!byId(id)) throw notFound('resident')
  const resident = await em.findOneOrFail(Resident, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  requireAction(action, resident)
  return resident
}

const shortest = 10
const longest = 500

/** A reason as it was given. Raises INVALID_INPUT for one that is too short or too long, or has a number of a person in it. */
export function checkedReason(text: string): string {
  const reason = text.trim()
  if (reason.length < shortest || reason.length > longest) {
    throw invalid(`Say why, in ${shortest} to ${longest} characters.`)
  }
  if (/\d{16}/.test(reason.replaceAll(/[\s.-]/g, ''))) {
    throw invalid('Say why without the number of a person: a reason is kept in the audit log for good.')
  }
  return reason
}

function invalid(message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { reason: message })
}
