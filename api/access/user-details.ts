import { Role } from '../base/context.ts'
import { DomainError, type FieldErrors } from '../base/errors.ts'

/** What an account is said to be; what is left out is not looked at. */
export interface UserDetails {
  username?: string
  name?: string | null
  role: Role
  /** The level of its unit. */
  level: string
  hasOfficer: boolean
  hasResident: boolean
}

/** A user name as it is stored and compared. */
export const usernameOf = (given: string) => given.trim().toLowerCase()

/** Where an account of these roles must be, because its unit is what it administers. */
const levels: Partial<Record<Role, string>> = {
  [Role.SYSTEM_ADMIN]: 'CITY',
  [Role.KELURAHAN_ADMIN]: 'KELURAHAN',
  [Role.AGENCY_ADMIN]: 'AGENCY',
}

/** Those who decide on requests, and must not on their own: their accounts may say which resident they are themselves. */
const deciders: readonly Role[] = [Role.OFFICER, Role.KELURAHAN_ADMIN]

/** Whether an account of this role may have a resident behind it. */
export const mayHaveResident = (role: Role) => role === Role.RESIDENT || deciders.includes(role)

/** Raises INVALID_INPUT naming every field that makes no sense. */
export function checkUser({ username, name, role, level, hasOfficer, hasResident }: UserDetails): void {
  const fields: FieldErrors = {}
  if (username !== undefined && !/^[a-z0-9.@_-]{3,64}$/.test(username)) {
    fields['input.username'] = 'A user name has 3 to 64 letters a–z, digits or . - _ @.'
  } else if (username?.startsWith('api.')) {
    fields['input.username'] = 'Names that begin with api. are those of API clients.'
  }
  if (name != null && (name.trim() === '' || name.trim().length > 100)) {
    fields['input.name'] = 'A name has 1 to 100 characters.'
  }
  const at = levels[role]
  if (at && level !== at) fields['input.unit'] = `An account with the role ${role} belongs to a unit of level ${at}.`
  if (hasOfficer !== (role === Role.OFFICER)) {
    fields['input.officer'] = 'An account with the role OFFICER names its officer, and no other does.'
  }
  if (role === Role.RESIDENT && !hasResident) {
    fields['input.resident'] = 'An account with the role RESIDENT is made with its resident.'
  } else if (hasResident && !mayHaveResident(role)) {
    fields['input.resident'] = `No resident stands behind an account with the role ${role}.`
  }
  const [first] = Object.values(fields)
  if (first) throw new DomainError('INVALID_INPUT', first, fields)
}
