import { Skeleton } from '@mui/material'
import { useState } from 'react'
import { ShowBase, useShowContext, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Page } from '../layout/Page.tsx'
import { quiet } from '../lists/quiet.ts'
import { useOutcome, useWaitingOn } from '../outbox/useOutbox.ts'
import { WaitingOn } from '../outbox/WaitingOn.tsx'
import { ApiError } from '../provider/errors.ts'
import type { ShownAfter } from '../requests/Submitted.tsx'
import { DraftSteps } from './DraftSteps.tsx'
import { dropAnswers } from './keptAnswers.ts'

/** A list knows less of a request; and what is being typed is not to be asked for anew behind the writer's back. */
const whole = { ...quiet, meta: { whole: true }, refetchOnWindowFocus: false }

/** Told to the page that is opened next. */
const justSubmitted: ShownAfter = { isSubmitted: true }

/** A draft, or a returned request, as it is being written. */
export function RequestEdit() {
  const { id = '' } = useParams()
  return (
    <ShowBase<RequestRecordFragment> resource="requests" id={id} queryOptions={whole} disableAuthentication>
      <Writing />
    </ShowBase>
  )
}

function Writing() {
  const translate = useTranslate()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { record, error, refetch } = useShowContext<RequestRecordFragment>()
  const waiting = useWaitingOn(id)
  useOutcome(({ act, told }) => {
    if (act.act !== 'SUBMIT' || !told.some((each) => each.id === id && each.request)) return
    dropAnswers(id)
    void navigate(`/requests/${id}/show`, { replace: true, state: justSubmitted })
  })
  const [begun, setBegun] = useState<string | null>(null)
  const back = { path: '/requests', name: translate('requests.name') }
  // What is to be submitted is not written any more.
  if (waiting?.isHeld && !waiting.refused) {
    return (
      <Page title={record?.serviceType.name ?? translate('requests.one')} back={back} width={760}>
        <WaitingOn request={id} />
      </Page>
    )
  }
  const isOpen = record?.allowedActions.includes('REVISE') ?? false
  if (record && isOpen && begun !== record.id) setBegun(record.id)
  // What was begun stays before its writer, also when the request has gone on elsewhere meanwhile.
  if (record && (isOpen || begun === record.id)) return <DraftSteps key={record.id} request={record} />
  const refusal = error ?? (record && new ApiError('CONFLICT'))
  return (
    <Page title={record?.serviceType.name ?? translate('requests.one')} back={back} width={760}>
      {refusal ? <Failure error={refusal} retry={refetch} /> : <Skeleton variant="rounded" height={420} />}
    </Page>
  )
}
