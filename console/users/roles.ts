import type { Role } from '../generated/graphql.ts'

/** The roles people have, as lists and forms name them; programs have a page of their own. */
export const rolesOfPeople: Role[] = [
  'OFFICER',
  'KELURAHAN_ADMIN',
  'AGENCY_ADMIN',
  'EVALUATOR',
  'SYSTEM_ADMIN',
  'RESIDENT',
]
