import { lazy } from 'react'

export const decisionReasons = {
  name: 'decisionReasons',
  list: lazy(() => import('./DecisionReasonList.tsx').then((file) => ({ default: file.DecisionReasonList }))),
  recordRepresentation: 'name',
}
