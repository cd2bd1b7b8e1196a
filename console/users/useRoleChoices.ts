import type { Role, UserRecordFragment } from '../generated/graphql.ts'
import { useMe } from '../session/useMe.ts'
import { rolesOfPeople } from './roles.ts'
import type { ForResident } from './useForResident.ts'

/**
 * The roles a form offers: those the reader may give, and the one there is. Nobody changes their own, and a resident’s
 * account begins on the resident’s page.
 */
export function useRoleChoices(user: UserRecordFragment | null, resident: ForResident | null): Role[] {
  const me = useMe()
  if (resident) return ['RESIDENT']
  const toGive = user && user.id === me?.id ? [] : (me?.rolesToGive ?? [])
  return rolesOfPeople.filter((role) => role === user?.role || (role !== 'RESIDENT' && toGive.includes(role)))
}
