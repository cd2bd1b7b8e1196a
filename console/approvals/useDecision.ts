import { useState } from 'react'
import {
  RequestApproveDocument,
  RequestRejectDocument,
  RequestReturnDocument,
  type AssistanceInput,
  type RequestFieldsFragment,
  type RequestRecordFragment,
} from '../generated/graphql.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'
import { useRequestAct, type RequestActing } from '../requests/useRequestAct.ts'

/** What can be decided. */
export type Verdict = 'APPROVE' | 'RETURN' | 'REJECT'

/** What is said with a decision. */
export interface Said {
  note: string
  /** Code of the reason; null for an approval. */
  reason: string | null
  /** Why it is entered for someone else; null when it is one's own. */
  assistance: AssistanceInput | null
}

/** How a decision stands, as far as this browser knows. */
export interface Deciding extends Omit<RequestActing<never>, 'send'> {
  /** What was last decided, or tried; null before. */
  verdict: Verdict | null
  /** The request after the decision, once the server has said so. */
  decided: RequestRecordFragment | null
  decide: (verdict: Verdict, said: Said) => void
}

interface Listener {
  /** The reader has decided; the server has not answered yet. */
  onActed?: () => void
  onDecided?: (request: RequestRecordFragment, verdict: Verdict) => void
}

/** Decides on a request, as the reader saw it: approves, returns or rejects it. */
export function useDecision(request: RequestFieldsFragment, { onActed, onDecided }: Listener = {}): Deciding {
  const remember = useRememberRequest()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [decided, setDecided] = useState<RequestRecordFragment | null>(null)
  const done = (record: RequestRecordFragment, by: Verdict) => {
    remember(record)
    setDecided(record)
    onDecided?.(record, by)
  }
  const approving = useRequestAct(RequestApproveDocument, request, (now) => done(now.requestApprove, 'APPROVE'))
  const returning = useRequestAct(RequestReturnDocument, request, (now) => done(now.requestReturn, 'RETURN'))
  const rejecting = useRequestAct(RequestRejectDocument, request, (now) => done(now.requestReject, 'REJECT'))
  const { send: _send, ...acting } = { APPROVE: approving, RETURN: returning, REJECT: rejecting }[verdict ?? 'APPROVE']
  return {
    ...acting,
    verdict,
    decided,
    decide: (chosen, { note, reason, assistance }) => {
      onActed?.()
      setVerdict(chosen)
      const said = { note: note.trim() || null, assistance }
      if (chosen === 'APPROVE') approving.send(said)
      else ({ RETURN: returning, REJECT: rejecting })[chosen].send({ ...said, reason: reason ?? '' })
    },
    reset: () => {
      setVerdict(null)
      setDecided(null)
      acting.reset()
    },
  }
}
