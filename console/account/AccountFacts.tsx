import { Card, CardContent } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import type { UserFieldsFragment } from '../generated/graphql.ts'
import { Posts } from '../units/Posts.tsx'
import { UnitPath } from '../units/UnitPath.tsx'

/** Who one is here. What is wrong is put right by whoever keeps the users. */
export function AccountFacts({ me }: { me: UserFieldsFragment }) {
  const translate = useTranslate()
  return (
    <Card>
      <CardContent>
        <Facts>
          <Fact name={translate('users.fullName')}>{me.name}</Fact>
          <Fact name={translate('ra.auth.username')}>{me.username}</Fact>
          <Fact name={translate('users.role')}>{translate(`session.roles.${me.role}`)}</Fact>
          {me.posts.length > 0 && (
            <Fact name={translate('users.posts')}>
              <Posts posts={me.posts} />
            </Fact>
          )}
          <Fact name={translate('units.one')}>
            <UnitPath unit={me.unit} levels={4} />
          </Fact>
        </Facts>
      </CardContent>
    </Card>
  )
}
