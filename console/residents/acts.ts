import type { ResidentAction } from '../generated/graphql.ts'

/** What is done with a record on the resident's wish, in the order it is offered; showing its numbers has a place of its own. */
export const actsOnResidents = [
  'EXPORT',
  'CORRECT',
  'UNRESTRICT',
  'RESTRICT',
  'ERASE',
] as const satisfies ResidentAction[]

/** One of them. */
export type ResidentAct = (typeof actsOnResidents)[number]
