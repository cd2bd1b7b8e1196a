import { Alert, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ApiError } from '../provider/errors.ts'
import type { Approving } from './useApprove.ts'

/** Why an approval has not gone through, and what to do: send it again, or look at the request anew. */
export function ApproveProblem({ approving, reload }: { approving: Approving; reload: () => void }) {
  const translate = useTranslate()
  if (approving.isHeldBack) return <Alert severity="warning">{translate('inbox.heldBack')}</Alert>
  if (!approving.error) return null
  const words = approving.error instanceof ApiError ? approving.error.message : 'errors.INTERNAL'
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" size="small" onClick={approving.canRetry ? approving.retry : reload}>
          {translate(approving.canRetry ? 'app.retry' : 'app.reload')}
        </Button>
      }
    >
      {approving.canRetry ? `${translate('inbox.notSent')} ${translate(words)}` : translate(words)}
    </Alert>
  )
}
