import { type Caller, Role, Scope } from '../base/context.ts'
import { declareAction, RequestAction } from './request-action.ts'
import type { Request, RequestStatus } from './request.entity.ts'
import { isOpenTo } from './transitions.ts'

/** Who may attach documents to a request they see, and take them away: applicants, those who help them, and programs. */
export const attachers = [Role.RESIDENT, Role.OFFICER, Role.KELURAHAN_ADMIN, Scope.REQUESTS_WRITE]

/** Whether a caller who sees a request may do so, as far as the request goes on. */
export function mayAttach(
  { status, applicant }: { status: RequestStatus | `${RequestStatus}`; applicant: { id: string } | null },
  { role, scopes, residentId }: Caller,
): boolean {
  const isAttacher = role === Role.API_CLIENT ? scopes.includes(Scope.REQUESTS_WRITE) : attachers.includes(role)
  return isAttacher && isOpenTo('attach', status) && (role !== Role.RESIDENT || applicant?.id === residentId)
}

/** Whether a document of it may be taken away: not once a stage decides on the strength of it. */
export function mayRemove(request: Pick<Request, 'status' | 'applicant' | 'completeAt'>, caller: Caller): boolean {
  return mayAttach(request, caller) && (request.status !== 'IN_PROGRESS' || request.completeAt === null)
}

declareAction(RequestAction.ATTACH, ['status', 'applicant'], (request, { caller }) =>
  mayAttach({ status: request.status, applicant: request.applicant }, caller),
)
