import type { RequestAction } from '../generated/graphql.ts'

/** What is done about a request beside deciding and writing it, in the order it is offered: the harmless first. */
export const actsOnRequests = ['TRACK', 'DECLARE_COMPLETE', 'CANCEL'] as const satisfies RequestAction[]

/** One of them. */
export type RequestAct = (typeof actsOnRequests)[number]
