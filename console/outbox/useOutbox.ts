import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Outcome } from './outbox.ts'
import { thisOutbox } from './thisOutbox.ts'
import type { Waiting } from './waiting.ts'

/** What the reader has decided and the server has not confirmed, the oldest first. */
export function useOutbox(): readonly Waiting[] {
  return useSyncExternalStore(thisOutbox.watch, thisOutbox.waiting)
}

/** What is on its way for one request, or was refused after it had waited; null when nothing. */
export function useWaitingOn(request: string): Waiting | null {
  return useOutbox().findLast(({ requests, refused }) => (refused ?? requests).some(({ id }) => id === request)) ?? null
}

/** Calls back with what has become of the reader's acts, as long as the page is there. */
export function useOutcome(listener: (outcome: Outcome) => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => thisOutbox.listen((outcome) => latest.current(outcome)), [])
}
