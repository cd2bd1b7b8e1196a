import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import { Card, Link as MuiLink, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useApprove } from '../approvals/useApprove.ts'
import { whereTo } from '../approvals/whereTo.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { Decision } from './Decision.tsx'
import { WaitingLine } from './WaitingLine.tsx'

interface InboxCardProps {
  request: RequestFieldsFragment
  /** The reader has tapped: from now on nothing may move the cards. */
  onActed: () => void
  reload: () => void
}

/** One request that waits for the reader, approved with one tap; a note can be added, and need not be. */
export function InboxCard({ request, onActed, reload }: InboxCardProps) {
  const translate = useTranslate()
  const approving = useApprove(request.id, onActed)
  const { approved } = approving
  return (
    <Card component="li" sx={{ p: 2, bgcolor: approved ? 'action.hover' : undefined }}>
      <Stack
        direction={{ xs: 'column-reverse', sm: 'row' }}
        sx={{ justifyContent: 'space-between', alignItems: 'baseline', columnGap: 2 }}
      >
        <MuiLink
          component={Link}
          to={`/requests/${request.id}/show`}
          underline="hover"
          sx={{ fontWeight: 600, fontSize: '1.0625rem', color: 'text.primary' }}
        >
          {request.serviceType.name}
        </MuiLink>
        <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {request.number}
        </Typography>
      </Stack>
      {request.applicant && <Typography>{request.applicant.name}</Typography>}
      <Typography variant="body2">
        <UnitPath unit={request.unit} />
      </Typography>
      {approved ? (
        <Stack direction="row" component="output" sx={{ gap: 1, mt: 1.5, color: 'success.dark', alignItems: 'center' }}>
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
