import { useState } from 'react'
import type { AssistanceInput, RequestRecordFragment } from '../generated/graphql.ts'
import { thisOutbox } from '../outbox/thisOutbox.ts'
import { useOutcome, useWaitingOn } from '../outbox/useOutbox.ts'
import { ApiError } from '../provider/errors.ts'

/** Submits a draft, or a returned request again; through the outbox: without a line it waits there. */
export function useSubmit(
  { id, number }: RequestRecordFragment,
  assistance: AssistanceInput | null,
  onRefused: (error: ApiError) => void,
) {
  const waiting = useWaitingOn(id)
  const [error, setError] = useState<ApiError | null>(null)
  useOutcome(({ act, told }) => {
    const refused = act.act === 'SUBMIT' ? told.find((each) => each.id === id)?.refused : null
    if (!refused || act.isHeld) return
    const failure = new ApiError(refused.code, refused)
    setError(failure)
    onRefused(failure)
  })
  return {
    isSending: waiting?.refused === null,
    error,
    send: (documentsFollow: boolean, seenVersion?: number) => {
      setError(null)
      if (waiting) thisOutbox.acknowledge(waiting, id)
      thisOutbox.decide('SUBMIT', [{ id, number }], { id, documentsFollow, assistance, seenVersion })
    },
  }
}
