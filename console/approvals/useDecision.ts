import { useState } from 'react'
import type { AssistanceInput, RequestFieldsFragment, RequestRecordFragment } from '../generated/graphql.ts'
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

/** Decides on a request, as the reader saw it: approves, returns or rejects it. `onActed`: the server has not answered yet. */
export function useDecision(request: RequestFieldsFragment, onActed?: () => void): Deciding {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [decided, setDecided] = useState<RequestRecordFragment | null>(null)
  const done = (by: Verdict) => (now: RequestRecordFragment) => {
    setVerdict(by)
    setDecided(now)
  }
  const approving = useRequestAct('APPROVE', request, done('APPROVE'))
  const returning = useRequestAct('RETURN', request, done('RETURN'))
  const rejecting = useRequestAct('REJECT', request, done('REJECT'))
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
