import type { Caller } from '../base/context.ts'
import { DomainError, notFound } from '../base/errors.ts'
import { Clock } from '../calendars/clock.ts'
import { startOfDay } from '../calendars/days.ts'
import type { Reference } from '../read/reference.ts'
import { ServiceType } from '../serviceTypes/service-type.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { contains, type Territory } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { Measure, type ProcessingTimeArguments, ProcessingTimeBy } from './processing-time.ts'

/** What is asked, with ids and instants in place of codes and days; null narrows nothing. */
export interface ProcessingTimeQuestion {
  measure: Measure
  by: ProcessingTimeBy
  /** Null: each stage in its own clock. */
  clock: Clock | null
  unit: ({ id: number } & Territory) | null
  /** What the fence lets the caller see, said again for the planner’s sake; null where it is everything or in parts. */
  reach: Territory | null
  serviceTypeId: number | null
  /** The stages of all services and versions with the code asked for. */
  stageIds: number[] | null
  from: Date | null
  to: Date | null
}

/** Raises NOT_FOUND for a unit that is none or lies outside the caller's territory, INVALID_INPUT for what makes no sense. */
export function readQuestion(
  { filter: given, measure, by, clock }: ProcessingTimeArguments,
  caller: Caller,
  reference: Reference,
): ProcessingTimeQuestion {
  const filter = given ?? {}
  if (measure === Measure.REQUEST) {
    if (by === ProcessingTimeBy.STAGE) throw invalid('by', 'A whole request has no stage: ask with measure: STAGE.')
    if (filter.stage != null) throw invalid('filter.stage', 'A whole request has no stage: ask with measure: STAGE.')
  }
  if (filter.from != null && filter.to != null && filter.from >= filter.to) {
    throw invalid('filter.to', 'The period must end after it begins; its last day is the one before `to`.')
  }
  return {
    measure,
    by,
    clock: clock ?? (measure === Measure.REQUEST ? Clock.CALENDAR : null),
    unit: readUnit(filter.unit, by, caller, reference),
    reach: caller.level === 'CITY' || caller.others.length > 0 ? null : { low: caller.low, high: caller.high },
    serviceTypeId:
      filter.serviceType == null ? null : reference.require(ServiceType, filter.serviceType, 'filter.serviceType').id,
    stageIds: filter.stage == null ? null : stageIdsOf(filter.stage, reference),
    from: filter.from == null ? null : startOfDay(filter.from),
    to: filter.to == null ? null : startOfDay(filter.to),
  }
}

/** Without a unit, rows by unit are those below the unit whose territory the caller sees. */
function readUnit(code: string | null | undefined, by: ProcessingTimeBy, caller: Caller, reference: Reference) {
  if (code == null && by !== ProcessingTimeBy.UNIT) return null
  const unit = code == null ? reference.all(Unit).find(({ place }) => place === caller.low) : reference.find(Unit, code)
  const territory = unit && { low: unit.place, high: unit.placeEnd }
  if (!territory || ![caller, ...caller.others].some((seen) => contains(seen, territory))) throw notFound('unit')
  return { id: unit.id, ...territory }
}

function stageIdsOf(code: string, reference: Reference): number[] {
  reference.require(Stage, code, 'filter.stage')
  return reference.all(Stage).flatMap((stage) => (stage.code === code ? [stage.id] : []))
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { [field]: message })
}
