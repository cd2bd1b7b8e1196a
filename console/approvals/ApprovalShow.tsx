import { Card, CardContent, Link as MuiLink, Skeleton } from '@mui/material'
import { ShowBase, useShowContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Fact, Facts } from '../fields/Facts.tsx'
import { OutcomeChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ApprovalFieldsFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { quiet } from '../lists/quiet.ts'
import { Page } from '../layout/Page.tsx'
import { secondsBetween } from '../fields/duration.ts'
import { UnitPath } from '../units/UnitPath.tsx'

/** One decision: whose, on what, when and with which outcome. */
export function ApprovalShow() {
  return (
    <ShowBase<ApprovalFieldsFragment> queryOptions={quiet} disableAuthentication>
      <ApprovalPage />
    </ShowBase>
  )
}

function ApprovalPage() {
  const translate = useTranslate()
  const { record, error, refetch } = useShowContext<ApprovalFieldsFragment>()
  return (
    <Page
      title={record?.stage.name ?? translate('approvals.one')}
      back={{ path: '/approvals', name: translate('approvals.name') }}
      aside={record && <OutcomeChip outcome={record.outcome} />}
      width={860}
    >
      {error && <Failure error={error} retry={refetch} />}
      {!record && !error && <Skeleton variant="rounded" height={260} aria-label={translate('ra.page.loading')} />}
      {record && (
        <Card>
          <CardContent>
            <ApprovalFacts approval={record} />
          </CardContent>
        </Card>
      )}
    </Page>
  )
}

function ApprovalFacts({ approval }: { approval: ApprovalFieldsFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const { request, unit, officer, position, enteredAt, openedAt, decidedAt, note } = approval
  return (
    <Facts>
      <Fact name={translate('requests.one')}>
        <MuiLink component={Link} to={`/requests/${request.id}/show`}>
          {request.number}
        </MuiLink>{' '}
        · {request.serviceType.name}
      </Fact>
      <Fact name={translate('approvals.unit')}>
        <UnitPath unit={unit} levels={4} />
      </Fact>
      <Fact name={translate('approvals.officer')}>
        {officer?.name ?? translate('approvals.officerUnknown')}
        {position && ` · ${translate(`requests.positions.${position}`)}`}
      </Fact>
      <Fact name={translate('approvals.entered')}>{format.dateTime(enteredAt)}</Fact>
      {openedAt && <Fact name={translate('approvals.opened')}>{format.dateTime(openedAt)}</Fact>}
      <Fact name={translate('approvals.decided')}>{format.dateTime(decidedAt)}</Fact>
      <Fact name={translate('approvals.duration')}>{format.duration(secondsBetween(enteredAt, decidedAt))}</Fact>
      {note && <Fact name={translate('approvals.note')}>{note}</Fact>}
    </Facts>
  )
}
