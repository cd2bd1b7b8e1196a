import { useLocation } from 'react-router'

/** The resident a new account is for, as the resident's page hands them on. */
export interface ForResident {
  id: string
  name: string
  /** Code of the unit. */
  unit: string
}

/** Whom the account is for when one was led here from a resident's page; null otherwise. */
export function useForResident(): ForResident | null {
  const { state } = useLocation()
  return (state as { resident?: ForResident } | null)?.resident ?? null
}
