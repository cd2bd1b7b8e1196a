import CheckIcon from '@mui/icons-material/Check'
import { Alert, Button, Card, CardContent, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useRefresh, useTranslate } from 'react-admin'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { ApproveProblem } from './ApproveProblem.tsx'
import { useApprove } from './useApprove.ts'
import { whereTo } from './whereTo.ts'

/** The reader's decision on the page of one request; nothing where none is theirs to take. */
export function ApproveForm({ request }: { request: RequestFieldsFragment }) {
  const translate = useTranslate()
  const refresh = useRefresh()
  const [note, setNote] = useState('')
  const approving = useApprove(request.id)
  if (approving.approved) return <Alert severity="success">{whereTo(approving.approved, translate)}</Alert>
  if (!request.allowedActions.includes('APPROVE')) return null
  return (
    <Card sx={{ borderColor: 'primary.main' }}>
      <CardContent>
        <Stack sx={{ gap: 2 }}>
          <Typography variant="h2">{translate('inbox.yourTurn')}</Typography>
          <TextField
            label={translate('inbox.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            multiline
            minRows={2}
            disabled={approving.isSending || approving.canRetry}
          />
          <Button
            variant="contained"
            size="large"
            startIcon={<CheckIcon />}
            loading={approving.isSending}
            loadingPosition="start"
            onClick={() => (approving.canRetry ? approving.retry() : approving.approve(note))}
          >
            {translate(approving.isSending ? 'inbox.sending' : 'inbox.approve')}
          </Button>
          <ApproveProblem approving={approving} reload={refresh} />
        </Stack>
      </CardContent>
    </Card>
  )
}
