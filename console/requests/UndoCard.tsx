import { Alert, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { ActProblem } from './ActProblem.tsx'
import { useUndo } from './useUndo.ts'

/** The reader's own last decision, to be taken back while the next stage has not looked; nothing where that is over. */
export function UndoCard({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const undo = useUndo(request)
  if (!request.allowedActions.includes('UNDO') && !undo.error) return null
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" loading={undo.isSending} onClick={() => undo.send({})} sx={{ minHeight: 44 }}>
          {translate('requests.acts.UNDO')}
        </Button>
      }
    >
      {translate('requests.undoHint')}
      <ActProblem acting={undo} />
    </Alert>
  )
}
