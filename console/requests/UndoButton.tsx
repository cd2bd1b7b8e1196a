import { Box, Button, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { countdown } from '../fields/countdown.ts'
import type { useUndo } from './useUndo.ts'

interface UndoButtonProps {
  undo: ReturnType<typeof useUndo>
  /** For how many seconds that can still be done. */
  left: number
}

/** Takes a decision back. What is left of the time runs down in a place of its own, and is read out to whoever goes there alone. */
export function UndoButton({ undo, left }: UndoButtonProps) {
  const translate = useTranslate()
  return (
    <Stack direction="row" sx={{ alignItems: 'center' }}>
      <Button color="inherit" loading={undo.isSending} onClick={() => undo.send({})} sx={{ minHeight: 44 }}>
        {translate('requests.acts.UNDO')}
      </Button>
      <Box role="timer" aria-live="off" sx={{ minWidth: '5ch', textAlign: 'right' }}>
        {countdown(left)}
      </Box>
    </Stack>
  )
}
