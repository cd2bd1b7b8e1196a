import { useCallback } from 'react'
import { useLogoutIfAccessDenied } from 'react-admin'
import { execute } from './execute.ts'

/** Asks the API as `execute` does; whoever is no longer known there is led to the sign-in page. */
export function useExecute(): typeof execute {
  const leaveIfUnknown = useLogoutIfAccessDenied()
  return useCallback(
    async (document, variables) => {
      try {
        return await execute(document, variables)
      } catch (error) {
        await leaveIfUnknown(error)
        throw error
      }
    },
    [leaveIfUnknown],
  )
}
