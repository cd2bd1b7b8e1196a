import type { Context } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Plain } from '../read/reference.ts'
import type { AssistanceReason } from '../requests/assistance.ts'
import type { RequestEventKind } from '../requests/request-event.entity.ts'
import type { RequestStatus } from '../requests/request.entity.ts'
import type { Passing, Stop } from '../requests/route.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'
import type { ApprovalOutcome } from './approval-outcome.ts'
import { assistedBy, type By, type Decider, deciderOf, required, waitsNowhere } from './decider.ts'
import type { DecisionReason } from './decision-reason.entity.ts'
import type { RequestNow } from './request-now.ts'

/** What someone says with a decision. */
export interface Said {
  note: string | null
  reason: Plain<DecisionReason> | null
  /** Why the caller decides for someone else; null when they decide for themselves. */
  assistance: AssistanceReason | null
  queuedAt: Date | null
}

/** Who decides, when, and by which clocks. */
export type Deciding = By & Pick<Context, 'clockOf'>

/** The visit that ends: how, by whom, and what the request took along from it. */
export interface Visit extends Said {
  outcome: ApprovalOutcome
  stage: Plain<Stage>
  unit: Plain<Unit>
  /** Whose post it waited for. */
  position: string | null
  /** Null where nobody decided. */
  officerId: string | null
  capacity: string | null
  enteredAt: Date
  openedAt: Date | null
  dueAt: Date | null
  spentSeconds: number
}

/** Where a request stands after a visit has ended. */
export interface Onward {
  status: RequestStatus
  stage: Plain<Stage> | null
  waitingAt: Plain<Unit> | null
  /** Whose post it waits for, where that is not the one its stage names. */
  waitingFor: string | null
  dueAt: Date | null
  closedAt: Date | null
  spentSeconds: number
  resumeStage: Plain<Stage> | null
}

/** One thing to tell; by nobody where it follows from the rules alone. */
export interface Told {
  kind: RequestEventKind
  stage: Plain<Stage>
  unit: Plain<Unit>
  isByRule: boolean
}

/** What a decision changes: the request moves, the visit becomes an approval, and events tell it. */
export interface Decision {
  at: Date
  visit: Visit
  moveTo: Onward
  events: readonly Told[]
}

/** A request that waits, by its visit. Raises CONFLICT, NOT_YOUR_TURN and FORBIDDEN where it cannot be decided by the caller. */
export function visitOf(request: RequestNow, by: Deciding, said: Said, outcome: ApprovalOutcome): Visit {
  const isHelp = said.assistance !== null
  const found = isHelp ? assistedBy(request, by) : deciderOf(request, by)
  if (found === 'NOT_YOUR_TURN') checkAssistance(request, by, isHelp)
  const decider = required(found, request)
  return endOfVisit(request, decider, said, outcome)
}

/** Raises INVALID_INPUT where it is only missing that someone says for whom they decide, or that they do not. */
function checkAssistance(request: RequestNow, by: Deciding, isHelp: boolean): void {
  const other = isHelp ? deciderOf(request, by) : assistedBy(request, by)
  if (typeof other === 'string') return
  const message = isHelp ? 'Leave it out: the request waits for you.' : 'Say why the head could not decide themselves.'
  throw new DomainError('INVALID_INPUT', `assistance: ${message}`, { assistance: message })
}

/** The visit a request is on, ended with this outcome by whoever decides; by nobody for null. Raises CONFLICT when it is on none. */
export function endOfVisit(request: RequestNow, decider: Decider | null, said: Said, outcome: ApprovalOutcome): Visit {
  const { stage, waitingAt, waitingFor, waitingSince, openedAt, dueAt, spentSeconds } = request
  if (!stage || !waitingAt || !waitingSince) throw waitsNowhere(request)
  return {
    ...said,
    outcome,
    stage,
    unit: waitingAt,
    position: waitingFor ?? stage.decidedBy,
    officerId: decider?.officerId ?? null,
    capacity: decider?.capacity ?? null,
    enteredAt: waitingSince,
    openedAt,
    dueAt,
    spentSeconds,
  }
}

/** Where a request stands that waits nowhere. */
export const nowhere = {
  stage: null,
  waitingAt: null,
  waitingFor: null,
  dueAt: null,
  closedAt: null,
  spentSeconds: 0,
  resumeStage: null,
} satisfies Omit<Onward, 'status'>

/** Where a request stands that waits at a stop. */
export function waitingAt({ stage, unit, position }: Stop, dueAt: Date | null): Omit<Onward, 'status'> {
  return { ...nowhere, stage, waitingAt: unit, waitingFor: position === stage.decidedBy ? null : position, dueAt }
}

/** What is told of whoever ended a visit. */
export const toldOf = ({ stage, unit }: Visit, kind: RequestEventKind): Told => ({ kind, stage, unit, isByRule: false })

/** What is told of the stages and posts a request went past. */
export const toldOfPassing = (passed: readonly Passing[]): Told[] => passed.map((each) => ({ ...each, isByRule: true }))
