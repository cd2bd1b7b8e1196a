import { actorOf } from '../acts/audit.ts'
import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { type FoundAccount, findAccount } from './find-account.ts'
import { isTheirPassword, permit, recordFailure } from './sign-in.ts'
import { isRightCode } from './second-factor.ts'
import { throttleOf } from './throttle.ts'

/**
 * Makes sure that it is the account's owner who asks, not someone at a screen left open: by the password, and by a code
 * where one is given. A wrong one counts as a wrong try to sign in. Raises FORBIDDEN for who has no password here,
 * UNAUTHENTICATED, and RATE_LIMITED after too many wrong tries.
 */
export async function confirmOwner(
  context: ReadContext,
  field: string,
  password: string,
  code: string | null = null,
): Promise<FoundAccount> {
  const { username } = context.caller!
  return await throttleOf(context).inTurn(username, () => confirm(context, field, password, code))
}

async function confirm(
  context: ReadContext,
  field: string,
  password: string,
  code: string | null,
): Promise<FoundAccount> {
  const { username } = context.caller!
  const { address } = context.origin
  const throttle = throttleOf(context)
  await permit(context, username)
  const account = await findAccount(context.connections, username)
  if (!account?.passwordHash) {
    await throttle.takeBack(username, address)
    throw new DomainError('FORBIDDEN', 'You have no password here: whoever vouches for you asks for it.')
  }
  const isRight = await isTheirPassword(context, username, password, account.passwordHash)
  if (!isRight || (code !== null && !(await isRightCode(context, account, code)))) {
    await recordFailure(context, actorOf(context), 'UNAUTHENTICATED', field)
    throw new DomainError('UNAUTHENTICATED', `The password ${code === null ? 'is' : 'or the code is'} wrong.`)
  }
  await throttle.succeed(username, address)
  return account
}
