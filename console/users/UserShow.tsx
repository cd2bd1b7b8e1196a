import EditOutlinedIcon from '@mui/icons-material/EditOutlined'
import { Box, Button, Card, CardContent } from '@mui/material'
import { ShowBase, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { AuditLink } from '../audit/AuditLink.tsx'
import type { UserRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { Section } from '../layout/Section.tsx'
import { quiet } from '../lists/quiet.ts'
import { UserActions } from './UserActions.tsx'
import { UserFacts } from './UserFacts.tsx'
import { UserState } from './UserState.tsx'

/** One user: who they are, and what may be done about their sign-in. */
export function UserShow() {
  const translate = useTranslate()
  const back = { path: '/users', name: translate('users.name') }
  return (
    <ShowBase<UserRecordFragment> queryOptions={quiet} disableAuthentication>
      <RecordPage<UserRecordFragment> title={translate('users.one')} back={back}>
        {(user) => (
          <Page
            title={user.name}
            back={back}
            aside={<UserState user={user} />}
            width={860}
            actions={
              user.allowedActions.includes('UPDATE') && (
                <Button component={Link} to={`/users/${user.id}`} variant="outlined" startIcon={<EditOutlinedIcon />}>
                  {translate('ra.action.edit')}
                </Button>
              )
            }
          >
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Card>
                <CardContent>
                  <UserFacts user={user} />
                </CardContent>
              </Card>
              {user.allowedActions.some((action) => action !== 'UPDATE') && (
                <Section title={translate('users.signIn')}>
                  <UserActions user={user} />
                </Section>
              )}
              <AuditLink of="Account" id={user.id} />
            </Box>
          </Page>
        )}
      </RecordPage>
    </ShowBase>
  )
}
