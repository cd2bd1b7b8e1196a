import { Alert, AlertTitle } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { unitPath } from '../units/unitPath.ts'
import type { News } from './useRequestAct.ts'

/** Tells in words that a request has moved on since the reader saw it, and what is new; what they typed stays. */
export function MovedOn({ request, since }: News) {
  const translate = useTranslate()
  const format = useFormat()
  const { events, waitingAt, status } = request
  const news = events.filter(({ at }) => at > since).slice(-most)
  const where = waitingAt
    ? translate('requests.movedOn.waitsAt', { unit: unitPath(waitingAt, translate).slice(0, 2).join(', ') })
    : translate('requests.movedOn.status', { status: translate(`requests.statuses.${status}`) })
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('requests.movedOn.title')}</AlertTitle>
      {news.map((event) => (
        <div key={event.id}>
          {[translate(`requests.kinds.${event.kind}`), event.officer?.name, format.dateTime(event.at)]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
      <div>{where}</div>
      <div>{translate('requests.movedOn.kept')}</div>
    </Alert>
  )
}

/** As many events as fit beside a button. */
const most = 4
