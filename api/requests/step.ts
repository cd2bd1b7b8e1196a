import type { Plain } from '../read/reference.ts'
import type { Chain } from '../serviceTypes/chain.entity.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'
import type { RequestEventKind } from './request-event.entity.ts'
import type { Request, RequestStatus } from './request.entity.ts'
import type { Travelling } from './route.ts'

/** A request as the verbs of its life see it. */
export interface Living extends Travelling {
  status: RequestStatus
  stage: Plain<Stage> | null
  waitingAt: Plain<Unit> | null
  completeAt: Date | null
  spentSeconds: number
  resumeStage: Plain<Stage> | null
}

/** Something that happens to a request, and where. */
export interface Happening {
  kind: RequestEventKind
  stage: Plain<Stage> | null
  unit: Plain<Unit> | null
}

/** What a verb changes of a request, and what it tells of that. */
export interface Step {
  to: Partial<Pick<Request, Changing>> & {
    chain?: Plain<Chain>
    stage?: Plain<Stage> | null
    waitingAt?: Plain<Unit> | null
    resumeStage?: Plain<Stage> | null
    form?: FormData | null
  }
  events: Happening[]
}

type Changing =
  | 'status'
  | 'waitingSince'
  | 'waitingFor'
  | 'dueAt'
  | 'submittedAt'
  | 'closedAt'
  | 'completeAt'
  | 'spentSeconds'
  | 'openedAt'
  | 'claimedBy'
  | 'remindedAt'

/** What no longer holds of a request when it leaves where it waits. */
export const nowhere = Object.freeze({
  stage: null,
  waitingAt: null,
  waitingSince: null,
  waitingFor: null,
  dueAt: null,
  openedAt: null,
  claimedBy: null,
  remindedAt: null,
}) satisfies Step['to']
