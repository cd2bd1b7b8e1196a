import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { Confirm } from '../forms/Confirm.tsx'
import { useOutbox } from './useOutbox.ts'

interface LeavingDialogProps {
  onLeave: () => void
  onClose: () => void
}

/** Warns whoever signs out while something they decided has not reached the server. */
export function LeavingDialog({ onLeave, onClose }: LeavingDialogProps) {
  const translate = useTranslate()
  const format = useFormat()
  const amount = format.count(useOutbox().length)
  return (
    <Confirm
      title={translate('outbox.leavingTitle', { amount })}
      consequence={translate('outbox.leavingMeans')}
      action={translate('ra.auth.logout')}
      isSending={false}
      error={null}
      onConfirm={onLeave}
      onClose={onClose}
    />
  )
}
