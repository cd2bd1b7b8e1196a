import type { Statement } from '../read/batch.ts'

/** A visit to a stage that ends without a decision, because the request was withdrawn. */
export interface WithdrawnVisit {
  request: { id: string; place: number; serviceTypeId: number }
  stageId: number
  unit: { id: number; place: number }
  position: string | null
  enteredAt: Date
  openedAt: Date | null
  endedAt: Date
  dueAt: Date | null
  spentSeconds: number
  accountId: string
  queuedAt: Date | null
}

let store: ((visit: WithdrawnVisit) => Statement) | undefined

/** Declares how a visit that was withdrawn is kept: decisions, which stand further right, keep all visits. */
export function declareWithdrawnVisit(statement: (visit: WithdrawnVisit) => Statement): void {
  store = statement
}

/** The statement that keeps such a visit. */
export function storeWithdrawnVisit(visit: WithdrawnVisit): Statement {
  if (!store) throw new Error('Nobody keeps visits that were withdrawn.')
  return store(visit)
}
