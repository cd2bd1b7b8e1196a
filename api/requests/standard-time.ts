import type { DueClock } from '../base/context.ts'
import type { Plain } from '../read/reference.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'

// Time is reckoned by the own clock of the unit where a request waits, which after a vacancy or an escalation is not
// that of its stage: what falls back from an RT to the kelurahan is due by office hours.

type Clocks = (level: string) => DueClock

/** Where a request waits. */
interface At {
  stage: Pick<Plain<Stage>, 'standardSeconds'>
  unit: Pick<Plain<Unit>, 'level'>
}

/** Since when it waits there, and what of its standard time it had used before. */
interface Waiting {
  waitingSince: Date
  /** Since when its documents are complete; null while they are not. */
  completeAt: Date | null
  spentSeconds: number
}

/**
 * By when a stage should be decided: its standard time, less what earlier visits of the same passage have used, counted
 * from when the request came and its documents were complete. Null without a standard time, while the documents are not
 * complete, and where the calendar does not reach.
 */
export function dueAtOf({ stage, unit }: At, waiting: Waiting, clockOf: Clocks): Date | null {
  const since = countsFrom(waiting)
  if (stage.standardSeconds === null || since === null) return null
  return clockOf(unit.level).add(since, Math.max(0, stage.standardSeconds - waiting.spentSeconds))
}

/** What a visit has used of its standard time by now, in whole seconds; 0 before the documents were complete. */
export function secondsUsed(
  { unit }: Pick<At, 'unit'>,
  waiting: Omit<Waiting, 'spentSeconds'>,
  { now, clockOf }: { now: Date; clockOf: Clocks },
): number {
  const since = countsFrom(waiting)
  return since ? Math.max(0, Math.round(clockOf(unit.level).secondsBetween(since, now) ?? 0)) : 0
}

function countsFrom({ waitingSince, completeAt }: Omit<Waiting, 'spentSeconds'>): Date | null {
  return completeAt && completeAt < waitingSince ? waitingSince : completeAt
}
