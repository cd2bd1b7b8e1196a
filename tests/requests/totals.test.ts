import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import type { Service } from '../support/requests.ts'

const units = [
  '35.74',
  '35.74.04',
  '35.74.04.1003',
  '35.74.04.1003.02',
  '35.74.04.1003.02.005',
  '35.74.01',
  '35.74.01.1001',
]
const statuses = ['', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'CANCELLED', 'IN_PROGRESS, REJECTED']

type Page = { total: number; items: object[] }

let api: TestApi
let build: Builders
let service: Service
const tokens = new Map<string, string>()

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  service = await build.service({ levels: ['RT', 'RW'] })
  await build.officer({ username: 'rt.uji' })
  const agency = await build.unit({ level: 'AGENCY', parent: '35.74.04.1003' })
  units.push(agency.code)
  for (const unit of units) {
    await build.account({ username: `admin.${unit}`, role: 'KELURAHAN_ADMIN', unit })
    tokens.set(unit, await api.signIn(`admin.${unit}`))
  }
  const office = await build.service({ levels: ['CITY'] })
  for (const unit of [
    '35.74.04.1003.02.005',
    '35.74.04.1003.01.001',
    '35.74.01.1001.01.001',
    '35.74.04',
    agency.code,
  ]) {
    for (const status of ['IN_PROGRESS', 'COMPLETED', 'REJECTED'] as const) {
      await build.request({ unit, status, service: /\.\d{3}$/.test(unit) ? service : office })
    }
  }
})

afterAll(async () => {
  await build.end()
  await api.close()
})

/** Every total a caller of each territory can ask for that is not the number of requests there really are. */
async function wrongTotals() {
  const asked = [...tokens].flatMap(([caller, token]) => ['', ...units].map((unit) => ({ caller, token, unit })))
  const compared = asked.map(async ({ caller, token, unit }) => {
    const field = (status: string) => {
      const filter = [unit && `unit: "${unit}"`, status && `status: [${status}]`].filter(Boolean).join(', ')
      return filter ? `requests(filter: { ${filter} })` : 'requests'
    }
    const fields = statuses.map((status, nth) => `s${nth}: ${field(status)} { total items { id } }`)
    const { data } = await api.query<Record<string, Page>>(`{ ${fields.join(' ')} }`, {}, token)
    const told = statuses.map((status, nth) => ({ caller, unit, status, ...data![`s${nth}`]! }))
    return told.filter(({ total, items }) => total !== items.length)
  })
  return (await Promise.all(compared)).flat()
}

test('totals are right after requests came in', async () => {
  expect(await wrongTotals()).toEqual([])
})

test('totals are right after a decision, whoever took it', async () => {
  const { id } = await build.request({ service: await build.service({ levels: ['RT'] }) })
  const token = await api.signIn('rt.uji')
  expect(codesOf(await api.query(`mutation { requestApprove(id: ${id}) { status } }`, {}, token))).toEqual([])
  expect(await wrongTotals()).toEqual([])
})

test('totals are right after requests moved, changed and went', async () => {
  const { id } = await build.request({ service })
  await build.rows.select(
    `update request set status = 'CANCELLED', waiting_at_id = null, stage_id = null where id = $1`,
    [id],
  )
  expect(await wrongTotals()).toEqual([])
  const [other] = await build.rows.select<{ id: number; place: number }>(
    `select id, place from unit where code = '35.74.01.1001.01.001'`,
  )
  await build.rows.select('update request set place = $1, unit_id = $2 where id = $3', [other!.place, other!.id, id])
  expect(await wrongTotals()).toEqual([])
  await build.rows.select('delete from request_event where request_id = $1', [id])
  await build.rows.select('delete from request where id = $1', [id])
  expect(await wrongTotals()).toEqual([])
})

test('totals are right while they are folded, and after', async () => {
  const wrong = wrongTotals()
  for (let nth = 0; nth < 5; nth += 1) await build.rows.select('select fold_request_tally()')
  expect(await wrong).toEqual([])
  const [tally] = await build.rows.select(
    'select count(*) = count(distinct (place, status)) as folded from request_tally',
  )
  expect(tally).toEqual({ folded: true })
  expect(await wrongTotals()).toEqual([])
})
