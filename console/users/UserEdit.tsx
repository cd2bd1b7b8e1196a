import { ShowBase, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { UserUpdateDocument, type UserRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { quiet } from '../lists/quiet.ts'
import { useAct } from '../provider/useAct.ts'
import { UserForm } from './UserForm.tsx'

/** Changes a user's name, role or unit. */
export function UserEdit() {
  const translate = useTranslate()
  return (
    <ShowBase<UserRecordFragment> queryOptions={quiet} disableAuthentication>
      <RecordPage<UserRecordFragment>
        title={translate('users.one')}
        back={{ path: '/users', name: translate('users.name') }}
      >
        {(user) => <Editing key={user.id} user={user} />}
      </RecordPage>
    </ShowBase>
  )
}

function Editing({ user }: { user: UserRecordFragment }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = `/users/${user.id}/show`
  const { isSending, error, send } = useAct(UserUpdateDocument, {
    changes: ['users', 'audit'],
    onDone: () => void navigate(path),
  })
  return (
    <Page title={translate('users.edit')} back={{ path, name: user.name }} width={760}>
      <UserForm
        user={user}
        isSending={isSending}
        error={error}
        onSave={({ username: _stays, ...input }) => send({ id: user.id, input })}
      />
    </Page>
  )
}
