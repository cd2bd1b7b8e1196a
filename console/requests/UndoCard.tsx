import { Alert, Box } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useSecondsUntil } from '../fields/useSecondsUntil.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { ActProblem } from './ActProblem.tsx'
import { UndoButton } from './UndoButton.tsx'
import { useUndo } from './useUndo.ts'

/**
 * The reader's own last decision, to be taken back while that is possible; nothing where it never was on this page. When
 * it is over its place stays, and says so: what stands below does not move under a finger.
 */
export function UndoCard({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const { version, undoUntil } = request
  const [offered, setOffered] = useState<number | null>(null)
  const [undone, setUndone] = useState<number | null>(null)
  const undo = useUndo(request, () => setUndone(version))
  const left = useSecondsUntil(undoUntil)
  if (undoUntil !== null && offered !== version) setOffered(version)
  if (offered === null || offered === undone || undo.isHeldBack) return null
  const isOpen = left > 0 || undo.isSending
  const shownWhen = (shown: boolean) => ({ gridArea: '1 / 1', visibility: shown ? 'visible' : 'hidden' })
  return (
    <Alert severity="info" role="note" sx={{ '& .MuiAlert-message': { flexGrow: 1 } }}>
      <Box component="output" sx={{ display: 'grid' }}>
        <Box component="span" sx={shownWhen(isOpen)}>
          {translate('requests.undoHint')}
        </Box>
        <Box component="span" sx={shownWhen(!isOpen)}>
          {translate('requests.undoOver')}
        </Box>
      </Box>
      <Box sx={{ ml: -1, visibility: isOpen ? 'visible' : 'hidden' }}>
        <UndoButton undo={undo} left={left} />
      </Box>
      <ActProblem acting={undo} />
    </Alert>
  )
}
