import { Alert, Button, Snackbar } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Verdict } from '../approvals/useDecision.ts'
import { whereTo } from '../approvals/whereTo.ts'
import { useSecondsUntil } from '../fields/useSecondsUntil.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { useWaitingOn } from '../outbox/useOutbox.ts'
import { ActProblem } from '../requests/ActProblem.tsx'
import { UndoButton } from '../requests/UndoButton.tsx'
import { useUndo } from '../requests/useUndo.ts'

/** A decision that may still be taken back. */
export interface Undoable {
  request: RequestRecordFragment
  verdict: Verdict
}

interface UndoBarProps {
  undoable: Undoable | null
  onClose: () => void
}

/** The last decision, to be taken back while that is possible; it goes when that is over, or closed, or another comes. */
export function UndoBar({ undoable, ...listeners }: UndoBarProps) {
  const waiting = useWaitingOn(undoable?.request.id ?? '')
  // Taken back without a line, its card says so.
  if (!undoable || waiting?.isHeld) return null
  return <LastDecision key={undoable.request.id} {...undoable} {...listeners} />
}

function LastDecision({ request, verdict, onClose }: Undoable & Omit<UndoBarProps, 'undoable'>) {
  const translate = useTranslate()
  const undo = useUndo(request)
  const left = useSecondsUntil(request.undoUntil)
  if (left === 0 && !undo.isSending && !undo.error) return null
  return (
    <Snackbar open anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }} sx={{ bottom: { xs: 72, md: 24 } }}>
      <Alert
        severity="success"
        role="note"
        variant="outlined"
        onClose={onClose}
        sx={{ bgcolor: 'background.paper', alignItems: 'center' }}
        action={
          <>
            <UndoButton undo={undo} left={left} />
            <Button color="inherit" onClick={onClose} sx={{ minHeight: 44 }}>
              {translate('ra.action.close')}
            </Button>
          </>
        }
      >
        <output>
          {request.number}: {whereTo(request, verdict, translate)}
        </output>
        <ActProblem acting={undo} />
      </Alert>
    </Snackbar>
  )
}
