import { useTranslate } from 'react-admin'
import { useLocation } from 'react-router'
import { useSections } from '../session/useMe.ts'
import { destinationsOf } from './destinations.tsx'

/** Where the reader may go, and where they are; undefined on a page that is none of these. */
export function useDestinations() {
  const { pathname } = useLocation()
  const destinations = destinationsOf(useSections())
  const current = destinations.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  return { destinations, current, translate: useTranslate() }
}
