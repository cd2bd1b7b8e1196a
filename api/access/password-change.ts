import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { Account } from './account.entity.ts'
import { endSessions } from './end-sessions.ts'
import { checkPassword } from './password-rules.ts'
import { hashPassword } from './password.ts'
import { confirmOwner } from './confirm-owner.ts'

/** Changes the caller's password, and ends their other sessions. Raises what passwordChange says. */
export async function changePassword(context: ReadContext, current: string, next: string): Promise<void> {
  const { accountId, username, sessionId } = context.caller!
  await confirmOwner(context, 'passwordChange', current)
  checkPassword(next, username)
  if (next === current) {
    const message = 'The new password is the old one.'
    throw new DomainError('INVALID_INPUT', message, { new: message })
  }
  const passwordHash = await hashPassword(next)
  const doing = { field: 'passwordChange', args: {}, entity: Account, kind: AuditKind.RIGHTS }
  await act(context, doing, async (em) => {
    const account = await em.findOneOrFail(Account, accountId)
    Object.assign(account, { passwordHash, mustChangePassword: false })
    await endSessions(em, accountId, sessionId)
    return account
  })
  context.forgetCallers()
}
