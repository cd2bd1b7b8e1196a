import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import {
  UserDisableDocument,
  UserEnableDocument,
  UserEndSessionsDocument,
  UserResetPasswordDocument,
  UserResetSecondFactorDocument,
  type UserRecordFragment,
} from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import type { UserAct } from './userActs.ts'

/** What CONFLICT says of an account. */
const alreadySo = 'users.conflict'

interface UserActDialogProps {
  user: UserRecordFragment
  action: UserAct
  /** A new password was made; null when its answer was lost on the way. */
  onPassword: (password: string | null) => void
  onClose: () => void
}

/** Asks once more, and does it. */
export function UserActDialog({ user, action, onPassword, onClose }: UserActDialogProps) {
  const translate = useTranslate()
  const done = { changes: ['users', 'audit'], onDone: onClose }
  const disable = useAct(UserDisableDocument, done)
  const enable = useAct(UserEnableDocument, done)
  const endSessions = useAct(UserEndSessionsDocument, done)
  const resetSecondFactor = useAct(UserResetSecondFactorDocument, done)
  const resetPassword = useAct(UserResetPasswordDocument, {
    ...done,
    onDone: ({ userResetPassword }) => {
      onPassword(userResetPassword.password)
      onClose()
    },
  })
  const acts = {
    DISABLE: disable,
    ENABLE: enable,
    END_SESSIONS: endSessions,
    RESET_PASSWORD: resetPassword,
    RESET_SECOND_FACTOR: resetSecondFactor,
  }
  const { isSending, error, send } = acts[action]
  return (
    <Confirm
      title={`${translate(`users.actions.${action}`)}: ${user.name}`}
      consequence={translate(`users.hints.${action}`)}
      action={translate(`users.actions.${action}`)}
      isFinal={action === 'DISABLE'}
      isSending={isSending}
      error={error}
      conflict={alreadySo}
      onConfirm={() => send({ id: user.id })}
      onClose={onClose}
    />
  )
}
