import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useLocation } from 'react-router'
import { hasEndedByItself } from '../provider/visits.ts'

/** Why someone stands at the door again: the other system would not vouch for them, or their session has ended. */
export function DoorNotice() {
  const translate = useTranslate()
  const problem = useProblem()
  if (problem !== null) {
    return (
      <Alert severity="error">
        {translate(`session.problems.${problem}`, { _: translate('session.problems.OTHER') })}
      </Alert>
    )
  }
  if (hasEndedByItself()) return <Alert severity="info">{translate('errors.UNAUTHENTICATED')}</Alert>
  return null
}

/** The problem that the address names, also of the address one was led here from. */
function useProblem(): string | null {
  const { search, state } = useLocation()
  const { nextSearch = '' } = (state ?? {}) as { nextSearch?: string }
  return new URLSearchParams(search).get('problem') ?? new URLSearchParams(nextSearch).get('problem')
}
