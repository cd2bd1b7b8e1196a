import { Alert, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { wordsOf } from '../provider/errors.ts'
import { MovedOn } from './MovedOn.tsx'
import type { RequestActing } from './useRequestAct.ts'

/** Why an act on a request has not gone through, and what to do: send it again, or read what is new. */
export function ActProblem({ acting }: { acting: Omit<RequestActing<never>, 'send'> }) {
  const translate = useTranslate()
  const { error, canRetry, overtakenBy, retry } = acting
  if (overtakenBy) return <MovedOn {...overtakenBy} />
  if (!error) return null
  if (!canRetry) return <Alert severity="error">{translate(wordsOf(error))}</Alert>
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" size="small" onClick={retry}>
          {translate('app.retry')}
        </Button>
      }
    >
      {`${translate('inbox.notSent')} ${translate(wordsOf(error))}`}
    </Alert>
  )
}
