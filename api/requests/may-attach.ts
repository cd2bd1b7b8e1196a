import { type Caller, Role, Scope } from '../base/context.ts'
import { type Belonging, isParty } from './parties.ts'
import { declareAction, RequestAction } from './request-action.ts'
import type { Request, RequestStatus } from './request.entity.ts'
import { isOpenTo } from './transitions.ts'

/** Who may attach documents to a request they see, and take them away: applicants, those who help them, and programs. */
export const attachers = [Role.RESIDENT, Role.OFFICER, Role.KELURAHAN_ADMIN, Scope.REQUESTS_WRITE]

/** What of a request says whether documents can be attached to it. */
type Open = Omit<Belonging, 'unit' | 'status'> & { status: RequestStatus | `${RequestStatus}` }

/** Whether a caller who sees a request may do so, as far as the request goes on; to a draft, as far as it is theirs. */
export function mayAttach(request: Open, caller: Caller): boolean {
  const { role, scopes } = caller
  const isAttacher = role === Role.API_CLIENT ? scopes.includes(Scope.REQUESTS_WRITE) : attachers.includes(role)
  if (!isAttacher || !isOpenTo('attach', request.status)) return false
  return (request.status !== 'DRAFT' && role !== Role.RESIDENT) || isParty(request, caller)
}

/** Whether a document of it may be taken away: not once a stage decides on the strength of it. */
export function mayRemove(request: Open & Pick<Request, 'completeAt'>, caller: Caller): boolean {
  return mayAttach(request, caller) && (request.status !== 'IN_PROGRESS' || request.completeAt === null)
}

declareAction(RequestAction.ATTACH, ['status', 'applicant', 'filedById'], (request, { caller }) =>
  mayAttach(request, caller),
)
