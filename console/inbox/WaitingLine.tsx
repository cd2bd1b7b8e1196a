import { Box, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { useNow } from '../fields/useNow.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { secondsUntilNow } from '../fields/duration.ts'
import { isLate } from '../requests/timeline.ts'

/** How long a request has waited, and until when it should be decided. */
export function WaitingLine({ request }: { request: RequestFieldsFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const now = useNow()
  const late = isLate(request, now)
  const { waitingSince, dueAt } = request
  return (
    <Box sx={{ mt: 1, fontSize: '0.9375rem' }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {waitingSince &&
          translate('requests.waitedFor', {
            duration: format.duration(secondsUntilNow(waitingSince, now)),
          })}
        {late && <ToneChip tone="error" label={translate('requests.late')} />}
      </Stack>
      {dueAt && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {translate('requests.due', { instant: format.dateTime(dueAt) })}
          {request.isDueProvisional && ` ${translate('requests.dueProvisional')}`}
        </Box>
      )}
    </Box>
  )
}
