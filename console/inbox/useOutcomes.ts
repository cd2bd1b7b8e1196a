import { useCallback, useState } from 'react'
import type { Verdict } from '../approvals/useDecision.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import type { HeldAct } from '../outbox/heldActs.ts'

/** What has become of a request on this page: decided, or refused with these words. */
export type Outcome = { request: RequestRecordFragment; verdict: Verdict } | { request: null; words: string }

/** What has become of the requests on this page, by their ids, since they were last asked for. */
export interface Outcomes {
  of: ReadonlyMap<string, Outcome>
  note: (id: string, outcome: Outcome) => void
  /** The decision was taken back, and the request waits again. */
  forget: (id: string) => void
  clear: () => void
}

/** What an act decides; null for one that decides nothing. */
export function verdictOf(act: HeldAct): Verdict | null {
  if (act === 'APPROVE_SEVERAL') return 'APPROVE'
  return act === 'APPROVE' || act === 'RETURN' || act === 'REJECT' ? act : null
}

const none: ReadonlyMap<string, Outcome> = new Map()

/** Keeps what has become of the requests on a page, whose cards stay where they are. */
export function useOutcomes(): Outcomes {
  const [of, setOutcomes] = useState(none)
  const note = useCallback((id: string, outcome: Outcome) => {
    setOutcomes((before) => new Map(before).set(id, outcome))
  }, [])
  const forget = useCallback((id: string) => {
    setOutcomes((before) => new Map([...before].filter(([each]) => each !== id)))
  }, [])
  return { of, note, forget, clear: useCallback(() => setOutcomes(none), []) }
}
