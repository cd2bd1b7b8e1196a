import type { Env } from '../read/declare.ts'
import type { Plain } from '../read/reference.ts'
import { stageAfter } from './chain.ts'
import { isSkipped } from './route.ts'
import { type Request, RequestStatus } from './request.entity.ts'

/** What an expectation rests on. */
export type Expecting = Pick<
  Plain<Request>,
  'status' | 'chain' | 'stage' | 'waitingAt' | 'form' | 'waitingSince' | 'dueAt' | 'completeAt'
>

/** When a request should end, and whether that is but provisional. */
export interface Expectation {
  /** Null while it waits for nobody, its documents are not complete, or a stage that is left has no standard time. */
  at: Date | null
  /** Whether it, or the due time, reaches into a year whose holidays are not known. */
  isProvisional: boolean
}

/**
 * Adds up the standard times of the stages that are left, each by its own clock, to when the stage it waits at is due;
 * what is late now can end no earlier than now.
 */
export function expectationOf(request: Expecting, { now, clockOf }: Pick<Env, 'now' | 'clockOf'>): Expectation {
  const { stage, waitingAt, chain, dueAt, waitingSince } = request
  if (request.status !== RequestStatus.IN_PROGRESS || !stage || !waitingAt) return { at: null, isProvisional: false }
  if (!dueAt) return { at: null, isProvisional: request.completeAt !== null && stage.standardSeconds !== null }
  let isProvisional = clockOf(waitingAt.level).yearsWithoutHolidays(waitingSince ?? now, dueAt).length > 0
  let at: Date | null = dueAt > now ? dueAt : now
  for (let next = stageAfter(chain, stage); next && at; next = stageAfter(chain, next)) {
    if (isSkipped(next.skipWhen, request.form)) continue
    if (next.standardSeconds === null || !next.level) return { at: null, isProvisional }
    const clock = clockOf(next.level)
    const until = clock.add(at, next.standardSeconds)
    isProvisional ||= !until || clock.yearsWithoutHolidays(at, until).length > 0
    at = until
  }
  return { at, isProvisional }
}
