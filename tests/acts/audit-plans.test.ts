import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, Role } from '../../api/base/context.ts'
import { type Planning, startPlanning } from '../access/planning.ts'
import { startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { evaluator } from '../support/reading.ts'
import { type Rows, openRows } from '../support/rows.ts'
import { unitOf } from '../support/units.ts'

const entries = 100_000
/** No more than two kelurahan have. */
const mostRead = entries / 14
let database: TestDatabase
let rows: Rows
let planning: Planning
const admins: Record<string, Caller> = {}

beforeAll(async () => {
  database = await cloneDatabase()
  rows = await openRows(database.ownerUrl)
  await rows.select('alter table audit_entry disable trigger queue_audit')
  const agency = await unitOf(rows, await anAgency())
  await rows.select(many, [entries, agency.place])
  await rows.select('vacuum analyze audit_entry')
  const { place, place_end } = await unitOf(rows, '35.74.04.1003')
  const kelurahan = { level: 'KELURAHAN', low: place, high: place_end }
  admins['a system admin'] = { ...evaluator, role: Role.SYSTEM_ADMIN }
  admins['a kelurahan admin'] = { ...evaluator, role: Role.KELURAHAN_ADMIN, ...kelurahan }
  admins['an agency admin'] = {
    ...evaluator,
    role: Role.AGENCY_ADMIN,
    level: 'AGENCY',
    low: agency.place,
    high: agency.place_end,
  }
  planning = await startPlanning(database)
})

afterAll(async () => {
  await planning.end()
  await rows.end()
  await database.drop()
})

/** One entry in a thousand is of its accounts. */
async function anAgency(): Promise<string> {
  const build = await startBuilding(database)
  const { code } = await build.unit({ level: 'AGENCY', parent: '35.74' })
  await build.end()
  return code
}

/** A minute apart, about the RTs of the city in turn; nearly all are changes of records, as in life. */
const many = `
  with rt as (select place, row_number() over (order by id) as nth from unit where level = 'RT')
  insert into audit_entry (at, kind, action, account_id, subject_type, subject_id, place, code)
  select timestamptz '2026-01-01' + n * interval '1 minute',
         case when n % 500 = 0 then 'REVEAL' when n % 97 = 0 then 'REFUSAL' else 'RECORD' end, 'requestApprove',
         n % 1500, 'Request', (n % 30000)::text, coalesce(rt.place, $2::int), null
    from generate_series(1, $1::int) n
    left join rt on rt.nth = n % 1030`

const page = (filter: string, total = '') =>
  `{ auditEntries${filter} { items { at action changes { field } } ${total} } }`
const filters = [
  '',
  '(filter: { kind: [REVEAL] })',
  '(filter: { kind: [RECORD] })',
  '(filter: { account: 17 })',
  '(filter: { subjectType: "Request", subject: 4711 })',
  '(filter: { from: "2026-02-01", to: "2026-02-02" })',
  '(sort: { field: AT, order: ASC })',
]

describe.each(['a system admin', 'a kelurahan admin', 'an agency admin'])('%s', (name) => {
  test.each(filters)('reads a page by an index and little beside it: %s', async (filter) => {
    const scans = await planning.scansOf(admins[name]!, page(filter))
    expect(scans.filter(({ kind }) => kind === 'Seq Scan')).toEqual([])
    expect(scans.reduce((sum, { rows: read }) => sum + read, 0)).toBeLessThan(mostRead)
  })
})
