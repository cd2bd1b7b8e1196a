import { Card, CardContent, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { PasswordForm } from '../account/PasswordForm.tsx'
import { SecondFactorEnrolment } from '../account/SecondFactorEnrolment.tsx'
import { Page } from '../layout/Page.tsx'
import type { FirstStep } from '../provider/me.ts'

interface FirstStepsProps {
  step: NonNullable<FirstStep>
  onEnrolled: () => void
}

/** What a new user does before anything else: choose a password of their own, enrol a second factor. */
export function FirstSteps({ step, onEnrolled }: FirstStepsProps) {
  const translate = useTranslate()
  return (
    <Page title={translate('session.firstSteps')} width={760}>
      <Card>
        <CardContent>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {translate(`session.steps.${step}`)}
          </Typography>
          {step === 'PASSWORD' ? <PasswordForm /> : <SecondFactorEnrolment onDone={onEnrolled} />}
        </CardContent>
      </Card>
    </Page>
  )
}
