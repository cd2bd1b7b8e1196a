import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { ShownOnce } from '../forms/ShownOnce.tsx'
import { UserCreateDocument, type UserCreateMutation } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { useAct } from '../provider/useAct.ts'
import { useForResident } from './useForResident.ts'
import { UserForm } from './UserForm.tsx'

/** A new user; their first password is shown once. */
export function UserCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const resident = useForResident()
  const [created, setCreated] = useState<UserCreateMutation['userCreate'] | null>(null)
  const { isSending, error, send } = useAct(UserCreateDocument, {
    changes: ['users', 'audit'],
    onDone: ({ userCreate }) => setCreated(userCreate),
  })
  return (
    <Page title={translate('users.add')} back={{ path: '/users', name: translate('users.name') }} width={760}>
      <UserForm
        user={null}
        resident={resident}
        isSending={isSending}
        error={error}
        onSave={(draft) => send({ input: { ...draft, resident: resident?.id ?? (draft.resident || undefined) } })}
      />
      {created && (
        <ShownOnce
          title={translate('users.passwordTitle')}
          hint={translate('users.passwordHint', { name: created.user.name })}
          secret={created.password}
          lost={translate('users.passwordLost')}
          onClose={() => void navigate(`/users/${created.user.id}/show`)}
        />
      )}
    </Page>
  )
}
