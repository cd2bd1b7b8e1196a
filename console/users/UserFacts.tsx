import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { UserRecordFragment } from '../generated/graphql.ts'
import { Posts } from '../units/Posts.tsx'
import { UnitPath } from '../units/UnitPath.tsx'

/** Who a user is, and how they sign in. */
export function UserFacts({ user }: { user: UserRecordFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const { username, role, posts, unit, resident, hasSecondFactor, needsSecondFactor, disabledAt } = user
  const need = needsSecondFactor && !hasSecondFactor ? 'account.isNeeded' : 'account.isOff'
  return (
    <Facts>
      <Fact name={translate('ra.auth.username')}>{username}</Fact>
      <Fact name={translate('users.role')}>{translate(`session.roles.${role}`)}</Fact>
      {posts.length > 0 && (
        <Fact name={translate('users.posts')}>
          <Posts posts={posts} />
        </Fact>
      )}
      {resident && <Fact name={translate('users.resident')}>{resident.name}</Fact>}
      <Fact name={translate('units.one')}>
        <UnitPath unit={unit} levels={4} />
      </Fact>
      <Fact name={translate('account.secondFactor')}>{translate(hasSecondFactor ? 'account.isOn' : need)}</Fact>
      {disabledAt && <Fact name={translate('users.disabledSince')}>{format.dateTime(disabledAt)}</Fact>}
    </Facts>
  )
}
