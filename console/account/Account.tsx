import { Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Loading } from '../layout/Interludes.tsx'
import { Page } from '../layout/Page.tsx'
import { useMe } from '../session/useMe.ts'
import { AccountFacts } from './AccountFacts.tsx'
import { EmailForm } from './EmailForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Section } from '../layout/Section.tsx'
import { Sessions } from './Sessions.tsx'

/** One's own account: who one is here, how one signs in, and where one is signed in. */
export function Account() {
  const translate = useTranslate()
  const me = useMe()
  if (!me) return <Loading />
  return (
    <Page title={translate('account.name')} width={860}>
      <Stack sx={{ gap: 2 }}>
        <AccountFacts me={me} />
        {me.role !== 'RESIDENT' && (
          <Section title={translate('users.email')}>
            <EmailForm me={me} />
          </Section>
        )}
        <Section title={translate('account.sessions')}>
          <Sessions />
        </Section>
        <Section title={translate('account.secondFactor')}>
          <SecondFactor me={me} />
        </Section>
        <Section title={translate('account.changePassword')}>
          <PasswordForm />
        </Section>
      </Stack>
    </Page>
  )
}
