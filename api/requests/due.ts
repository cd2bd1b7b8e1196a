import type { DueClock } from '../base/context.ts'
import type { Plain } from '../read/reference.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'

/**
 * By when a stage should be decided that a request enters now, by the stage's own clock: its standard time, less what
 * earlier visits of the same passage have used. Null without a standard time, while the documents are not complete,
 * and where the calendar does not reach.
 */
export function dueAtOf(
  stage: Pick<Plain<Stage>, 'level' | 'standardSeconds'>,
  { completeAt, spentSeconds }: { completeAt: Date | null; spentSeconds: number },
  { now, clockOf }: { now: Date; clockOf: (level: string) => DueClock },
): Date | null {
  if (stage.standardSeconds === null || stage.level === null || completeAt === null) return null
  return clockOf(stage.level).add(now, Math.max(0, stage.standardSeconds - spentSeconds))
}
