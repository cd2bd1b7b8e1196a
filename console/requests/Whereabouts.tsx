import { Box, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { useNow } from '../fields/useNow.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from '../units/unitPath.ts'
import { secondsBetween } from '../fields/duration.ts'
import { isLate } from './timeline.ts'

/** Where a request is: at whose desk and since when, or when it ended and how long all of it took. */
export function Whereabouts({ request }: { request: RequestFieldsFragment }) {
  const format = useFormat()
  const translate = useTranslate()
  const now = useNow()
  const { waitingAt, waitingSince, closedAt, submittedAt } = request
  if (waitingAt && waitingSince) {
    const waited = format.duration(secondsBetween(waitingSince, now.toISOString()))
    return (
      <Box>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <span>{unitPath(waitingAt, translate).slice(0, 2).join(', ')}</span>
          {isLate(request, now) && <ToneChip tone="error" label={translate('requests.late')} />}
        </Stack>
        <Quiet>{translate('requests.waitedFor', { duration: waited })}</Quiet>
      </Box>
    )
  }
  if (!closedAt) return null
  return (
    <Box>
      {format.moment(closedAt)}
      {submittedAt && (
        <Quiet>
          {translate('requests.tookAll', { duration: format.duration(secondsBetween(submittedAt, closedAt)) })}
        </Quiet>
      )}
    </Box>
  )
}

function Quiet({ children }: { children: string }) {
  return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{children}</Box>
}
