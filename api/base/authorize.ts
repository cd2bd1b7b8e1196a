import type { Caller } from './context.ts'
import { DomainError } from './errors.ts'

/**
 * May this caller use what asks for these roles? An empty list is open to anyone signed in, undefined to everyone.
 * Raises UNAUTHENTICATED for nobody, FORBIDDEN for the wrong role.
 */
export function mayAccess(caller: Caller | null, roles: readonly unknown[] | undefined): void {
  if (!roles) return
  if (!caller) throw new DomainError('UNAUTHENTICATED', 'Sign in first, and send the token as Authorization: Bearer.')
  if (roles.length > 0 && !roles.includes(caller.role)) {
    throw new DomainError('FORBIDDEN', 'Your role does not allow this.')
  }
}
