import CheckIcon from '@mui/icons-material/Check'
import { Box, Button, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ApproveProblem } from '../approvals/ApproveProblem.tsx'
import type { Approving } from '../approvals/useApprove.ts'

interface DecisionProps {
  approving: Approving
  reload: () => void
  /** Which request this is, for whoever cannot see the card around. */
  name: string
}

const focus = (field: HTMLElement | null) => field?.focus()

/** One tap to approve, a second button for whoever wants to add a note. */
export function Decision({ approving, reload, name }: DecisionProps) {
  const translate = useTranslate()
  const [note, setNote] = useState<string | null>(null)
  const { isSending, canRetry } = approving
  return (
    <Stack sx={{ gap: 1.5, mt: 1.5 }}>
      {note !== null && (
        <TextField
          label={translate('inbox.note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          inputRef={focus}
          fullWidth
          disabled={isSending || canRetry}
        />
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="contained"
          size="large"
          startIcon={<CheckIcon />}
          loading={isSending}
          loadingPosition="start"
          aria-label={`${translate(isSending ? 'inbox.sending' : 'inbox.approve')}: ${name}`}
          onClick={() => (canRetry ? approving.retry() : approving.approve(note ?? ''))}
          sx={{ minHeight: 48, minWidth: 168, flexGrow: { xs: 1, sm: 0 } }}
        >
          {translate(isSending ? 'inbox.sending' : 'inbox.approve')}
        </Button>
        {note === null && !isSending && (
          <Button size="large" onClick={() => setNote('')} aria-label={`${translate('inbox.addNote')}: ${name}`}>
            {translate('inbox.addNote')}
          </Button>
        )}
      </Box>
      <ApproveProblem approving={approving} reload={reload} />
    </Stack>
  )
}
