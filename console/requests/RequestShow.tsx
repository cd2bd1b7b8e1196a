import { Box, Card, CardContent, Skeleton, Stack, Typography } from '@mui/material'
import { ShowBase, useShowContext, useTranslate } from 'react-admin'
import { ApproveForm } from '../approvals/ApproveForm.tsx'
import { AuditLink } from '../audit/AuditLink.tsx'
import { StatusChip } from '../fields/StatusChip.tsx'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { quiet } from '../lists/quiet.ts'
import { Page } from '../layout/Page.tsx'
import { Documents } from '../documents/Documents.tsx'
import { Section } from '../layout/Section.tsx'
import { RequestEvents } from './RequestEvents.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { Timeline } from './Timeline.tsx'

/** A list knows less of a request. */
const whole = { ...quiet, meta: { whole: true } }

/** One request: what it is, its way along the chain, and the reader's decision when it is their turn. */
export function RequestShow() {
  return (
    <ShowBase<RequestRecordFragment> queryOptions={whole} disableAuthentication>
      <RequestPage />
    </ShowBase>
  )
}

function RequestPage() {
  const translate = useTranslate()
  const back = { path: '/requests', name: translate('requests.name') }
  const { record, error, refetch } = useShowContext<RequestRecordFragment>()
  if (error) {
    return (
      <Page title={translate('requests.one')} back={back}>
        <Failure error={error} retry={refetch} />
      </Page>
    )
  }
  if (!record) {
    return (
      <Page title={translate('requests.one')} back={back}>
        <Skeleton variant="rounded" height={420} aria-label={translate('ra.page.loading')} />
      </Page>
    )
  }
  return (
    <Page title={record.serviceType.name} back={back} aside={<StatusChip status={record.status} />} width={1120}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
        }}
      >
        <Stack sx={{ gap: 2 }}>
          <Card>
            <CardContent>
              <RequestFacts request={record} />
            </CardContent>
          </Card>
          <ApproveForm key={record.id} request={record} />
          {(record.documents.length > 0 || record.allowedActions.includes('ATTACH')) && (
            <Section title={translate('documents.name')}>
              <Documents request={record} />
            </Section>
          )}
          <AuditLink of="Request" id={record.id} />
        </Stack>
        <Card>
          <CardContent>
            <Typography variant="h2" sx={{ mb: 2 }}>
              {translate('requests.timeline')}
            </Typography>
            <Timeline request={record} />
            <RequestEvents events={record.events} />
          </CardContent>
        </Card>
      </Box>
    </Page>
  )
}
