import { Alert, Button, Snackbar } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Verdict } from '../approvals/useDecision.ts'
import { whereTo } from '../approvals/whereTo.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { ActProblem } from '../requests/ActProblem.tsx'
import { useUndo } from '../requests/useUndo.ts'

/** A decision that may still be taken back. */
export interface Undoable {
  request: RequestRecordFragment
  verdict: Verdict
}

interface UndoBarProps {
  undoable: Undoable | null
  onUndone: (id: string) => void
  onClose: () => void
}

/** The last decision, to be taken back while that is possible; it stays until it is closed or another comes. */
export function UndoBar({ undoable, ...listeners }: UndoBarProps) {
  if (!undoable) return null
  return <LastDecision key={undoable.request.id} {...undoable} {...listeners} />
}

function LastDecision({ request, verdict, onUndone, onClose }: Undoable & Omit<UndoBarProps, 'undoable'>) {
  const translate = useTranslate()
  const undo = useUndo(request, () => onUndone(request.id))
  return (
    <Snackbar open anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }} sx={{ bottom: { xs: 72, md: 24 } }}>
      <Alert
        severity="success"
        variant="outlined"
        onClose={onClose}
        sx={{ bgcolor: 'background.paper', alignItems: 'center' }}
        action={
          <>
            <Button loading={undo.isSending} onClick={() => undo.send({})} sx={{ minHeight: 44 }}>
              {translate('requests.acts.UNDO')}
            </Button>
            <Button color="inherit" onClick={onClose} sx={{ minHeight: 44 }}>
              {translate('ra.action.close')}
            </Button>
          </>
        }
      >
        {request.number}: {whereTo(request, verdict, translate)}
        <ActProblem acting={undo} />
      </Alert>
    </Snackbar>
  )
}
