import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { secondsBetween, secondsUntilNow } from '../fields/duration.ts'
import { Two } from '../fields/Two.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { useNow } from '../fields/useNow.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from '../units/unitPath.ts'
import { isLate } from './timeline.ts'

/** Where a request is: at whose desk and since when, or when it ended and how long all of it took. */
export function Whereabouts({ request }: { request: RequestFieldsFragment }) {
  const format = useFormat()
  const translate = useTranslate()
  const now = useNow()
  const { waitingAt, waitingSince, closedAt, submittedAt } = request
  if (waitingAt && waitingSince) {
    const waited = format.durationShort(secondsUntilNow(waitingSince, now))
    const desk = unitPath(waitingAt, translate).slice(0, waitingAt.level === 'RT' ? 2 : 1)
    return (
      <Two
        first={desk.join(', ')}
        second={
          isLate(request, now) ? (
            <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
              {translate('requests.lateFor', { duration: waited })}
            </Box>
          ) : (
            translate('requests.waitedFor', { duration: waited })
          )
        }
      />
    )
  }
  if (!closedAt) return null
  const all = format.duration(secondsBetween(submittedAt, closedAt))
  return <Two first={format.moment(closedAt)} second={translate('requests.tookAll', { duration: all })} />
}
