import { Box, Card, CardContent, Skeleton, Stack } from '@mui/material'
import { ShowBase, useShowContext, useTranslate } from 'react-admin'
import { DecisionCard, isDecidedHere } from '../approvals/DecisionCard.tsx'
import { AuditLink } from '../audit/AuditLink.tsx'
import { Documents } from '../documents/Documents.tsx'
import { WhyReturned } from '../drafts/WhyReturned.tsx'
import { StatusChip } from '../fields/StatusChip.tsx'
import { AnswerFacts } from '../forms/AnswerFacts.tsx'
import { questionsOf } from '../forms/questions.ts'
import { RequestChangesDocument, type RequestRecordFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Page } from '../layout/Page.tsx'
import { Section } from '../layout/Section.tsx'
import { quiet } from '../lists/quiet.ts'
import { WaitingOn } from '../outbox/WaitingOn.tsx'
import { useChanges } from '../provider/useChanges.ts'
import { Claim } from './Claim.tsx'
import { RequestActions } from './RequestActions.tsx'
import { RequestEvents } from './RequestEvents.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { Submitted } from './Submitted.tsx'
import { Timeline } from './Timeline.tsx'
import { UndoCard } from './UndoCard.tsx'
import { useOpen } from './useOpen.ts'

/** A list knows less of a request. */
const whole = { ...quiet, meta: { whole: true } }

/** One request: what it is, its way along the chain, and what the reader may do with it. */
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
  if (record) {
    return (
      <Page title={record.serviceType.name} back={back} aside={<StatusChip status={record.status} />} width={1120}>
        <RequestParts key={record.id} request={record} onChange={() => void refetch()} />
      </Page>
    )
  }
  return (
    <Page title={translate('requests.one')} back={back}>
      {error ? (
        <Failure error={error} retry={refetch} />
      ) : (
        <Skeleton variant="rounded" height={420} aria-label={translate('ra.page.loading')} />
      )}
    </Page>
  )
}

function RequestParts({ request, onChange }: { request: RequestRecordFragment; onChange: () => void }) {
  const translate = useTranslate()
  useOpen(request)
  useChanges(RequestChangesDocument, { id: request.id }, onChange)
  const { chain, form, documents, allowedActions } = request
  const hasAnswers = form !== null && questionsOf(chain.formSchema).length > 0
  const details = (
    <Stack key="details" sx={{ gap: 2, gridColumn: { md: 1 }, gridRow: { md: 2 } }}>
      {hasAnswers && (
        <Section title={translate('requests.form')}>
          <AnswerFacts schema={chain.formSchema} answers={form} />
        </Section>
      )}
      {(documents.length > 0 || allowedActions.includes('ATTACH')) && (
        <Section title={translate('documents.name')}>
          <Documents request={request} />
        </Section>
      )}
      <AuditLink of="Request" id={request.id} />
    </Stack>
  )
  const way = (
    <Box key="way" sx={{ gridColumn: { md: 2 }, gridRow: { md: '1 / span 2' } }}>
      <Section title={translate('requests.timeline')}>
        <Timeline request={request} />
        <RequestEvents events={request.events} />
      </Section>
    </Box>
  )
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
        gridTemplateRows: { md: 'auto 1fr' },
      }}
    >
      <Stack key="state" sx={{ gap: 2 }}>
        <Submitted request={request} />
        <WhyReturned request={request} />
        <WaitingOn request={request.id} />
        <DecisionCard request={request} />
        <UndoCard request={request} />
        <Card>
          <CardContent>
            <RequestFacts request={request} />
            <Claim request={request} name={request.number} />
          </CardContent>
        </Card>
        <RequestActions request={request} />
      </Stack>
      {/* On a phone who decides reads first what was handed in, and anyone else where it is. */}
      {isDecidedHere(request) ? [details, way] : [way, details]}
    </Box>
  )
}
