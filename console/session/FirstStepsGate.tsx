import { useQueryClient } from '@tanstack/react-query'
import { lazy, useState, type ReactNode } from 'react'
import { firstStepOf } from '../provider/me.ts'
import { useMe } from './useMe.ts'

const FirstSteps = lazy(() => import('./FirstSteps.tsx').then((file) => ({ default: file.FirstSteps })))

/** The pages; before them, for a new user, what has to be done first. */
export function FirstStepsGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const me = useMe()
  const step = me && firstStepOf(me)
  // Once enrolled, nothing is left to do; yet the recovery codes stay until the reader has put them down.
  const [isEnrolling, setEnrolling] = useState(false)
  if (step === 'SECOND_FACTOR' && !isEnrolling) setEnrolling(true)
  if (!step && !isEnrolling) return children
  const done = () => {
    setEnrolling(false)
    void queries.invalidateQueries()
  }
  return <FirstSteps step={step ?? 'SECOND_FACTOR'} onEnrolled={done} />
}
