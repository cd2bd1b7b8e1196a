import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { ActProblem } from './ActProblem.tsx'
import type { RequestAct } from './acts.ts'
import { useRequestAct } from './useRequestAct.ts'

interface RequestActDialogProps {
  request: RequestRecordFragment
  action: Exclude<RequestAct, 'TRACK'>
  onClose: () => void
}

/** Asks once more, explains what follows, and does it. */
export function RequestActDialog({ request, action, onClose }: RequestActDialogProps) {
  const translate = useTranslate()
  const cancelling = useRequestAct('CANCEL', request, onClose)
  const declaring = useRequestAct('DECLARE_COMPLETE', request, onClose)
  const acting = { CANCEL: cancelling, DECLARE_COMPLETE: declaring }[action]
  return (
    <Confirm
      title={`${translate(`requests.acts.${action}`)}: ${request.number}`}
      consequence={translate(`requests.means.${action}`)}
      action={translate(`requests.acts.${action}`)}
      isFinal={action === 'CANCEL'}
      isSending={acting.isSending}
      error={null}
      onConfirm={() => (acting.canRetry ? acting.retry() : acting.send({}))}
      onClose={onClose}
    >
      <ActProblem acting={acting} />
    </Confirm>
  )
}
