import { describe, expect, test } from 'vitest'
import {
  accountKeepers,
  refuseToGive,
  refuseUnlessAllowed,
  UserAction,
  userActions,
} from '../../api/access/user-rules.ts'
import { Role } from '../../api/base/context.ts'
import type { DomainError } from '../../api/base/errors.ts'

const roles = Object.values(Role)

/** Who keeps whose accounts: the rows are callers, the columns accounts within their territory. */
const keeps = `
                  RESIDENT  OFFICER  KELURAHAN_ADMIN  AGENCY_ADMIN  EVALUATOR  SYSTEM_ADMIN  API_CLIENT
  RESIDENT        -         -        -                -             -          -             -
  OFFICER         -         -        -                -             -          -             -
  KELURAHAN_ADMIN yes       yes      -                -             -          -             -
  AGENCY_ADMIN    -         yes      -                -             -          -             -
  EVALUATOR       -         -        -                -             -          -             -
  SYSTEM_ADMIN    yes       yes      yes              yes           yes        yes           -
  API_CLIENT      -         -        -                -             -          -             -
`
const [columns, ...rows] = keeps
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const cells = rows.flatMap(([caller, ...marks]) =>
  marks.map((mark, nth) => [caller as Role, columns![nth] as Role, mark === 'yes'] as const),
)

const callerOf = (role: Role) => ({ accountId: '1', role, low: 100, high: 200 })
const account = (wish: object = {}) => ({
  id: '2',
  role: Role.OFFICER,
  place: 150,
  disabledAt: null,
  totpConfirmedAt: null,
  ...wish,
})
const admin = callerOf(Role.SYSTEM_ADMIN)
const { UPDATE, DISABLE, ENABLE, RESET_PASSWORD, RESET_SECOND_FACTOR, END_SESSIONS } = UserAction

/** The code a rule refuses with; null when it does not. */
function refusalOf(rule: () => void): string | null {
  try {
    rule()
    return null
  } catch (error) {
    return (error as DomainError).code
  }
}

test('the table names every role', () => {
  expect(cells).toHaveLength(roles.length ** 2)
  expect(accountKeepers.toSorted()).toEqual([...new Set(cells.flatMap(([by, , may]) => (may ? [by] : [])))].toSorted())
})

describe.each(cells)('a %s', (by, role, may) => {
  const kept = account({ role })

  test(`${may ? 'keeps' : 'does not keep'} the account of a ${role}, and may ${may ? '' : 'not '}give that role`, () => {
    expect(userActions(callerOf(by), kept).length > 0).toBe(may)
    expect(refusalOf(() => refuseToGive(role, callerOf(by), null))).toBe(may ? null : 'FORBIDDEN')
  })
})

describe('an account', () => {
  test('that is on can be switched off, and the other way round', () => {
    expect(userActions(admin, account())).toEqual([UPDATE, DISABLE, RESET_PASSWORD, END_SESSIONS])
    expect(userActions(admin, account({ disabledAt: new Date() }))).toContain(ENABLE)
    expect(userActions(admin, account({ disabledAt: new Date() }))).not.toContain(DISABLE)
    expect(userActions(admin, account({ totpConfirmedAt: new Date() }))).toContain(RESET_SECOND_FACTOR)
  })

  test.each([99, 200])('outside the territory is left alone: %d', (place) => {
    expect(userActions(admin, account({ place }))).toEqual([])
  })

  test('of one’s own can only be renamed', () => {
    const own = account({ id: '1', role: Role.SYSTEM_ADMIN, totpConfirmedAt: new Date() })
    expect(userActions(admin, own)).toEqual([UPDATE])
    expect(() => refuseToGive(Role.SYSTEM_ADMIN, admin, own)).not.toThrow()
    for (const role of roles.filter((each) => each !== Role.SYSTEM_ADMIN)) {
      expect(() => refuseToGive(role, admin, own)).toThrow('Nobody changes their own role.')
    }
  })

  test('whose role the caller does not keep is refused, whatever its state', () => {
    const higher = account({ role: Role.KELURAHAN_ADMIN })
    for (const action of Object.values(UserAction)) {
      expect(() => refuseUnlessAllowed(action, callerOf(Role.KELURAHAN_ADMIN), higher)).toThrow('does not keep')
    }
    expect(() => refuseUnlessAllowed(ENABLE, admin, account())).toThrow('not in a state')
    expect(() => refuseUnlessAllowed(DISABLE, admin, account({ id: '1' }))).toThrow('own account')
  })
})
