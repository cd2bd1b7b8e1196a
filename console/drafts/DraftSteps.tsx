import { Alert, Card, CardContent, Stack, Step, StepButton, Stepper } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { assistanceOf, AssistanceInputs, notYetAssisting } from '../assistance/AssistanceInputs.tsx'
import { Documents } from '../documents/Documents.tsx'
import { useRequestAnew } from '../documents/useRequestAnew.ts'
import { type Answers } from '../forms/questions.ts'
import { SchemaForm } from '../forms/SchemaForm.tsx'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../layout/Problem.tsx'
import { WaitingOn } from '../outbox/WaitingOn.tsx'
import { ApiError, codeOf } from '../provider/errors.ts'
import { DraftButtons } from './DraftButtons.tsx'
import { Duplicates } from './Duplicates.tsx'
import { Overtaken } from './Overtaken.tsx'
import { Review } from './Review.tsx'
import { SaveState } from './SaveState.tsx'
import { isMended, stillWrong } from './refusal.ts'
import { useDraft } from './useDraft.ts'
import { useSubmit } from './useSubmit.ts'
import { WhyReturned } from './WhyReturned.tsx'

const steps = ['form', 'documents', 'review'] as const

/** One thing after another: the form, the documents, a last look. What is written is saved by itself. */
export function DraftSteps({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const [at, setAt] = useState(0)
  const [sent, setSent] = useState<Answers>({})
  const [assisting, setAssisting] = useState(notYetAssisting)
  const assistance = assistanceOf(assisting)
  const draft = useDraft(request, assistance)
  const readAnew = useRequestAnew(request.id)
  const submitting = useSubmit(request, assistance, (error) => {
    if (codeOf(error) === 'CONFLICT') void readAnew()
    setAt(stepOf(error))
    window.scrollTo({ top: 0 })
  })
  const wrong = stillWrong(submitting.error, sent, draft.answers)
  const problem = isMended(submitting.error, request, wrong) ? null : submitting.error
  const needsAssistance = [draft.error, submitting.error].some(asksForAssistance) || assisting.reason !== ''
  return (
    <Page
      title={request.serviceType.name}
      back={{ path: '/requests', name: translate('requests.name') }}
      aside={<SaveState state={draft.state} />}
      width={760}
    >
      <Stack sx={{ gap: 2 }}>
        <WhyReturned request={request} />
        <WaitingOn request={request.id} />
        <Overtaken request={request} draft={draft} />
        <Duplicates request={request.id} />
        <Stepper nonLinear activeStep={at} alternativeLabel>
          {steps.map((step, index) => (
            <Step key={step}>
              <StepButton onClick={() => setAt(index)}>{translate(`drafts.steps.${step}`)}</StepButton>
            </Step>
          ))}
        </Stepper>
        {needsAssistance && (
          <Card>
            <CardContent>
              <Alert severity="info" sx={{ mb: 2 }}>
                {translate('drafts.assists')}
              </Alert>
              <AssistanceInputs value={assisting} onChange={setAssisting} isMissing={assistance === null} />
            </CardContent>
          </Card>
        )}
        <Card>
          <CardContent sx={{ display: 'grid', gap: 2 }}>
            {!asksForAssistance(problem) && <Problem error={problem} />}
            {draft.state === 'REFUSED' && !asksForAssistance(draft.error) && <Problem error={draft.error} />}
            {steps[at] === 'form' && (
              <SchemaForm
                schema={request.chain.formSchema}
                value={draft.answers}
                errors={wrong}
                onChange={draft.change}
              />
            )}
            {steps[at] === 'documents' && (
              <Documents request={request} showsMissing={codeOf(submitting.error) === 'DOCUMENTS_MISSING'} />
            )}
            {steps[at] === 'review' && <Review request={request} answers={draft.answers} />}
          </CardContent>
        </Card>
        <DraftButtons
          request={request}
          at={at}
          last={steps.length - 1}
          isSending={submitting.isSending}
          onGo={(to) => {
            void draft.save()
            setAt(to)
            window.scrollTo({ top: 0 })
          }}
          onSubmit={async (documentsFollow) => {
            setSent(draft.answers)
            const saved = await draft.save()
            if (saved === 'SAVED') submitting.send(documentsFollow, draft.seenVersion())
            // What this browser alone has goes with it, over the version it was written on.
            else if (saved === 'KEPT') submitting.send(documentsFollow)
          }}
        />
      </Stack>
    </Page>
  )
}

function asksForAssistance(error: unknown): boolean {
  return error instanceof ApiError && 'assistance' in error.fields
}

/** Where what was refused can be mended. */
function stepOf(error: unknown): number {
  if (codeOf(error) === 'DOCUMENTS_MISSING') return steps.indexOf('documents')
  return codeOf(error) === 'INVALID_INPUT' ? steps.indexOf('form') : steps.indexOf('review')
}
