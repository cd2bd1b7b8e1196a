import type { UserAction } from '../generated/graphql.ts'

/** What is done about a user's sign-in, in the order it is offered: the harmless first. */
export const actsOnUsers = [
  'RESET_PASSWORD',
  'RESET_SECOND_FACTOR',
  'END_SESSIONS',
  'ENABLE',
  'DISABLE',
] as const satisfies UserAction[]

/** One of them. */
export type UserAct = (typeof actsOnUsers)[number]
