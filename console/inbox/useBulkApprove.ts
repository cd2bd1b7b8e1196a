import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  RequestsApproveDocument,
  type RequestFieldsFragment,
  type RequestsApproveMutationVariables,
} from '../generated/graphql.ts'
import { ApiError, mayPass } from '../provider/errors.ts'
import { newKey } from '../provider/newKey.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'
import type { Outcomes } from './useOutcomes.ts'

/** How many of the selected went through. */
interface Tally {
  approved: number
  refused: number
}

/** Approves many requests at once, each as the reader saw it, and notes what has become of each. */
export function useBulkApprove(outcomes: Outcomes, onDone: () => void) {
  const execute = useExecute()
  const queries = useQueryClient()
  const remember = useRememberRequest()
  const [tally, setTally] = useState<Tally | null>(null)
  const sending = useMutation({
    mutationFn: (variables: RequestsApproveMutationVariables) => execute(RequestsApproveDocument, variables),
    retry: (failures, error) => failures < 2 && mayPass(error),
    onSuccess: ({ requestsApprove }) => {
      for (const { id, request, code } of requestsApprove) {
        if (request) remember(request)
        if (request && code === null) outcomes.note(id, { request, verdict: 'APPROVE' })
        else outcomes.note(id, { request: null, verdict: 'APPROVE', words: new ApiError(code ?? 'INTERNAL').message })
      }
      const approved = requestsApprove.filter(({ code }) => code === null).length
      setTally({ approved, refused: requestsApprove.length - approved })
      void queries.invalidateQueries({ queryKey: ['waiting'] })
      onDone()
    },
  })
  return {
    tally,
    isSending: sending.isPending,
    error: sending.error,
    close: () => setTally(null),
    /** After a cut line the same selection is sent under the same key. */
    approve: (requests: RequestFieldsFragment[]) => {
      const decisions = requests.map(({ id, version }) => ({ id, seenVersion: version }))
      const before = sending.variables
      const isSame = sending.isError && JSON.stringify(before?.decisions) === JSON.stringify(decisions)
      const queuedAt = onlineManager.isOnline() ? null : new Date().toISOString()
      sending.mutate(isSame && before ? before : { decisions, queuedAt, idempotencyKey: newKey() })
    },
  }
}
