import { useQuery } from '@tanstack/react-query'
import type { ConsoleSection } from '../generated/graphql.ts'
import { whoIsSignedIn, type Me } from '../provider/me.ts'

/** Who is signed in; null while that is not known. */
export function useMe(): Me | null {
  return useQuery(whoIsSignedIn).data ?? null
}

/** The sections of the console this person may open now, as the API says. */
export function useSections(): readonly ConsoleSection[] {
  return useMe()?.allowedSections ?? none
}

const none: ConsoleSection[] = []
