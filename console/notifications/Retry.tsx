import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import { NotificationRetryDocument, type NotificationFieldsFragment } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'

interface RetryProps {
  notification: NotificationFieldsFragment
  onClose: () => void
}

/** What is said when it no longer waits for anyone's help. */
const overtaken = 'notifications.conflict'

/** Has a notification tried again; of one that may have arrived, it says that it may arrive twice. */
export function Retry({ notification, onClose }: RetryProps) {
  const translate = useTranslate()
  const { isSending, error, send } = useAct(NotificationRetryDocument, {
    changes: ['notifications', 'audit'],
    onDone: onClose,
  })
  const isUnknown = notification.state === 'UNKNOWN'
  return (
    <Confirm
      title={`${translate('notifications.retry')}: ${notification.request.number}`}
      consequence={translate(isUnknown ? 'notifications.mayArriveTwice' : 'notifications.retryMeans')}
      action={translate('notifications.retry')}
      isSending={isSending}
      error={error}
      conflict={overtaken}
      onConfirm={() => send({ id: notification.id })}
      onClose={onClose}
    />
  )
}
