import { Alert, AlertTitle, Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { RequestRecordFragment } from '../generated/graphql.ts'

/** Why a request was returned, in the words of whoever did: that is what has to be mended. */
export function WhyReturned({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const visit = request.approvals.findLast(({ outcome }) => outcome === 'RETURNED')
  if (request.status !== 'RETURNED' || !visit) return null
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('drafts.returnedBy', { stage: visit.stage.name })}</AlertTitle>
      {visit.reason?.name}
      {visit.note && <Box sx={{ overflowWrap: 'anywhere' }}>{visit.note}</Box>}
    </Alert>
  )
}
