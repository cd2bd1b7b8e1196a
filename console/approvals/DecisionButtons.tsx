import CheckIcon from '@mui/icons-material/Check'
import { Box, Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { keyMark } from '../inbox/useInboxKeys.ts'
import type { Deciding } from './useDecision.ts'

interface DecisionButtonsProps {
  request: RequestFieldsFragment
  deciding: Deciding
  name: string
  onApprove: () => void
  onAsk: (verdict: 'RETURN' | 'REJECT') => void
  /** Opens the field for a note; null when it is open. */
  onNote: (() => void) | null
  /** What else may be done with it. */
  children?: ReactNode
}

/** What can be decided, each on a button large enough for any thumb; the server says which. */
export function DecisionButtons({ request, deciding, name, onApprove, onAsk, onNote, children }: DecisionButtonsProps) {
  const translate = useTranslate()
  const { allowedActions } = request
  const isForAnother = allowedActions.includes('ASSIST')
  const isApproving = deciding.isSending && deciding.verdict === 'APPROVE'
  const wait = deciding.isSending && !isApproving
  const approve = translate(isApproving ? 'inbox.sending' : 'inbox.approve')
  const retries = deciding.canRetry && deciding.verdict === 'APPROVE'
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(isForAnother || allowedActions.includes('APPROVE')) && (
        <Button
          {...keyMark('approve')}
          variant="contained"
          size="large"
          startIcon={<CheckIcon />}
          loading={isApproving}
          loadingPosition="start"
          disabled={wait}
          aria-label={`${approve}: ${name}`}
          onClick={() => (retries ? deciding.retry() : onApprove())}
          sx={{ minHeight: 48, minWidth: 168, flexGrow: { xs: 1, sm: 0 } }}
        >
          {approve}
        </Button>
      )}
      {(isForAnother || allowedActions.includes('RETURN')) && (
        <Button
          {...keyMark('return')}
          variant="outlined"
          size="large"
          disabled={deciding.isSending}
          aria-label={`${translate('inbox.return')}: ${name}`}
          onClick={() => onAsk('RETURN')}
          sx={{ minHeight: 48, flexGrow: { xs: 1, sm: 0 } }}
        >
          {translate('inbox.return')}
        </Button>
      )}
      {(isForAnother || allowedActions.includes('REJECT')) && (
        <Button
          variant="outlined"
          color="error"
          size="large"
          disabled={deciding.isSending}
          aria-label={`${translate('inbox.reject')}: ${name}`}
          onClick={() => onAsk('REJECT')}
          sx={{ minHeight: 48, flexGrow: { xs: 1, sm: 0 } }}
        >
          {translate('inbox.reject')}
        </Button>
      )}
      {onNote && !deciding.isSending && (
        <Button
          size="large"
          onClick={onNote}
          aria-label={`${translate('inbox.addNote')}: ${name}`}
          sx={{ minHeight: 48 }}
        >
          {translate('inbox.addNote')}
        </Button>
      )}
      {children}
    </Box>
  )
}
