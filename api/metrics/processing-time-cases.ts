import { levelsWithoutOfficeHours } from '../calendars/clock.ts'
import { sqlMonthOf } from '../calendars/days.ts'
import type { ProcessingTimeQuestion } from './processing-time-question.ts'
import { Measure, ProcessingTimeBy } from './processing-time.ts'

/** A piece of SQL with the values of its question marks. */
export interface Fragment {
  sql: string
  values: unknown[]
}

const decided = `c.outcome in ('APPROVED', 'RETURNED', 'REJECTED')`
const ended = `c.closed_at is not null and c.status <> 'CANCELLED'`
const volunteers = levelsWithoutOfficeHours.map((level) => `'${level}'`).join()

/**
 * The cases that count, one a row: `k` is the row of the answer they go into, then when they began and ended; for
 * stages in their own clock also whether that is the clock of offices, for rows by stage also its place in the chain.
 */
export function casesOf(question: ProcessingTimeQuestion): Fragment {
  const isStage = question.measure === Measure.STAGE
  const [begun, end] = isStage ? ['c.entered_at', 'c.decided_at'] : ['c.submitted_at', 'c.closed_at']
  const ownClock = question.clock === null
  const joins = joinsOf(question, ownClock)
  const conditions = [{ sql: isStage ? decided : ended, values: [] }, ...conditionsOf(question, end!)]
  const office = ownClock ? `, coalesce(stage.level, unit.level) not in (${volunteers}) as is_office` : ''
  const position = question.by === ProcessingTimeBy.STAGE ? ', stage.position' : ''
  return {
    sql: `select ${keyOf(question.by, end!)} as k, ${begun} as begun_at, ${end} as ended_at${office}${position}
      from ${isStage ? 'approval' : 'request'} as c ${joins.map(({ sql }) => sql).join(' ')}
     where ${conditions.map(({ sql }) => sql).join(' and ')}`,
    values: [...joins, ...conditions].flatMap(({ values }) => values),
  }
}

function keyOf(by: ProcessingTimeBy, end: string): string {
  switch (by) {
    case ProcessingTimeBy.NONE:
      return '0'
    case ProcessingTimeBy.MONTH:
      return sqlMonthOf(end)
    case ProcessingTimeBy.UNIT:
      return 'unit.row_id'
    case ProcessingTimeBy.STAGE:
      return 'stage.row_id'
    case ProcessingTimeBy.SERVICE_TYPE:
      return 'c.service_type_id'
  }
}

function joinsOf({ by, unit, serviceTypeId }: ProcessingTimeQuestion, ownClock: boolean): Fragment[] {
  const joins: Fragment[] = []
  if (by === ProcessingTimeBy.UNIT) joins.push({ sql: unitsByRow, values: [unit!.id, unit!.id] })
  else if (ownClock) joins.push({ sql: 'join unit on unit.id = c.unit_id', values: [] })
  if (by === ProcessingTimeBy.STAGE || ownClock) joins.push(stagesByRow(serviceTypeId))
  return joins
}

/** Each unit with the unit it is counted under: the one below the unit asked for, or that unit itself. */
const unitsByRow = `
  join (
    select part.id, part.level, whole.id as row_id
      from unit as whole
      join unit as part on part.place >= whole.place and part.place < whole.place_end
     where whole.parent_id = ?
    union all
    select id, level, id from unit where id = ?
  ) as unit on unit.id = c.unit_id`

/** Each stage with the newest of its code, within the service asked for. */
const stagesByRow = (serviceTypeId: number | null): Fragment => ({
  sql: `
  join (
    select id, level, position, max(id) over (partition by code) as row_id
      from stage ${serviceTypeId === null ? '' : 'where service_type_id = ?'}
  ) as stage on stage.id = c.stage_id`,
  values: serviceTypeId === null ? [] : [serviceTypeId],
})

function conditionsOf(question: ProcessingTimeQuestion, end: string): Fragment[] {
  const { measure, unit, reach, serviceTypeId, stageIds, from, to } = question
  const place = measure === Measure.STAGE ? 'c.unit_place' : 'c.place'
  const conditions: Fragment[] = []
  if (unit) conditions.push({ sql: `${place} >= ? and ${place} < ?`, values: [unit.low, unit.high] })
  if (reach) conditions.push({ sql: 'c.place >= ? and c.place < ?', values: [reach.low, reach.high] })
  if (serviceTypeId !== null) conditions.push({ sql: 'c.service_type_id = ?', values: [serviceTypeId] })
  if (stageIds) conditions.push({ sql: 'c.stage_id = any(?::int[])', values: [`{${stageIds.join()}}`] })
  if (from) conditions.push({ sql: `${end} >= ?`, values: [from.toISOString()] })
  if (to) conditions.push({ sql: `${end} < ?`, values: [to.toISOString()] })
  return conditions
}
