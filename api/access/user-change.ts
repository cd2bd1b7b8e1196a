import { LockMode, ref, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { administrators, Role } from '../base/context.ts'
import { DomainError, type FieldErrors, notFound } from '../base/errors.ts'
import { dayOf } from '../calendars/days.ts'
import { checkedEmail } from '../people/email-address.ts'
import { Officer } from '../people/officer.entity.ts'
import { Resident } from '../people/resident.entity.ts'
import type { ReadContext } from '../read/context.ts'
import type { Plain } from '../read/reference.ts'
import { byId } from '../read/roots.ts'
import { contains } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { Account } from './account.entity.ts'
import { endSessions } from './end-sessions.ts'
import { checkUser, mayHaveResident, usernameOf } from './user-details.ts'
import type { UserCreateInput, UserUpdateInput } from './user-input.ts'
import { keepAnAdministrator, refuseBeyond } from './user-limits.ts'
import { refuseToGive, refuseUnlessAllowed, type UserAction } from './user-rules.ts'

/** Makes an account with a password to be changed at once. Raises FORBIDDEN, INVALID_INPUT and NOT_FOUND. */
export async function createUser(
  em: SqlEntityManager,
  { role, ...input }: UserCreateInput,
  passwordHash: string,
  context: ReadContext,
): Promise<Account> {
  refuseToGive(role, context.caller!, null)
  const unit = unitWithin(input.unit, context)
  const [username, name] = [usernameOf(input.username), input.name.trim()]
  const behind = { hasOfficer: input.officer != null, hasResident: input.resident != null }
  checkUser({ username, name, role, level: unit.level, ...behind })
  const account = em.create(
    Account,
    {
      username,
      name,
      passwordHash,
      role,
      unit: ref(Unit, unit.id),
      place: unit.place,
      officer: input.officer == null ? null : ref(await officerWithin(em, input.officer, context)),
      resident: input.resident == null ? null : ref(await residentWithin(em, input.resident)),
      email: input.email == null ? null : emailOf(input.email, role),
      mustChangePassword: true,
      needsSecondFactor: administrators.includes(role),
      recoveryHashes: [],
    },
    { partial: true },
  )
  try {
    await em.flush()
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException && /account_username/.test(error.message))) throw error
    const message = 'This user name is taken; choose another.'
    throw new DomainError('INVALID_INPUT', message, { 'input.username': message })
  }
  return account
}

/** Changes what is given of an account. With another role or unit it signs in anew. Raises what createUser does. */
export async function updateUser(
  em: SqlEntityManager,
  account: Account,
  input: UserUpdateInput,
  context: ReadContext,
): Promise<void> {
  const role = input.role ?? account.role
  refuseToGive(role, context.caller!, account)
  const before = context.reference.row(Unit, account.unit.id)
  const unit = input.unit == null ? before : unitWithin(input.unit, context)
  if (unit !== before && account.id === context.caller!.accountId) throw forbidden('Nobody changes their own unit.')
  const officer = input.officer ?? (role === Role.OFFICER ? account.officer?.id : undefined)
  refuseExchange(account, role, input)
  const resident = input.resident ?? (mayHaveResident(role) ? account.resident?.id : undefined) ?? ''
  const behind = { hasOfficer: officer !== undefined, hasResident: resident !== '' }
  checkUser({ name: input.name, role, level: unit.level, ...behind })
  if (account.role === Role.SYSTEM_ADMIN && role !== account.role) await keepAnAdministrator(em, account)
  if (role !== account.role || unit !== before) await endSessions(em, account.id, null)
  if (role !== account.role) account.needsSecondFactor = administrators.includes(role)
  const found = officer === undefined ? null : await officerWithin(em, officer, context)
  const themselves = resident === '' ? null : await residentWithin(em, resident, account)
  const name = input.name?.trim() ?? account.name
  const email = input.email == null ? account.email : emailOf(input.email, role)
  Object.assign(account, {
    name,
    email,
    role,
    unit: ref(Unit, unit.id),
    place: unit.place,
    officer: found && ref(found),
    resident: themselves && ref(themselves),
  })
}

/**
 * The account, locked until the transaction ends. Raises NOT_FOUND, and FORBIDDEN or CONFLICT for an action that its
 * allowedActions do not offer or that its officer's other posts forbid.
 */
export async function accountFor(
  em: SqlEntityManager,
  id: string,
  action: UserAction,
  context: ReadContext,
): Promise<Account> {
  const lockMode = LockMode.PESSIMISTIC_WRITE
  const account = byId(id) && (await em.findOne(Account, { id, role: { $ne: Role.API_CLIENT } }, { lockMode }))
  if (!account) throw notFound('user')
  refuseUnlessAllowed(action, context.caller!, account)
  if (account.officer) await refuseBeyond(em, account.officer.id, dayOf(context.now))
  return account
}

/** Raises INVALID_INPUT for what is no address, and for a resident, whose address stands in their record. */
function emailOf(text: string, role: Role): string | null {
  const email = checkedEmail(text, 'input.email')
  if (email === null || role !== Role.RESIDENT) return email
  const message = 'The address of a resident stands in their record: residentCorrect.'
  throw new DomainError('INVALID_INPUT', message, { 'input.email': message })
}

function unitWithin(code: string, { caller, reference }: ReadContext): Plain<Unit> {
  const unit = reference.require(Unit, code, 'input.unit')
  if (contains(caller!, { low: unit.place, high: unit.placeEnd })) return unit
  throw missing('unit')
}

async function officerWithin(em: SqlEntityManager, id: string, { now }: ReadContext): Promise<Officer> {
  const officer = byId(id) && (await em.findOne(Officer, { id }))
  if (!officer) throw missing('officer')
  await refuseBeyond(em, id, dayOf(now))
  return officer
}

/** The account of a resident stays that of this resident, and no other becomes one. */
function refuseExchange(account: Account, role: Role, input: UserUpdateInput): void {
  const isResident = role === Role.RESIDENT
  const fields: FieldErrors = {}
  const message = 'The account of a resident stays theirs, and no other becomes one: make a new one.'
  if (isResident !== (account.role === Role.RESIDENT)) fields['input.role'] = message
  if (isResident && input.resident != null && input.resident !== account.resident?.id)
    fields['input.resident'] = message
  if (Object.keys(fields).length > 0) throw new DomainError('INVALID_INPUT', message, fields)
}

/** One that stays behind the account need not be within the territory. */
async function residentWithin(em: SqlEntityManager, id: string, account?: Account): Promise<Resident> {
  if (account?.resident?.id === id) return em.getReference(Resident, id)
  const resident = byId(id) && (await em.findOne(Resident, { id, erasedAt: null }))
  if (!resident) throw missing('resident')
  return resident
}

function missing(what: string): DomainError {
  const { message } = notFound(what)
  return new DomainError('NOT_FOUND', message, { [`input.${what}`]: message })
}

const forbidden = (message: string) => new DomainError('FORBIDDEN', message, { 'input.unit': message })
