import CheckIcon from '@mui/icons-material/Check'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import { Box, Button, Card, Link as MuiLink, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ApproveProblem } from '../approvals/ApproveProblem.tsx'
import { useApprove } from '../approvals/useApprove.ts'
import { whereTo } from '../approvals/whereTo.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { WaitingLine } from './WaitingLine.tsx'

interface InboxCardProps {
  request: RequestFieldsFragment
  onDecided: () => void
  reload: () => void
}

/** One request that waits for the reader, approved with one tap; a note can be added, and need not be. */
export function InboxCard({ request, onDecided, reload }: InboxCardProps) {
  const translate = useTranslate()
  const approving = useApprove(request.id, onDecided)
  const { approved } = approving
  return (
    <Card component="li" sx={{ p: 2, opacity: approved ? 0.85 : 1 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'baseline', gap: 1 }}>
        <MuiLink
          component={Link}
          to={`/requests/${request.id}/show`}
          underline="hover"
          sx={{ fontWeight: 600, fontSize: '1.0625rem', color: 'text.primary' }}
        >
          {request.serviceType.name}
        </MuiLink>
        <Typography variant="body2" sx={{ color: 'text.secondary', textAlign: 'right' }}>
          {request.number}
        </Typography>
      </Stack>
      {request.applicant && <Typography>{request.applicant.name}</Typography>}
      <Typography variant="body2">
        <UnitPath unit={request.unit} />
      </Typography>
      {approved ? (
        <Stack direction="row" component="output" sx={{ gap: 1, mt: 1.5, color: 'success.main', alignItems: 'center' }}>
          <CheckCircleIcon fontSize="small" />
          <Typography sx={{ fontWeight: 600 }}>{whereTo(approved, translate)}</Typography>
        </Stack>
      ) : (
        <>
          <WaitingLine request={request} />
          <Decision approving={approving} reload={reload} name={`${request.serviceType.name} ${request.number}`} />
        </>
      )}
    </Card>
  )
}

const focus = (field: HTMLElement | null) => field?.focus()

interface DecisionProps {
  approving: ReturnType<typeof useApprove>
  reload: () => void
  /** Which request this is, for whoever cannot see the card around. */
  name: string
}

function Decision({ approving, reload, name }: DecisionProps) {
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
      <Box sx={{ display: 'flex', gap: 1, flexDirection: { xs: 'column', sm: 'row' } }}>
        <Button
          variant="contained"
          size="large"
          startIcon={<CheckIcon />}
          loading={isSending}
          loadingPosition="start"
          aria-label={`${translate('inbox.approve')}: ${name}`}
          onClick={() => (canRetry ? approving.retry() : approving.approve(note ?? ''))}
          sx={{ minHeight: 48, minWidth: 160 }}
        >
          {translate(isSending ? 'inbox.sending' : 'inbox.approve')}
        </Button>
        {note === null && !isSending && (
          <Button size="large" onClick={() => setNote('')} sx={{ minHeight: { xs: 44, sm: 48 } }}>
            {translate('inbox.addNote')}
          </Button>
        )}
      </Box>
      <ApproveProblem approving={approving} reload={reload} />
    </Stack>
  )
}
