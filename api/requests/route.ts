import type { Seating } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { headOfLevel } from '../people/post.entity.ts'
import type { Plain } from '../read/reference.ts'
import type { Chain } from '../serviceTypes/chain.entity.ts'
import { isBlank } from '../serviceTypes/check-form.ts'
import type { FormData, SkipRule } from '../serviceTypes/procedure.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'
import { stageAfter, unitOfStage } from './chain.ts'
import { RequestEventKind } from './request-event.entity.ts'

/** What decides where a request goes. */
export interface Travelling {
  chain: Plain<Chain>
  /** The applicant's unit. */
  unit: Plain<Unit>
  form: FormData | null
  applicantId: string | null
}

/** Where a request waits: at which stage, at which unit, and for whose post there. */
export interface Stop {
  stage: Plain<Stage>
  unit: Plain<Unit>
  position: string
}

/** A stage passed over, or a post passed by for being vacant. */
export interface Passing {
  kind: RequestEventKind.SKIPPED | RequestEventKind.PASSED_ON
  stage: Plain<Stage>
  unit: Plain<Unit>
}

/** The way to where a request waits next; it waits nowhere when no stage is left. */
export interface Passage {
  stop: Stop | null
  passed: Passing[]
}

/** Who is in which post on the day. */
export interface OnDay {
  seats: Seating
  day: string
}

/**
 * Where a request goes after this stage, or where it begins for null. Stages are passed over as their rules say. A post
 * that is vacant, or held by the applicant alone, falls back to the next level, which may be the next stage anyway.
 * Raises NO_OFFICER where nobody is left to decide, CONFLICT where the applicant's unit has no unit of a stage's level.
 */
export function passageAfter(request: Travelling, after: Plain<Stage> | null, today: OnDay): Passage {
  return passageFrom(request, after ? stageAfter(request.chain, after) : (request.chain.stages[0] ?? null), today)
}

/** Back to a stage that it has been at. Raises what passageAfter raises. */
export function passageFrom(request: Travelling, first: Plain<Stage> | null, today: OnDay): Passage {
  const passed: Passing[] = []
  for (let stage = first; stage; stage = stageAfter(request.chain, stage)) {
    const unit = unitOfStage(stage, request.unit)
    if (!unit) throw new DomainError('CONFLICT', `Above the applicant there is no unit for the stage ${stage.name}.`)
    if (isSkipped(stage.skipWhen, request.form)) {
      passed.push({ kind: RequestEventKind.SKIPPED, stage, unit })
      continue
    }
    const regular: Stop = { stage, unit, position: stage.decidedBy! }
    if (isHeld(regular, request, today)) return { stop: regular, passed }
    const instead = levelAbove(regular, request, today)
    if (!instead) throw new DomainError('NO_OFFICER', `Nobody holds a post that could decide the stage ${stage.name}.`)
    passed.push({ kind: RequestEventKind.PASSED_ON, stage, unit })
    if (!isNextStage(instead, request)) return { stop: instead, passed }
  }
  return { stop: null, passed }
}

/** The same stage, to be decided by the next level above whose head is there; null where nobody is. */
export function levelAbove(stop: Stop, request: Travelling, today: OnDay): Stop | null {
  for (let unit = stop.unit.parent; unit; unit = unit.parent) {
    const position = headOfLevel[unit.level]
    if (position && isHeld({ ...stop, unit, position }, request, today)) return { ...stop, unit, position }
  }
  return null
}

/** Whether the next stage, if it is not passed over, waits for this post anyway. */
export function isNextStage(stop: Stop, request: Travelling): boolean {
  let next = stageAfter(request.chain, stop.stage)
  while (next && isSkipped(next.skipWhen, request.form)) next = stageAfter(request.chain, next)
  return next !== null && next.decidedBy === stop.position && unitOfStage(next, request.unit)?.id === stop.unit.id
}

/** Whether a rule passes a stage over, by what the applicant wrote; what was left blank passes nothing over. */
export function isSkipped(rule: SkipRule | null, form: FormData | null): boolean {
  const written = rule && form?.[rule.field]
  if (!rule || written === null || written === undefined || isBlank(written)) return false
  if (rule.operator === 'EQUALS') return written === rule.value
  if (rule.operator === 'NOT_EQUALS') return written !== rule.value
  return rule.operator === 'LESS_THAN' ? written < rule.value : written > rule.value
}

function isHeld({ unit, position }: Stop, { applicantId }: Travelling, { seats, day }: OnDay): boolean {
  if (unit.validTo !== null && unit.validTo <= day) return false
  return seats.in(unit.id, position, day).some(({ residentId }) => residentId === null || residentId !== applicantId)
}
