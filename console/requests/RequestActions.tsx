import { Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { OfferedActions } from '../layout/OfferedActions.tsx'
import { Section } from '../layout/Section.tsx'
import { useWaitingOn } from '../outbox/useOutbox.ts'
import { useMe } from '../session/useMe.ts'
import { actsOnRequests, type RequestAct } from './acts.ts'
import { RequestActDialog } from './RequestActDialog.tsx'
import { TrackingLinkDialog } from './TrackingLinkDialog.tsx'

/** What else may be done with a request, each with what it means; the server says which. */
export function RequestActions({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const [asked, setAsked] = useState<RequestAct | null>(null)
  const waiting = useWaitingOn(request.id)
  const isHeld = waiting?.isHeld === true && waiting.refused === null
  if (isHeld && asked) setAsked(null)
  const { allowedActions, status } = request
  const offered = actsOnRequests.filter((action) => allowedActions.includes(action))
  const helps = useMe()?.asksFor === 'OTHERS' && status === 'RETURNED'
  const isWritten = allowedActions.includes('REVISE')
  const close = () => setAsked(null)
  if ((offered.length === 0 && !isWritten) || isHeld) return null
  return (
    <Section title={translate('requests.actions')}>
      {isWritten && (
        <Button
          component={Link}
          to={`/requests/${request.id}`}
          variant={helps ? 'outlined' : 'contained'}
          size="large"
          fullWidth
          sx={{ minHeight: 48, mb: 1.5 }}
        >
          {translate(status !== 'RETURNED' ? 'requests.goOn' : helps ? 'requests.helpMend' : 'requests.mend')}
        </Button>
      )}
      <OfferedActions
        actions={offered}
        hintOf={(action) => translate(`requests.hints.${action}`)}
        labelOf={(action) => translate(`requests.acts.${action}`)}
        grave="CANCEL"
        onAsk={setAsked}
      />
      {asked === 'TRACK' && <TrackingLinkDialog request={request} onClose={close} />}
      {asked && asked !== 'TRACK' && <RequestActDialog request={request} action={asked} onClose={close} />}
    </Section>
  )
}
