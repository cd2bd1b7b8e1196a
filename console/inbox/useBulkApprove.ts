import { useState } from 'react'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { thisOutbox } from '../outbox/thisOutbox.ts'
import { useOutbox, useOutcome } from '../outbox/useOutbox.ts'
import type { Waiting } from '../outbox/waiting.ts'
import { ApiError, mayPass } from '../provider/errors.ts'

/** How many of the selected went through. */
interface Tally {
  approved: number
  refused: number
}

interface Failure {
  act: Waiting
  error: ApiError
}

/** Approves many requests at once, each as the reader saw it; through the outbox: without a line they wait there. */
export function useBulkApprove(onDone: () => void) {
  const [tally, setTally] = useState<Tally | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const waiting = useOutbox().findLast(({ act, refused }) => act === 'APPROVE_SEVERAL' && refused === null)
  useOutcome(({ act, told }) => {
    if (act.act !== 'APPROVE_SEVERAL') return
    const failed = told.every(({ request }) => request === null) ? told[0]?.refused : null
    // The server failed before it looked at any of them: the same may be sent again.
    if (failed && mayPass(new ApiError(failed.code))) return setFailure({ act, error: new ApiError(failed.code) })
    const refused = told.filter((each) => each.refused !== null).length
    setTally({ approved: told.length - refused, refused })
    onDone()
  })
  return {
    tally,
    isSending: waiting?.isHeld === false,
    /** Key of what is kept until the line is back; null when nothing. */
    heldBack: waiting?.isHeld ? waiting.key : null,
    error: failure?.error ?? null,
    close: () => setTally(null),
    /** After a failure the same selection is sent under the same key. */
    approve: (requests: RequestFieldsFragment[]) => {
      const decisions = requests.map(({ id, version }) => ({ id, seenVersion: version }))
      const about = requests.map(({ id, number }) => ({ id, number }))
      const isSame = failure !== null && JSON.stringify(failure.act.said) === JSON.stringify({ decisions })
      setFailure(null)
      if (isSame) thisOutbox.again(failure.act)
      else thisOutbox.decide('APPROVE_SEVERAL', about, { decisions })
    },
  }
}
