import { record } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { OidcProblem } from './oidc-problem.ts'
import type { Vouched } from './oidc-provider.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { recordFailure, type SignInContext, strangerCalled } from './sign-in.ts'

const action = 'oidc'

/**
 * Opens a session for whom a provider vouches. The first time, the account of that user name is pinned to what the
 * provider calls them; from then on only that counts. No account is made. Where an account has or needs a second
 * factor, the provider must have asked for one: our own code is asked for at the sign-in with a password alone.
 */
export async function signInVouched(context: SignInContext, vouched: Vouched): Promise<OpenedSession> {
  const { connections, origin, now } = context
  const account = await findVouched(context, vouched)
  if (!account) {
    await recordFailure(context, strangerCalled(vouched.username ?? '', context), 'OIDC_UNKNOWN_USER', action)
    throw new OidcProblem('OIDC_UNKNOWN_USER')
  }
  const { accountId, username, role, place } = account
  const actor = { accountId, username, role, posts: null, address: origin.address, place }
  if (account.isNew) {
    const subject = { type: 'Account', id: accountId, place }
    const changes = { issuer: { before: null, after: vouched.issuer }, subject: { before: null, after: '•••' } }
    await connections.run([record(actor, { kind: AuditKind.RIGHTS, action, subject, changes }, now)])
  }
  if (account.wantsSecondFactor && !vouched.isMultiFactor) {
    await recordFailure(context, actor, 'OIDC_SECOND_FACTOR_NEEDED', action)
    throw new OidcProblem('OIDC_SECOND_FACTOR_NEEDED')
  }
  return await openSession(context, account, action, vouched.isMultiFactor)
}

/** The account a provider vouches for, through the door that may before a territory is known; null for none. */
async function findVouched({ connections }: SignInContext, { issuer, subject, username }: Vouched) {
  const [rows] = await connections.run([
    {
      name: 'account of subject',
      text: `select account_id, username, place, role, wants_second_factor, is_new
               from find_account_of_subject($1, $2, $3)`,
      values: [issuer, subject, username],
    },
  ])
  if (!rows?.[0]) return null
  const [accountId, name, place, role, wantsSecondFactor, isNew] = rows[0]
  return {
    accountId: accountId!,
    username: name!,
    place: Number(place),
    role: role!,
    wantsSecondFactor: wantsSecondFactor === 't',
    isNew: isNew === 't',
  }
}
