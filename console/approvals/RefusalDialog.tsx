import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { ActProblem } from '../requests/ActProblem.tsx'
import { ReasonPicker } from './ReasonPicker.tsx'
import type { Deciding } from './useDecision.ts'

interface RefusalDialogProps {
  verdict: 'RETURN' | 'REJECT'
  /** Which request this is. */
  name: string
  deciding: Deciding
  /** Asked beside the reason: why someone is helped. */
  children?: ReactNode
  onSay: (reason: string, note: string) => void
  onClose: () => void
}

const longestNote = 2000

/** Asks why a request is returned or rejected, and what the applicant should know. What is typed stays until it is sent. */
export function RefusalDialog({ verdict, name, deciding, children, onSay, onClose }: RefusalDialogProps) {
  const translate = useTranslate()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const isStuck = deciding.isSending || deciding.canRetry
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (deciding.canRetry) deciding.retry()
    else onSay(reason, note)
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="refusal-title">
      <DialogTitle id="refusal-title">{translate(`inbox.refusalTitles.${verdict}`, { name })}</DialogTitle>
      <Box component="form" onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogContent sx={{ pt: 0 }}>
          <Stack sx={{ gap: 2 }}>
            <Typography>{translate(`inbox.refusalMeans.${verdict}`)}</Typography>
            {children}
            <ReasonPicker
              outcome={verdict === 'RETURN' ? 'RETURNED' : 'REJECTED'}
              value={reason}
              onChange={setReason}
              disabled={isStuck}
            />
            <TextField
              label={translate('inbox.noteToApplicant')}
              helperText={translate(`inbox.noteToApplicantHints.${verdict}`)}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              multiline
              minRows={2}
              size="medium"
              disabled={isStuck}
              slotProps={{ htmlInput: { maxLength: longestNote } }}
            />
            <ActProblem acting={deciding} />
          </Stack>
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button size="large" color="inherit" onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            size="large"
            color={verdict === 'REJECT' ? 'error' : 'primary'}
            loading={deciding.isSending}
            disabled={reason === ''}
          >
            {translate(`inbox.refusalActions.${verdict}`)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  )
}
