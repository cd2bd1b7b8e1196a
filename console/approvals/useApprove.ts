import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useExecute } from '../provider/useExecute.ts'
import { mayPass } from '../provider/errors.ts'
import { RequestApproveDocument, type RequestRecordFragment } from '../generated/graphql.ts'

/** One wish to approve. Its key stays the same however often it is sent, so that it counts once. */
interface Attempt {
  note: string
  idempotencyKey: string
}

/** How an approval stands, as far as this browser knows. */
export interface Approving {
  /** Sent, or waiting for the line to come back. */
  isSending: boolean
  /** Kept until the line is back; it is then sent by itself. */
  isHeldBack: boolean
  /** The request after the decision, once the server has said so. */
  approved: RequestRecordFragment | null
  error: unknown
  /** Whether sending the same again may help. */
  canRetry: boolean
  approve: (note: string) => void
  retry: () => void
}

/** Approves a request. A cut line is tried again with the same key; what the server refused is not. */
export function useApprove(id: string, onActed?: () => void): Approving {
  const execute = useExecute()
  const queries = useQueryClient()
  const sending = useMutation({
    mutationKey: ['requests', 'approve', id],
    mutationFn: ({ note, idempotencyKey }: Attempt) =>
      execute(RequestApproveDocument, { id, note: note.trim() || null, idempotencyKey }),
    retry: (failures, error) => failures < 2 && mayPass(error),
    onSuccess: ({ requestApprove }) => {
      queries.setQueriesData({ queryKey: ['requests', 'getOne', { id }] }, requestApprove)
      void queries.invalidateQueries({ queryKey: ['requests', 'getList'], refetchType: 'none' })
      void queries.invalidateQueries({ queryKey: ['waiting'] })
    },
  })
  return {
    isSending: sending.isPending,
    isHeldBack: sending.isPaused,
    approved: sending.data?.requestApprove ?? null,
    error: sending.error,
    canRetry: sending.isError && mayPass(sending.error),
    approve: (note) => {
      onActed?.()
      sending.mutate({ note, idempotencyKey: crypto.randomUUID() })
    },
    retry: () => sending.variables && sending.mutate(sending.variables),
  }
}
