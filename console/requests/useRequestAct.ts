import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  RequestShowDocument,
  type RequestFieldsFragment,
  type RequestRecordFragment,
  type TypedDocumentString,
} from '../generated/graphql.ts'
import { codeOf, mayPass } from '../provider/errors.ts'
import { newKey } from '../provider/newKey.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useRememberRequest } from './useRememberRequest.ts'

/** What every act on a request says beside its own. */
interface Envelope {
  id: string | number
  /** The version the reader saw: the server refuses when it has moved on. */
  seenVersion?: number | null
  /** When this device kept it for want of a line; null when it was sent at once. */
  queuedAt?: string | null
  idempotencyKey?: string | null
}

/** A request as it is by now, and up to when the reader knew what had happened to it. */
export interface News {
  request: RequestRecordFragment
  since: string
}

/** How an act on a request stands, as far as this browser knows. */
export interface RequestActing<Said> {
  /** Sent, or waiting for the line to come back. */
  isSending: boolean
  /** Kept until the line is back; it is then sent by itself. */
  isHeldBack: boolean
  error: unknown
  /** Whether sending the same again may help. */
  canRetry: boolean
  /** What came first, where the server refused because the request had moved on; null otherwise. */
  overtakenBy: News | null
  send: (said: Said) => void
  /** Sends the same again, under the same key: it counts once. */
  retry: () => void
  /** Forgets that it went wrong. */
  reset: () => void
}

/** What of a request says how much of it the reader has seen. */
type Seen = Pick<RequestFieldsFragment, 'id' | 'version' | 'openedAt' | 'waitingSince' | 'submittedAt'>

const movedOn = ['CONFLICT', 'NOT_YOUR_TURN']

/**
 * One act on a request, as the reader saw it. A cut line is tried again with the same key; what the server refused is
 * not: when the request has moved on, it is read again, so that the reader can be told what is new.
 */
export function useRequestAct<Result, Variables extends Envelope>(
  document: TypedDocumentString<Result, Variables>,
  request: Seen,
  onDone: (result: Result) => void,
): RequestActing<Omit<Variables, keyof Envelope>> {
  const execute = useExecute()
  const remember = useRememberRequest()
  const queries = useQueryClient()
  const [overtakenBy, setOvertakenBy] = useState<News | null>(null)
  const { id, version } = request
  const sending = useMutation({
    mutationKey: ['requests', 'act', id],
    mutationFn: (variables: Variables) => execute(document, variables),
    retry: (failures, error) => failures < 2 && mayPass(error),
    onSuccess: onDone,
    onError: async (error) => {
      if (!movedOn.includes(codeOf(error))) return
      const { request: now } = await execute(RequestShowDocument, { id })
      remember(now)
      setOvertakenBy({ request: now, since: request.openedAt ?? request.waitingSince ?? request.submittedAt })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['waiting'] }),
  })
  return {
    isSending: sending.isPending,
    isHeldBack: sending.isPaused,
    error: sending.error,
    canRetry: sending.isError && mayPass(sending.error),
    overtakenBy,
    send: (said) => {
      setOvertakenBy(null)
      const queuedAt = onlineManager.isOnline() ? null : new Date().toISOString()
      const envelope: Envelope = { id, seenVersion: version, queuedAt, idempotencyKey: newKey() }
      sending.mutate({ ...said, ...envelope } as unknown as Variables)
    },
    retry: () => sending.variables && sending.mutate(sending.variables),
    reset: () => {
      setOvertakenBy(null)
      sending.reset()
    },
  }
}
