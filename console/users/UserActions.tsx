import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ShownOnce } from '../forms/ShownOnce.tsx'
import type { UserRecordFragment } from '../generated/graphql.ts'
import { OfferedActions } from '../layout/OfferedActions.tsx'
import { UserActDialog } from './UserActDialog.tsx'
import { actsOnUsers, type UserAct } from './userActs.ts'

/** What may be done about a user's sign-in, each with what it means; the server says which. */
export function UserActions({ user }: { user: UserRecordFragment }) {
  const translate = useTranslate()
  const [asked, setAsked] = useState<UserAct | null>(null)
  const [password, setPassword] = useState<{ text: string | null } | null>(null)
  const offered = actsOnUsers.filter((action) => user.allowedActions.includes(action))
  return (
    <>
      <OfferedActions
        actions={offered}
        hintOf={(action) => translate(`users.hints.${action}`)}
        labelOf={(action) => translate(`users.actions.${action}`)}
        grave="DISABLE"
        onAsk={setAsked}
      />
      {asked && (
        <UserActDialog
          user={user}
          action={asked}
          onPassword={(text) => setPassword({ text })}
          onClose={() => setAsked(null)}
        />
      )}
      {password && (
        <ShownOnce
          title={translate('users.passwordTitle')}
          hint={translate('users.passwordHint', { name: user.name })}
          secret={password.text}
          lost={translate('users.passwordLost')}
          onClose={() => setPassword(null)}
        />
      )}
    </>
  )
}
