import { Skeleton } from '@mui/material'
import { ShowBase, useShowContext, useTranslate } from 'react-admin'
import { useParams } from 'react-router'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Page } from '../layout/Page.tsx'
import { quiet } from '../lists/quiet.ts'
import { ApiError } from '../provider/errors.ts'
import { DraftSteps } from './DraftSteps.tsx'

/** A list knows less of a request; and what is being typed is not to be asked for anew behind the writer's back. */
const whole = { ...quiet, meta: { whole: true }, refetchOnWindowFocus: false }

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
  const { record, error, refetch } = useShowContext<RequestRecordFragment>()
  const back = { path: '/requests', name: translate('requests.name') }
  if (record?.allowedActions.includes('REVISE')) return <DraftSteps key={record.id} request={record} />
  const refusal = error ?? (record && new ApiError('CONFLICT'))
  return (
    <Page title={record?.serviceType.name ?? translate('requests.one')} back={back} width={760}>
      {refusal ? <Failure error={refusal} retry={refetch} /> : <Skeleton variant="rounded" height={420} />}
    </Page>
  )
}
