import { Button, Card, CardContent, Stack } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { AssistanceInputs, assistanceOf, notYetAssisting } from '../assistance/AssistanceInputs.tsx'
import { RequestBeginDocument } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../layout/Problem.tsx'
import { ApiError } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'
import { useMe } from '../session/useMe.ts'
import { ApplicantChoice, type Applicant } from './ApplicantChoice.tsx'
import { ServiceChoice } from './ServiceChoice.tsx'

/** A new request: what is asked for and, where someone is helped, who asks and why they are helped. Then it is a draft. */
export function RequestCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const me = useMe()
  const [service, setService] = useState('')
  const [applicant, setApplicant] = useState<Applicant | null>(null)
  const [assisting, setAssisting] = useState(notYetAssisting)
  const [isChecked, setChecked] = useState(false)
  const { isSending, error, send } = useAct(RequestBeginDocument, {
    changes: ['requests'],
    onDone: ({ requestBegin }) => void navigate(`/requests/${requestBegin.id}`, { replace: true }),
  })
  const title = translate('drafts.add')
  const back = { path: '/requests', name: translate('requests.name') }
  if (!me) return null
  if (!me.asksFor) {
    return (
      <Page title={title} back={back} width={760}>
        <Failure error={new ApiError('FORBIDDEN')} />
      </Page>
    )
  }
  const isHelping = me.asksFor === 'OTHERS'
  const assistance = isHelping ? assistanceOf(assisting) : null
  const isComplete = service !== '' && (!isHelping || (applicant !== null && assistance !== null))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isComplete) return
    const who = applicant && ('id' in applicant ? { applicant: applicant.id } : { applicantNik: applicant.nik })
    send({ input: { serviceType: service, ...who, assistance } })
  }
  const notFound = error instanceof ApiError && error.code === 'NOT_FOUND'
  const wrongApplicant = notFound ? 'drafts.applicantNotFound' : 'drafts.applicantMissing'
  const isApplicantWrong = notFound || (isChecked && applicant === null)
  return (
    <Page title={title} back={back} width={760}>
      <Card>
        <CardContent>
          <Stack component="form" noValidate sx={{ gap: 3 }} onSubmit={submit}>
            {isHelping && (
              <>
                <ApplicantChoice onChange={setApplicant} error={isApplicantWrong ? translate(wrongApplicant) : null} />
                <AssistanceInputs
                  value={assisting}
                  onChange={setAssisting}
                  isMissing={isChecked && assistance === null}
                />
              </>
            )}
            <ServiceChoice value={service} onChange={setService} isMissing={isChecked && service === ''} />
            <Problem error={notFound ? null : error} />
            <Button
              type="submit"
              variant="contained"
              size="large"
              loading={isSending}
              sx={{ alignSelf: { sm: 'flex-start' }, minHeight: 48 }}
            >
              {translate('drafts.begin')}
            </Button>
          </Stack>
        </CardContent>
      </Card>
    </Page>
  )
}
