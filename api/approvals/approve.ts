import type { Caller, DueClock } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Plain } from '../read/reference.ts'
import type { Chain } from '../requests/chain.entity.ts'
import { isTurnOf, stageAfter, unitOfStage } from '../requests/chain.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import type { Stage } from '../requests/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'
import { ApprovalOutcome } from './approval-outcome.ts'

/** A request waiting for a decision, as the decision sees it. */
export interface Waiting {
  id: string
  version: number
  status: RequestStatus
  chain: Plain<Chain>
  stage: Plain<Stage> | null
  /** The applicant's unit. */
  unit: Plain<Unit>
  waitingAt: Plain<Unit> | null
  waitingFor: string | null
  waitingSince: Date | null
}

/** What a decision changes: the request moves, the visit becomes an approval, and events tell it. */
export interface Decision {
  outcome: ApprovalOutcome
  stage: Plain<Stage>
  unit: Plain<Unit>
  enteredAt: Date
  decidedAt: Date
  moveTo: {
    status: RequestStatus
    stage: Plain<Stage> | null
    waitingAt: Plain<Unit> | null
    dueAt: Date | null
    closedAt: Date | null
  }
  events: RequestEventKind[]
}

/**
 * Approves a request at the stage it waits at: it moves on to the next stage of its chain, or is completed after the
 * last. Raises CONFLICT when it waits nowhere, NOT_YOUR_TURN when it waits for another post.
 */
export function approve(
  request: Waiting,
  by: { caller: Caller; now: Date; clockOf: (level: string) => DueClock },
): Decision {
  const { stage, waitingAt, waitingSince } = request
  if (request.status !== RequestStatus.IN_PROGRESS || !stage || !waitingAt || !waitingSince) {
    throw new DomainError('CONFLICT', 'The request waits at no stage any more; read it again.')
  }
  if (!isTurnOf(by.caller.posts, request)) {
    throw new DomainError('NOT_YOUR_TURN', 'The request waits for someone else.')
  }
  const decided = {
    outcome: ApprovalOutcome.APPROVED,
    stage,
    unit: waitingAt,
    enteredAt: waitingSince,
    decidedAt: by.now,
  }
  const next = stageAfter(request.chain, stage)
  if (!next) {
    const moveTo = { status: RequestStatus.COMPLETED, stage: null, waitingAt: null, dueAt: null, closedAt: by.now }
    return { ...decided, moveTo, events: [RequestEventKind.APPROVED, RequestEventKind.COMPLETED] }
  }
  const nextUnit = unitOfStage(next, request.unit)
  if (!nextUnit) throw new DomainError('CONFLICT', 'The chain asks for a unit that does not exist above the applicant.')
  const dueAt = next.standardSeconds === null ? null : by.clockOf(nextUnit.level).add(by.now, next.standardSeconds)
  const moveTo = { status: RequestStatus.IN_PROGRESS, stage: next, waitingAt: nextUnit, dueAt, closedAt: null }
  return { ...decided, moveTo, events: [RequestEventKind.APPROVED] }
}
