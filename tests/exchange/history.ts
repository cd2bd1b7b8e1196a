import { afterAll, beforeEach } from 'vitest'
import { cloneDatabase } from '../support/database.ts'
import { openRows, type Row } from '../support/rows.ts'

export const header = 'case,activity,start,complete,unit,officer,outcome'
export const log = (...lines: string[]) => [header, ...lines].join('\n')
export const at = (time: string) => new Date(`2026-03-${time.replace(' ', 'T')}:00Z`)

/** A database for imports, empty before each test, and ways to see what came of them. */
export async function startHistory() {
  const database = await cloneDatabase()
  const rows = await openRows(database.ownerUrl)

  async function clear(): Promise<void> {
    await rows.select('truncate approval, request_event, request, stage, chain, service_type, officer cascade')
    await rows.select(`delete from unit where level = 'AGENCY'`)
  }

  const visitsOf = (ref: string) =>
    rows.select<Row>(
      `select stage.name as stage, entered_at, approval.decided_at, outcome, unit.code as unit, officer.name as officer
       from approval
       join request on request.id = request_id and external_ref = $1
       join stage on stage.id = approval.stage_id
       join unit on unit.id = approval.unit_id
       left join officer on officer.id = approval.officer_id
      order by approval.decided_at, approval.id`,
      [ref],
    )

  const requestOf = async (ref: string) =>
    (
      await rows.select<Row>(
        `select number, status, submitted_at, closed_at, stage.name as stage, waiting.code as waiting_at, waiting_since
         from request
         left join stage on stage.id = stage_id
         left join unit as waiting on waiting.id = waiting_at_id
        where external_ref = $1`,
        [ref],
      )
    )[0]

  const tables = ['request', 'approval', 'request_event', 'officer', 'unit', 'stage', 'chain', 'service_type']

  /** Everything an import may change, to see that nothing did. */
  const everything = () =>
    rows.select(
      tables.map((table) => `select '${table}', to_jsonb(t) as row from ${table} as t`).join(' union all ') +
        ' order by 1, 2',
    )

  beforeEach(clear)
  afterAll(async () => {
    await rows.end()
    await database.drop()
  })
  return { database, rows, clear, visitsOf, requestOf, everything }
}
