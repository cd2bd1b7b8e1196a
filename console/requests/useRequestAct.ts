import { useState } from 'react'
import { RequestShowDocument, type RequestFieldsFragment, type RequestRecordFragment } from '../generated/graphql.ts'
import type { HeldAct, Said } from '../outbox/heldActs.ts'
import { thisOutbox } from '../outbox/thisOutbox.ts'
import { useOutcome, useWaitingOn } from '../outbox/useOutbox.ts'
import type { Waiting } from '../outbox/waiting.ts'
import { ApiError, mayPass } from '../provider/errors.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useRememberRequest } from './useRememberRequest.ts'

/** What every act on a request says beside its own. */
type Envelope = 'id' | 'seenVersion'

/** An act on one request. */
export type ActOnOne = Exclude<HeldAct, 'APPROVE_SEVERAL'>

/** What is said with an act, beside of which request it is, and how much of it the reader has seen. */
export type SaidOf<Act extends ActOnOne> = Omit<Said<Act>, Envelope>

/** A request as it is by now, and up to when the reader knew what had happened to it. */
export interface News {
  request: RequestRecordFragment
  since: string
}

/** How an act on a request stands, as far as this browser knows. */
export interface RequestActing<Given> {
  /** On its way. */
  isSending: boolean
  /** Something about this request, this act or another, is kept until the line is back; it is then sent by itself. */
  isHeldBack: boolean
  error: ApiError | null
  /** Whether sending the same again may help. */
  canRetry: boolean
  /** What came first, where the server refused because the request had moved on; null otherwise. */
  overtakenBy: News | null
  send: (said: Given) => void
  /** Sends the same again, under the same key: it counts once. */
  retry: () => void
  /** Forgets that it went wrong. */
  reset: () => void
}

/** What of a request says how much of it the reader has seen. */
type Seen = Pick<RequestFieldsFragment, 'id' | 'number' | 'version' | 'openedAt' | 'waitingSince' | 'submittedAt'>

interface Failure {
  act: Waiting
  error: ApiError
}

const movedOn = new Set(['CONFLICT', 'NOT_YOUR_TURN'])

/**
 * One act on a request, as the reader saw it. It goes through the outbox: without a line it waits there. When the
 * server refused it because the request has moved on, that is read again, so that the reader can be told what is new.
 */
export function useRequestAct<Act extends ActOnOne>(
  name: Act,
  request: Seen,
  onDone?: (now: RequestRecordFragment) => void,
): RequestActing<SaidOf<Act>> {
  const execute = useExecute()
  const remember = useRememberRequest()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [overtakenBy, setOvertakenBy] = useState<News | null>(null)
  const { id, number, version } = request
  const waiting = useWaitingOn(id)
  const isWaiting = waiting?.refused === null
  const reset = () => {
    setFailure(null)
    setOvertakenBy(null)
  }
  const readAnew = async () => {
    const { request: now } = await execute(RequestShowDocument, { id })
    remember(now)
    setOvertakenBy({ request: now, since: request.openedAt ?? request.waitingSince ?? request.submittedAt })
  }
  useOutcome(({ act, told }) => {
    const mine = act.act === name ? told.find((each) => each.id === id) : undefined
    if (mine?.request) onDone?.(mine.request)
    if (!mine?.refused || act.isHeld) return
    setFailure({ act, error: new ApiError(mine.refused.code, mine.refused) })
    // Where it cannot be read either, what the server said of the act is told.
    if (movedOn.has(mine.refused.code)) readAnew().catch(() => setOvertakenBy(null))
  })
  return {
    isSending: isWaiting && waiting.act === name && !waiting.isHeld,
    isHeldBack: isWaiting && waiting.isHeld,
    error: failure?.error ?? null,
    canRetry: failure !== null && mayPass(failure.error),
    overtakenBy,
    send: (said) => {
      reset()
      if (waiting?.refused) thisOutbox.acknowledge(waiting, id)
      const envelope: Record<Envelope, unknown> = { id, seenVersion: version }
      thisOutbox.decide(name, [{ id, number }], { ...said, ...envelope } as unknown as Said<Act>)
    },
    retry: () => {
      reset()
      if (failure) thisOutbox.again(failure.act)
    },
    reset,
  }
}
