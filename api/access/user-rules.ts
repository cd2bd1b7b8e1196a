import { registerEnumType } from 'type-graphql'
import { type Caller, Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'

/** What a caller may do with a user now. */
export enum UserAction {
  UPDATE = 'UPDATE',
  DISABLE = 'DISABLE',
  ENABLE = 'ENABLE',
  RESET_PASSWORD = 'RESET_PASSWORD',
  RESET_SECOND_FACTOR = 'RESET_SECOND_FACTOR',
  END_SESSIONS = 'END_SESSIONS',
}

registerEnumType(UserAction, {
  name: 'UserAction',
  description: 'What a caller may do with a user now.',
  valuesConfig: {
    UPDATE: { description: 'Change what they are: userUpdate.' },
    DISABLE: { description: 'Switch the account off: userDisable.' },
    ENABLE: { description: 'Switch the account on again: userEnable.' },
    RESET_PASSWORD: { description: 'Give them a new password to change at once: userResetPassword.' },
    RESET_SECOND_FACTOR: { description: 'Take the second factor off, for a lost phone: userResetSecondFactor.' },
    END_SESSIONS: { description: 'Sign them out everywhere: userEndSessions.' },
  },
})

const { RESIDENT, OFFICER, KELURAHAN_ADMIN, AGENCY_ADMIN, EVALUATOR, SYSTEM_ADMIN, API_CLIENT } = Role

/** Whose accounts each role keeps, within its territory, and which roles it therefore may give. */
const keeps: Record<Role, readonly Role[]> = {
  [SYSTEM_ADMIN]: [RESIDENT, OFFICER, KELURAHAN_ADMIN, AGENCY_ADMIN, EVALUATOR, SYSTEM_ADMIN],
  [KELURAHAN_ADMIN]: [RESIDENT, OFFICER],
  [AGENCY_ADMIN]: [OFFICER],
  [EVALUATOR]: [],
  [OFFICER]: [],
  [RESIDENT]: [],
  [API_CLIENT]: [],
}

/** The roles whose accounts a role keeps, and which it therefore may give. */
export const rolesKeptBy = (role: Role): readonly Role[] => keeps[role]

/** Who keeps accounts at all. */
export const accountKeepers = Object.values(Role).filter((role) => keeps[role].length > 0)

/** The row the rules look at. */
export interface KeptAccount {
  id: string
  role: Role
  place: number
  disabledAt: Date | null
  totpConfirmedAt: Date | null
}

/** When each action makes sense; what is one's own is changed by oneself, with a password: not here. */
const actions: Record<UserAction, { onOneself: boolean; when: (account: KeptAccount) => boolean }> = {
  [UserAction.UPDATE]: { onOneself: true, when: () => true },
  [UserAction.DISABLE]: { onOneself: false, when: ({ disabledAt }) => disabledAt === null },
  [UserAction.ENABLE]: { onOneself: false, when: ({ disabledAt }) => disabledAt !== null },
  [UserAction.RESET_PASSWORD]: { onOneself: false, when: () => true },
  [UserAction.RESET_SECOND_FACTOR]: { onOneself: false, when: ({ totpConfirmedAt }) => totpConfirmedAt !== null },
  [UserAction.END_SESSIONS]: { onOneself: false, when: () => true },
}

type Keeper = Pick<Caller, 'accountId' | 'role' | 'low' | 'high'>

/** What a caller may do with an account, by their role and territory and its state. */
export function userActions(caller: Keeper, account: KeptAccount): UserAction[] {
  if (!isKept(caller, account)) return []
  return Object.values(UserAction).filter((action) => {
    const { onOneself, when } = actions[action]
    return (onOneself || !isOneself(caller, account)) && when(account)
  })
}

/** Raises FORBIDDEN or CONFLICT for what userActions does not offer. */
export function refuseUnlessAllowed(action: UserAction, caller: Keeper, account: KeptAccount): void {
  if (userActions(caller, account).includes(action)) return
  if (!isKept(caller, account)) throw new DomainError('FORBIDDEN', 'Your role does not keep accounts of this kind.')
  if (!actions[action].when(account)) {
    throw new DomainError('CONFLICT', `The account is not in a state for ${action}; read it again.`)
  }
  throw new DomainError('FORBIDDEN', `Nobody does ${action} to their own account.`)
}

/** Raises FORBIDDEN for a role the caller may not give, to an account or to a new one for null; nobody changes their own. */
export function refuseToGive(role: Role, caller: Keeper, account: KeptAccount | null): void {
  if (role === account?.role) return
  const isOwn = account !== null && isOneself(caller, account)
  if (keeps[caller.role].includes(role) && !isOwn) return
  const message = isOwn ? 'Nobody changes their own role.' : `You may give only: ${keeps[caller.role].join(', ')}.`
  throw new DomainError('FORBIDDEN', message, { 'input.role': message })
}

const isOneself = ({ accountId }: Keeper, { id }: KeptAccount) => id === accountId

const isKept = ({ role, low, high }: Keeper, account: KeptAccount) =>
  keeps[role].includes(account.role) && low <= account.place && account.place < high
