import { type Caller, Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { Position } from '../people/post.entity.ts'
import type { Plain } from '../read/reference.ts'
import type { Unit } from '../units/unit.entity.ts'
import { type Request, RequestStatus } from './request.entity.ts'

/** What tells whose request it is. */
export interface Belonging {
  status: Request['status']
  applicant: { id: string } | null
  filedById: string | null
  unit: Pick<Plain<Unit>, 'place'>
}

/** Posts by which an officer enters requests for the residents of their territory. */
const filingPosts = new Set<string>([Position.RT_HEAD, Position.RW_HEAD, Position.LURAH, Position.SECRETARY])

/** Whether someone may enter requests for residents anywhere: kelurahan admins, and officers of some posts. */
export function filesForOthers({ role, posts }: Pick<Caller, 'role' | 'posts'>): boolean {
  if (role === Role.KELURAHAN_ADMIN) return true
  return role === Role.OFFICER && posts.some(({ position }) => filingPosts.has(position))
}

/** Whether someone may enter requests for the residents of a unit, as far as it lies in their territory. */
export function mayFileFor({ place }: Pick<Plain<Unit>, 'place'>, { role, posts }: Caller): boolean {
  if (role === Role.KELURAHAN_ADMIN) return true
  if (role !== Role.OFFICER) return false
  return posts.some(({ position, low, high }) => filingPosts.has(position) && low <= place && place < high)
}

/** Whether it is the caller's own request, or one that the caller entered. */
export function isParty({ applicant, filedById }: Omit<Belonging, 'unit' | 'status'>, caller: Caller): boolean {
  return (caller.residentId !== null && applicant?.id === caller.residentId) || filedById === caller.accountId
}

/** Whether someone may write and submit a request: whoever it belongs to, and once it was submitted who may file such. */
export function mayWrite(request: Belonging, caller: Caller): boolean {
  return isParty(request, caller) || (request.status !== RequestStatus.DRAFT && mayFileFor(request.unit, caller))
}

/** Raises FORBIDDEN for who may not write a request, and INVALID_INPUT for who helps without saying why. */
export function checkWriter(request: Belonging, caller: Caller, assistance: object | null | undefined): void {
  if (!mayWrite(request, caller)) throw notYours()
  if (isParty(request, caller) || assistance) return
  const message = 'Say why you act for the applicant: assistance.'
  throw new DomainError('INVALID_INPUT', message, { assistance: message })
}

/** Raises FORBIDDEN unless it is the caller's own request, or one that the caller entered. */
export function checkParty(request: Belonging, caller: Caller): void {
  if (!isParty(request, caller)) throw notYours()
}

const notYours = () =>
  new DomainError('FORBIDDEN', 'That is for the applicant, or for whoever entered it on their behalf.')
