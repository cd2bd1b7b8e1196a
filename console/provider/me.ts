import { queryOptions } from '@tanstack/react-query'
import { MeDocument, type MeFieldsFragment } from '../generated/graphql.ts'
import { execute } from './execute.ts'
import { queryClient } from './queryClient.ts'
import { noteSignIn } from './visits.ts'

/** Who is signed in, as the API says. */
export type Me = MeFieldsFragment

/** What must be done before anything else; null when nothing. */
export type FirstStep = 'PASSWORD' | 'SECOND_FACTOR' | null

const minute = 60_000

/** The question who is signed in; an answer is believed for a minute. Null: nobody. */
export const whoIsSignedIn = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    const { me } = await execute(MeDocument, {})
    if (me) noteSignIn()
    return me
  },
  staleTime: minute,
})

/** Who is signed in; null for nobody. */
export function askWho(): Promise<Me | null> {
  return queryClient.fetchQuery(whoIsSignedIn)
}

/** The same, asked now, whatever was said before. */
export function askWhoAnew(): Promise<Me | null> {
  return queryClient.fetchQuery({ ...whoIsSignedIn, staleTime: 0 })
}

/** What the API has just said of whoever is signed in. */
export function rememberWho(me: Me): void {
  queryClient.setQueryData(whoIsSignedIn.queryKey, me)
  noteSignIn()
}

/** What this person must do first, as the API told. */
export function firstStepOf({ mustChangePassword, needsSecondFactor, hasSecondFactor }: Me): FirstStep {
  if (mustChangePassword) return 'PASSWORD'
  return needsSecondFactor && !hasSecondFactor ? 'SECOND_FACTOR' : null
}
