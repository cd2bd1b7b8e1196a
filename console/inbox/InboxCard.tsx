import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import { Alert, Box, Card, Checkbox, Link as MuiLink, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Decision } from '../approvals/Decision.tsx'
import { useDecision } from '../approvals/useDecision.ts'
import { whereTo } from '../approvals/whereTo.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { WaitingOn } from '../outbox/WaitingOn.tsx'
import { Claim } from '../requests/Claim.tsx'
import { UnitPath } from '../units/UnitPath.tsx'
import type { Outcome } from './useOutcomes.ts'
import { cardMark, keyMark } from './useInboxKeys.ts'
import { WaitingLine } from './WaitingLine.tsx'

interface InboxCardProps {
  request: RequestFieldsFragment
  /** What has become of it on this page; undefined while it waits. */
  outcome: Outcome | undefined
  isSelected: boolean
  onSelect: (isSelected: boolean) => void
  /** The reader has tapped or typed: from now on nothing may move the cards, or take away what was typed. */
  onActed: () => void
}

/** One request that waits for the reader: approved with one tap, returned or rejected with a reason, or taken in hand. */
export function InboxCard({ request, outcome, isSelected, onSelect, onActed }: InboxCardProps) {
  const translate = useTranslate()
  const deciding = useDecision(request, onActed)
  const name = `${request.serviceType.name} ${request.number}`
  const decided = outcome?.request
  return (
    <Card component="li" {...cardMark} sx={{ p: 2, bgcolor: decided ? 'action.hover' : undefined, ...focusRing }}>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
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
        </Box>
        {!decided && !deciding.isHeldBack && request.allowedActions.includes('APPROVE') && (
          <Checkbox
            checked={isSelected}
            onChange={(_event, isChecked) => onSelect(isChecked)}
            slotProps={{ input: { 'aria-label': translate('inbox.select', { name }), ...keyMark('select') } }}
            sx={{ alignSelf: 'flex-start', m: -0.5, width: 48, height: 48 }}
          />
        )}
      </Stack>
      <Box sx={{ '&:not(:empty)': { mt: 1.5 } }}>
        <WaitingOn request={request.id} />
      </Box>
      {decided && !deciding.isHeldBack ? (
        <Stack direction="row" component="output" sx={{ gap: 1, mt: 1.5, color: 'success.dark', alignItems: 'center' }}>
          <CheckCircleIcon fontSize="small" />
          <Typography sx={{ fontWeight: 600 }}>{whereTo(decided, outcome.verdict, translate)}</Typography>
        </Stack>
      ) : (
        <Stack sx={{ gap: 1.5, display: deciding.isHeldBack ? 'none' : undefined }} onInput={onActed}>
          <WaitingLine request={request} />
          {outcome?.request === null && <Alert severity="error">{translate(outcome.words)}</Alert>}
          <Decision request={request} deciding={deciding} name={name}>
            <Claim request={request} name={name} />
          </Decision>
        </Stack>
      )}
    </Card>
  )
}

const focusRing = { '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 2 } }
