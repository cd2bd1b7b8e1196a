import { Chip, type Theme } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { ApprovalOutcome, RequestStatus } from '../generated/graphql.ts'

type Tone = 'success' | 'error' | 'warning' | 'info' | 'neutral'

const toneOfStatus: Record<RequestStatus, Tone> = {
  DRAFT: 'neutral',
  IN_PROGRESS: 'info',
  RETURNED: 'warning',
  REJECTED: 'error',
  COMPLETED: 'success',
  CANCELLED: 'neutral',
}

const toneOfOutcome: Record<ApprovalOutcome, Tone> = {
  APPROVED: 'success',
  RETURNED: 'warning',
  REJECTED: 'error',
  ESCALATED: 'warning',
  WITHDRAWN: 'neutral',
  SKIPPED: 'neutral',
  UNDONE: 'neutral',
}

/** The state of a request. */
export function StatusChip({ status }: { status: RequestStatus }) {
  return <ToneChip tone={toneOfStatus[status]} label={useTranslate()(`requests.statuses.${status}`)} />
}

/** How a visit ended; null: it is still open. */
export function OutcomeChip({ outcome }: { outcome: ApprovalOutcome | null }) {
  const translate = useTranslate()
  if (outcome === null) return <ToneChip tone="info" label={translate('approvals.open')} />
  return <ToneChip tone={toneOfOutcome[outcome]} label={translate(`approvals.outcomes.${outcome}`)} />
}

/** A word on a tint of its meaning; the word alone says it too. */
export function ToneChip({ tone, label }: { tone: Tone; label: string }) {
  const colour = (theme: Theme) => {
    if (tone === 'neutral')
      return { color: theme.palette.text.secondary, backgroundColor: theme.palette.action.selected }
    const { main, light, dark } = theme.palette[tone]
    return theme.palette.mode === 'dark'
      ? { color: light, backgroundColor: `${main}40` }
      : { color: dark, backgroundColor: `${main}1f` }
  }
  return <Chip size="small" label={label} sx={colour} />
}
