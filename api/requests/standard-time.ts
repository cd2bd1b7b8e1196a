import type { Context } from '../base/context.ts'
import type { Plain } from '../read/reference.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'

type Clocks = Pick<Context, 'now' | 'clockOf'>

/** Where a request waits or is going to. */
interface At {
  stage: Pick<Plain<Stage>, 'standardSeconds'>
  unit: Pick<Plain<Unit>, 'level'>
}

/**
 * When a stage should be decided that a request enters now, having used so many seconds of it before, by the own clock
 * of the unit it waits at. Null without a standard time, while its documents are not complete, and where the calendar
 * does not reach.
 */
export function dueAtStop({ stage, unit }: At, completeAt: Date | null, spent: number, { now, clockOf }: Clocks) {
  if (stage.standardSeconds === null || completeAt === null) return null
  return clockOf(unit.level).add(now, Math.max(0, stage.standardSeconds - spent))
}

/** What the visit has used of its standard time by now, in whole seconds of the own clock of the unit; 0 before the documents were complete. */
export function secondsUsed(
  visit: { unit: At['unit']; waitingSince: Date; completeAt: Date | null },
  { now, clockOf }: Clocks,
): number {
  const { unit, waitingSince, completeAt } = visit
  if (completeAt === null) return 0
  const from = completeAt > waitingSince ? completeAt : waitingSince
  return Math.max(0, Math.round(clockOf(unit.level).secondsBetween(from, now) ?? 0))
}
