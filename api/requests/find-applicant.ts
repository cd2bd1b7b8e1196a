import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { type Caller, Role } from '../base/context.ts'
import { DomainError, notFound } from '../base/errors.ts'
import type { Vault } from '../base/vault.ts'
import { checkedNik } from '../people/nik.ts'
import { Resident } from '../people/resident.entity.ts'
import { byId } from '../read/roots.ts'
import type { RequestBeginInput } from './life-arguments.ts'

/** Who a request is to be for, as it was said. */
export type Named = Pick<RequestBeginInput, 'applicant' | 'applicantNik'>

/** How the resident is found: residents ask for themselves. Raises INVALID_INPUT, NOT_FOUND. */
export function applicantWanted({ applicant, applicantNik }: Named, caller: Caller, vault: Vault): object {
  if (caller.role === Role.RESIDENT) {
    if (applicantNik) throw invalid('applicantNik', 'You ask for yourself: leave applicant and applicantNik out.')
    if (!caller.residentId || (applicant && applicant !== caller.residentId)) throw notFound('resident')
    return { id: caller.residentId }
  }
  if (!applicant === !applicantNik) throw invalid('applicant', 'Say who asks: either applicant or applicantNik.')
  if (applicantNik) {
    // As in the list of residents, a restricted record is not found by its number.
    const hashes = vault.hashes(checkedNik(applicantNik, 'input.applicantNik'), 'nik')
    return { nikHash: { $in: hashes }, restrictedAt: null }
  }
  if (!byId(applicant!)) throw notFound('resident')
  return { id: applicant }
}

/** The resident found behind the caller's fence, whose record then stays as it is. Raises NOT_FOUND, and CONFLICT for a restricted record. */
export async function findApplicant(em: SqlEntityManager, wanted: object): Promise<Resident> {
  const resident = await em.findOne(Resident, wanted, { lockMode: LockMode.PESSIMISTIC_READ })
  if (!resident || resident.erasedAt) throw notFound('resident')
  if (!resident.restrictedAt) return resident
  throw new DomainError('CONFLICT', 'The record of this resident is restricted: nothing is entered for them.')
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { [`input.${field}`]: message })
}
