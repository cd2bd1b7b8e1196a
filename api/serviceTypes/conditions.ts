import { Role } from '../base/context.ts'
import { startOfDay } from '../calendars/days.ts'
import type { Env } from '../read/declare.ts'
import type { Condition } from '../read/roots.ts'
import { ServiceType } from './service-type.entity.ts'
import { Stage } from './stage.entity.ts'

// Conditions that lists of requests and of decisions share. Those that name a code raise INVALID_INPUT for one that
// does not exist.

/** What belongs to the resident who asks, said again for the planner's sake; null for any other caller. */
export function ofResident(own: string, { caller }: Env): Condition | null {
  return caller.role === Role.RESIDENT ? { sql: `t.${own}`, values: [caller.residentId ?? '0'] } : null
}

/** Of the service with this code. */
export const ofServiceType = (code: string, { reference }: Env): Condition => ({
  sql: 't.service_type_id = ?',
  values: [String(reference.require(ServiceType, code, 'filter.serviceType').id)],
})

/** Stages of all services and versions with this code. */
export const atStage = (code: string, { reference }: Env): Condition => {
  reference.require(Stage, code, 'filter.stage')
  const ids = reference.all(Stage).flatMap((stage) => (stage.code === code ? [stage.id] : []))
  return { sql: 't.stage_id = any(?)', values: [`{${ids.join()}}`] }
}

/** An instant of the day's first moment or later; a day is a WIB day. */
export const since =
  (column: string) =>
  (day: string): Condition => ({
    sql: `t.${column} >= ?`,
    values: [startOfDay(day).toISOString()],
  })

/** An instant before the day's first moment. */
export const before =
  (column: string) =>
  (day: string): Condition => ({
    sql: `t.${column} < ?`,
    values: [startOfDay(day).toISOString()],
  })

/** One of several values of an enum. */
export const oneOf =
  (column: string) =>
  (values: readonly string[]): Condition => ({
    sql: `t.${column} = any(?)`,
    values: [`{${values.join()}}`],
    isKept: column === 'status',
  })
