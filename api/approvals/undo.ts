import type { Context } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Row, Statement } from '../read/batch.ts'
import type { Plain, Reference } from '../read/reference.ts'
import { instantOf } from '../read/text.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import type { RequestStatus } from '../requests/request.entity.ts'
import { isOpenTo } from '../requests/transitions.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import type { By } from './decider.ts'
import type { Told } from './decision.ts'
import { type RequestNow, selectRequest, whereabouts } from './request-now.ts'

/** The visit that the last decision ended. */
export interface LastVisit {
  id: string
  stage: Plain<Stage>
  unit: Plain<Unit>
  position: string | null
  enteredAt: Date
  openedAt: Date | null
  dueAt: Date | null
  spentSeconds: number
}

/** What taking a decision back changes: its visit goes on as if nothing had been. */
export interface Undoing {
  at: Date
  visit: LastVisit
  events: readonly Told[]
}

/** Who takes back, and for how many seconds that is possible. */
export type Undoer = Pick<By, 'caller' | 'now'> & Pick<Context, 'undoSeconds'>

/** What of a request says whether its last decision can be taken back. */
interface Decided {
  status: RequestStatus | `${RequestStatus}`
  decidedAt: Date | null
  decidedById: string | null
  openedAt: Date | null
  claimedBy: { id: string } | null
}

/** Raises CONFLICT, with the reason, when the caller cannot take the last decision back. */
export function checkUndo(request: RequestNow, by: Undoer): void {
  const obstacle = obstacleToUndo(request, by)
  if (obstacle) throw new DomainError('CONFLICT', `${obstacle} ${whereabouts(request)}`)
}

/** Takes the decision back that ended this visit. */
export function undo(visit: LastVisit, now: Date): Undoing {
  const { stage, unit } = visit
  return { at: now, visit, events: [{ kind: RequestEventKind.UNDONE, stage, unit, isByRule: false }] }
}

/** Why the last decision cannot be taken back by the caller; null when it can. */
export function obstacleToUndo(request: Decided, { caller, now, undoSeconds }: Undoer): string | null {
  if (undoSeconds === 0) return 'Decisions cannot be taken back here.'
  if (!isOpenTo('undo', request.status) || !request.decidedAt) return 'Something has come after the last decision.'
  if (request.openedAt || request.claimedBy) return 'The next stage has opened it already.'
  if (request.decidedById !== caller.accountId) return 'Only whoever entered the decision can take it back.'
  if (now < endOfUndo(request.decidedAt, undoSeconds)) return null
  return `A decision can be taken back within ${undoSeconds} seconds.`
}

/** Until when the caller can take the last decision back, should nobody open what followed; null when they cannot. */
export function undoUntil(request: Decided, by: Undoer): Date | null {
  if (!request.decidedAt || obstacleToUndo(request, by)) return null
  return endOfUndo(request.decidedAt, by.undoSeconds)
}

const endOfUndo = (decidedAt: Date, undoSeconds: number) => new Date(decidedAt.getTime() + undoSeconds * 1000)

/** Reads the visit that the last decision ended; no row when something came after it. */
export const selectLastVisit = (id: string): Statement => ({
  name: 'last visit',
  text: `
    select a.id, a.stage_id, a.unit_id, a.position, a.entered_at, a.opened_at, a.due_at, a.spent_seconds
      from request r join approval a on a.request_id = r.id and a.decided_at = r.decided_at
     where r.id = $1 and a.outcome in ('APPROVED', 'RETURNED', 'REJECTED')
     order by a.id desc limit 1`,
  values: selectRequest(id).values,
})

/** The row of selectLastVisit. */
export function lastVisit(row: Row | undefined, reference: Reference): LastVisit | null {
  if (!row) return null
  const [id, stage, unit, position, enteredAt, openedAt, dueAt, spentSeconds] = row
  return {
    id: id!,
    stage: reference.row(Stage, stage!),
    unit: reference.row(Unit, unit!),
    position: position ?? null,
    enteredAt: instantOf(enteredAt)!,
    openedAt: instantOf(openedAt),
    dueAt: instantOf(dueAt),
    spentSeconds: Number(spentSeconds),
  }
}
