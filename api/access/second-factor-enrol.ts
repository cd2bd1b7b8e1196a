import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { Account } from './account.entity.ts'
import { confirmOwner } from './confirm-owner.ts'
import { hashOfRecovery, newRecoveryCodes, type NewSecret, newSecret, stepOf } from './second-factor.ts'
import { permit } from './sign-in.ts'
import { throttleOf } from './throttle.ts'

const kind = AuditKind.RIGHTS

/** Makes a secret for the caller's authenticator app, which counts once its first code is confirmed. */
export async function beginSecondFactor(context: ReadContext, password: string): Promise<NewSecret> {
  const { accountId } = context.caller!
  const { username, hasSecondFactor } = await confirmOwner(context, 'secondFactorBegin', password)
  if (hasSecondFactor) throw new DomainError('CONFLICT', 'You have a second factor; remove that one first.')
  const made = newSecret(context, username)
  const doing = { field: 'secondFactorBegin', args: {}, entity: Account, kind }
  await act(context, doing, async (em) => {
    const account = await em.findOneOrFail(Account, accountId)
    return Object.assign(account, { totpSecret: made.sealed, totpLastStep: null, recoveryHashes: [] })
  })
  return made
}

/** Lets the second factor count from now on; answers with the recovery codes. */
export async function confirmSecondFactor(context: ReadContext, code: string): Promise<string[]> {
  const { accountId, username } = context.caller!
  await permit(context, username)
  const codes = newRecoveryCodes()
  const doing = { field: 'secondFactorConfirm', args: {}, entity: Account, kind }
  await act(context, doing, async (em) => {
    const account = await em.findOneOrFail(Account, accountId)
    if (!account.totpSecret || account.totpConfirmedAt) {
      throw new DomainError('CONFLICT', 'There is nothing to confirm: begin with secondFactorBegin.')
    }
    const step = stepOf(context, account.totpSecret, code)
    if (step === null) {
      const message = 'The code is not the one of this moment; look at the clock of the phone.'
      throw new DomainError('INVALID_INPUT', message, { code: message })
    }
    const recoveryHashes = codes.map(hashOfRecovery)
    return Object.assign(account, { totpConfirmedAt: context.now, totpLastStep: step, recoveryHashes })
  })
  await throttleOf(context).succeed(username, context.origin.address)
  context.forgetCallers()
  return codes
}

/** Gives the second factor up. Raises FORBIDDEN where it may not be. */
export async function removeSecondFactor(context: ReadContext, password: string, code: string): Promise<Account> {
  const { accountId } = context.caller!
  const own = await context.em.findOneOrFail(Account, accountId)
  if (own.needsSecondFactor) {
    throw new DomainError('FORBIDDEN', 'Your account needs a second factor; an administrator can reset it.')
  }
  if (!own.totpConfirmedAt) throw new DomainError('CONFLICT', 'You have no second factor.')
  await confirmOwner(context, 'secondFactorRemove', password, code)
  const doing = { field: 'secondFactorRemove', args: {}, entity: Account, kind }
  const { result } = await act(context, doing, async (em) => {
    const account = await em.findOneOrFail(Account, accountId, { refresh: true })
    const without = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, recoveryHashes: [] }
    return Object.assign(account, without)
  })
  context.forgetCallers()
  return result
}
