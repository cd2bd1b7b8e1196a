import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, Role } from '../../api/base/context.ts'
import { type Planning, startPlanning } from '../access/planning.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { evaluator } from '../support/reading.ts'
import { unitOf } from '../support/units.ts'

const perRt = 30
/** RT of the kelurahan of the admin. */
const rts = `select count(*)::int as n from unit where level = 'RT' and code like '35.74.04.1003.%'`

let database: TestDatabase
let build: Builders
let planning: Planning
let mostOfKelurahan: number
const callers: Record<string, Caller> = {}

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  await build.rows.select(
    `insert into resident (name, nik_hash, nik_masked, unit_id, place)
     select md5(nth || code), nth || code, '', id, place from unit, generate_series(1, $1::int) as nth where level = 'RT'`,
    [perRt],
  )
  await build.rows.select('vacuum analyze')
  mostOfKelurahan = (await build.rows.select<{ n: number }>(rts))[0]!.n * perRt
  const { place, place_end: high } = await unitOf(build.rows, '35.74.04.1003')
  callers['kelurahan'] = { ...evaluator, role: Role.KELURAHAN_ADMIN, level: 'KELURAHAN', low: place, high, place }
  callers['city'] = { ...evaluator, role: Role.SYSTEM_ADMIN }
  planning = await startPlanning(database)
})

afterAll(async () => {
  await planning.end()
  await build.end()
  await database.drop()
})

test.each([
  ['kelurahan', 'a page by name', '', 30],
  ['city', 'a page by name', '', 30],
  ['kelurahan', 'a NIK', '(filter: { nik: "3574041708450000" })', 0],
  ['city', 'a NIK', '(filter: { nik: "3574041708450000" })', 0],
])('for an admin of the %s %s is read off an index', async (who, _what, filter, most) => {
  const scans = await planning.scansOf(callers[who]!, `{ residents${filter} { items { id name } } }`)
  const ofResidents = scans.filter(({ table }) => table === 'resident')
  expect(ofResidents.map(({ kind }) => kind).filter((kind) => kind === 'Seq Scan')).toEqual([])
  expect(Math.max(...ofResidents.map(({ rows }) => rows))).toBeLessThanOrEqual(most)
})

test('a part of a name is looked for in no more than the kelurahan', async () => {
  const scans = await planning.scansOf(callers['kelurahan']!, '{ residents(filter: { name: "abc" }) { total } }')
  const rows = scans.filter(({ table }) => table === 'resident').map((scan) => scan.rows)
  expect(Math.max(...rows)).toBeLessThanOrEqual(mostOfKelurahan)
})
