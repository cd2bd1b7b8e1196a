import { record, theSystem } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { CannotStart } from '../base/cannot-start.ts'
import { administrators } from '../base/context.ts'
import type { Connections } from '../read/connections.ts'
import { sqlState } from '../read/failure.ts'
import { asSystem } from '../units/territory.ts'
import type { AccountArguments } from './account-arguments.ts'
import { hashPassword, newPassword } from './password.ts'

const uniqueViolation = '23505'

/**
 * Makes an account by the hand of whoever runs the installation, and puts it on record; answers with its password, good
 * for the first sign-in. Administrators enrol a second factor then. Throws CannotStart for a name that is taken or a
 * unit that is not there.
 */
export async function createAccount(
  connections: Connections,
  { username, name, role, unit }: AccountArguments,
  now: Date,
): Promise<string> {
  const [found, ids] = await connections.run([
    { name: null, text: 'select id, place from unit where code = $1 and valid_to is null', values: [unit] },
    { name: null, text: `select nextval(pg_get_serial_sequence('account', 'id'))`, values: [] },
  ])
  const [unitId, place] = found?.[0] ?? []
  if (!unitId || !place) throw new CannotStart(`There is no unit ${unit}. Give the code of one with --unit.`)
  const id = ids![0]![0]!
  const password = newPassword()
  const needsSecondFactor = administrators.includes(role)
  const values = [id, username, name, await hashPassword(password), role, unitId, place, String(needsSecondFactor)]
  const after = { username, role, unit, needsSecondFactor, mustChangePassword: true }
  const changes = Object.fromEntries(Object.entries(after).map(([key, value]) => [key, { before: null, after: value }]))
  const subject = { type: 'Account', id, place: Number(place) }
  const act = { kind: AuditKind.RIGHTS, action: 'npm run account', subject, changes }
  try {
    await connections.run([asSystem, { name: null, text: insertAccount, values }, record(theSystem, act, now)])
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error
    throw new CannotStart(`There is an account called ${username} already. Choose another --username.`)
  }
  return password
}

const insertAccount = `
  insert into account (id, username, name, password_hash, role, unit_id, place, needs_second_factor, must_change_password)
  values ($1, $2, $3, $4, $5, $6, $7, $8, true)`
