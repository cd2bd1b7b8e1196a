import { type Caller, type Pending, Role } from './context.ts'
import { DomainError } from './errors.ts'

/** Beside no role: open to any signed-in person and to every API client, whatever its scopes. */
export const anyClient = 'ANY_CLIENT'

/** Open also to a person who has something to do first: what it is done with. */
export const evenPending = 'EVEN_PENDING'

const roles = new Set<unknown>(Object.values(Role))

/**
 * May this caller use what asks for these roles and scopes? Undefined is open to everyone. A person needs one of the
 * roles named, or none is named; an API client needs one of the scopes named, so that what names none is closed to it.
 * Raises UNAUTHENTICATED for nobody, FORBIDDEN for the wrong role or scope, SECOND_FACTOR_NEEDED and
 * PASSWORD_CHANGE_NEEDED for who has that to do first.
 */
export function mayAccess(caller: Caller | null, asked: readonly unknown[] | undefined): void {
  if (!asked) return
  if (!caller) throw new DomainError('UNAUTHENTICATED', 'Sign in first, and send the token as Authorization: Bearer.')
  if (caller.role === Role.API_CLIENT) return mayClient(caller, asked)
  if (caller.pending && !asked.includes(evenPending)) throw first[caller.pending]()
  const named = asked.filter((each) => roles.has(each))
  if (named.length > 0 && !named.includes(caller.role)) {
    throw new DomainError('FORBIDDEN', 'Your role does not allow this.')
  }
}

function mayClient({ scopes }: Caller, asked: readonly unknown[]): void {
  if (asked.includes(anyClient) || scopes.some((scope) => asked.includes(scope))) return
  const needed = asked.filter((each) => !roles.has(each) && each !== evenPending)
  const hint = needed.length > 0 ? `It needs the scope ${needed.join(' or ')}.` : 'It is for people who sign in.'
  throw new DomainError('FORBIDDEN', `This key does not allow it. ${hint}`)
}

const first: Record<Pending, () => DomainError> = {
  PASSWORD: () => new DomainError('PASSWORD_CHANGE_NEEDED', 'Choose a password of your own first: passwordChange.'),
  SECOND_FACTOR: () =>
    new DomainError('SECOND_FACTOR_NEEDED', 'Enrol a second factor first: secondFactorBegin, secondFactorConfirm.'),
}
