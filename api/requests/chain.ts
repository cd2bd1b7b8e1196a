import type { HeldPost } from '../base/context.ts'
import type { Plain } from '../read/reference.ts'
import type { Chain } from '../serviceTypes/chain.entity.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'
import type { RequestStatus } from './request.entity.ts'

/** Where a request stands, as far as "whose turn is it?" goes. */
export interface Standing {
  status: RequestStatus | `${RequestStatus}`
  stage: Pick<Plain<Stage>, 'decidedBy'> | null
  waitingAt: Pick<Plain<Unit>, 'id'> | null
  /** Whose post it waits for, where that is not the one its stage names. */
  waitingFor: string | null
}

/** Is it the turn of someone who holds these posts? The request names the unit; it or its stage, the position. */
export function isTurnOf(posts: readonly HeldPost[], { status, stage, waitingAt, waitingFor }: Standing): boolean {
  if (status !== 'IN_PROGRESS' || !stage || !waitingAt) return false
  return posts.some((post) => post.position === (waitingFor ?? stage.decidedBy) && post.unitId === waitingAt.id)
}

/** The stage after this one; null after the last. */
export function stageAfter(chain: Plain<Chain>, stage: Plain<Stage>): Plain<Stage> | null {
  return chain.stages.find(({ position }) => position > stage.position) ?? null
}

/** The unit that decides a stage for an applicant's unit: that unit or the one above it of the stage's level; null when there is none. */
export function unitOfStage(stage: Plain<Stage>, applicantUnit: Plain<Unit>): Plain<Unit> | null {
  for (let unit: Plain<Unit> | null = applicantUnit; unit; unit = unit.parent) {
    if (unit.level === stage.level) return unit
  }
  return null
}
