import type { Actor } from '../acts/audit.ts'
import { record } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { DomainError, rateLimited } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { type FoundAccount, findAccount } from './find-account.ts'
import { hashPassword, isPassword, isWeak } from './password.ts'
import { isRightCode } from './second-factor.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { throttleOf } from './throttle.ts'

/** What a sign-in works with. */
export type SignInContext = Pick<ReadContext, 'connections' | 'vault' | 'origin' | 'now' | 'exampleSignIns'>

/** What someone signs in with; the code is of the second factor, or a recovery code. */
export interface Credentials {
  username: string
  password: string
  code: string | null
}

/**
 * Checks a password, and a code where the account has a second factor, and opens a session. Raises UNAUTHENTICATED, the
 * same for a wrong name, password or code; SECOND_FACTOR_NEEDED where only the code is missing; RATE_LIMITED, whatever
 * the password, after too many wrong tries.
 */
export async function signIn(context: SignInContext, credentials: Credentials): Promise<OpenedSession> {
  const throttle = throttleOf(context)
  const account = await throttle.inTurn(credentials.username, () => identify(context, credentials))
  const session = await openSession(context, account, 'signIn')
  if (isWeak(account.passwordHash!)) await hashAgain(context, account, credentials.password)
  return session
}

/** The account whose name, password and code these are. */
async function identify(context: SignInContext, { username, password, code }: Credentials): Promise<FoundAccount> {
  const { address } = context.origin
  const throttle = throttleOf(context)
  await permit(context, username)
  const account = await findAccount(context.connections, username)
  if (account?.isExample && !context.exampleSignIns) {
    throw await failure(context, username, account, 'Example sign-ins work only on the machine itself.')
  }
  const isRight = await isTheirPassword(context, username, password, account?.passwordHash ?? null)
  if (!account || !isRight) throw await failure(context, username, account, 'The user name or the password is wrong.')
  if (account.hasSecondFactor && !code) {
    await throttle.takeBack(username, address)
    throw new DomainError('SECOND_FACTOR_NEEDED', 'Send the code of your second factor as well: code.')
  }
  if (account.hasSecondFactor && !(await isRightCode(context, account, code ?? ''))) {
    throw await failure(context, username, account, 'The code is wrong, or was used before.')
  }
  await throttle.succeed(username, address)
  return account
}

/** Counts a try to guess what only this account's owner knows. Raises RATE_LIMITED when it comes too soon. */
export async function permit(context: SignInContext, username: string): Promise<void> {
  const { retryAfter, isNews } = await throttleOf(context).try(username, context.origin.address)
  if (retryAfter === null) return
  if (isNews) await recordFailure(context, strangerCalled(username, context), 'RATE_LIMITED')
  throw rateLimited('There were too many wrong tries.', retryAfter)
}

/** Whether this is the password of the account called so; a try that could not be looked at does not count. */
export async function isTheirPassword(
  context: SignInContext,
  username: string,
  password: string,
  hash: string | null,
): Promise<boolean> {
  return await isPassword(password, hash).catch(async (error: unknown) => {
    await throttleOf(context).takeBack(username, context.origin.address)
    throw error
  })
}

async function failure(
  context: SignInContext,
  username: string,
  account: FoundAccount | null,
  message: string,
): Promise<DomainError> {
  const actor = account ? actorOfAccount(account, context) : strangerCalled(username, context)
  await recordFailure(context, actor, 'UNAUTHENTICATED')
  return new DomainError('UNAUTHENTICATED', message)
}

/** Puts a sign-in that failed on record, with a code. */
export async function recordFailure(
  { connections, now }: SignInContext,
  actor: Actor,
  code: string,
  action = 'signIn',
): Promise<void> {
  await connections.run([record(actor, { kind: AuditKind.SIGN_IN_FAILED, action, code }, now)])
}

/** An account that signs in, as the log keeps it. */
export function actorOfAccount(account: FoundAccount, { origin }: Pick<SignInContext, 'origin'>): Actor {
  const { accountId, username, role, place } = account
  return { accountId, username, role, posts: null, address: origin.address, place }
}

/** Nobody known: people type passwords where their name belongs, so only its beginning is kept. */
export function strangerCalled(username: string, { origin }: Pick<SignInContext, 'origin'>): Actor {
  const [first = ''] = username
  return { accountId: null, username: `${first}•••`, role: null, posts: null, address: origin.address, place: 0 }
}

/** Unless the password was changed meanwhile; when too many wait, another time. */
async function hashAgain({ connections }: SignInContext, account: FoundAccount, password: string): Promise<void> {
  const renewed = await hashPassword(password).catch((error: unknown) => {
    if (error instanceof DomainError) return null
    throw error
  })
  if (!renewed) return
  const values = [renewed, account.accountId, account.passwordHash]
  await connections.run([
    { name: 'own account', text: `select set_config('portal.account', $1, true)`, values: [account.accountId] },
    {
      name: 'hash again',
      text: 'update account set password_hash = $1 where id = $2 and password_hash = $3',
      values,
    },
  ])
}
