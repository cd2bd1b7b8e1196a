import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

type Listed = { approvals: { items: { request: { number: string }; stage: { code: string } }[]; total: number } }

let api: TestApi
let build: Builders
let token: string
let ids: string[]

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'diskominfo.uji' })
  const sktm = await build.service({ code: 'SKTM', levels: ['RT', 'RW', 'KELURAHAN'] })
  const short = await build.service({ code: 'USAHA', levels: ['RT', 'KELURAHAN'] })
  const day = (date: string) => new Date(`${date}T10:00:00+07:00`)
  const built = [
    await build.request({ number: 'A', service: sktm, stage: 3, submittedAt: day('2026-03-01'), hours: [1, 24] }),
    await build.request({ number: 'B', service: short, status: 'COMPLETED', submittedAt: day('2026-03-04') }),
    await build.request({ number: 'C', service: sktm, status: 'REJECTED', submittedAt: day('2026-03-06') }),
    await build.request({
      number: 'D',
      service: short,
      stage: 2,
      unit: '35.74.01.1001.01.001',
      submittedAt: day('2026-03-08'),
    }),
  ]
  ids = built.map(({ id }) => id)
  token = await api.signIn('diskominfo.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const all = ['A rt', 'A rw', 'B rt', 'B kelurahan', 'C rt', 'D rt']

const list = (filter: object) =>
  api.query<Listed>(
    `query ($filter: ApprovalFilter) { approvals(sort: { field: ENTERED_AT, order: ASC }, filter: $filter) {
      items { request { number } stage { code } } total } }`,
    { filter },
    token,
  )

test.each<[string, () => object, string[]]>([
  ['nothing', () => ({}), all],
  ['a request', () => ({ request: ids[0] }), ['A rt', 'A rw']],
  ['what is no request', () => ({ request: 'A' }), []],
  ['a service', () => ({ serviceType: 'USAHA' }), ['B rt', 'B kelurahan', 'D rt']],
  ['a stage of whatever service', () => ({ stage: 'kelurahan' }), ['B kelurahan']],
  ['the RT that handled it', () => ({ unit: '35.74.04.1003.02.005' }), ['A rt', 'B rt', 'C rt']],
  ['the RW that handled it, its RT included', () => ({ unit: '35.74.04.1003.02' }), ['A rt', 'A rw', 'B rt', 'C rt']],
  ['the kecamatan', () => ({ unit: '35.74.04' }), all.slice(0, 5)],
  ['the city', () => ({ unit: '35.74' }), all],
  ['an outcome', () => ({ outcome: ['REJECTED'] }), ['C rt']],
  ['several outcomes', () => ({ outcome: ['REJECTED', 'APPROVED'] }), all],
  ['no outcome at all', () => ({ outcome: [] }), []],
  ['a first day', () => ({ decidedFrom: '2026-03-06' }), ['C rt', 'D rt']],
  ['a last day, which is left out', () => ({ decidedTo: '2026-03-02' }), ['A rt']],
  ['a period', () => ({ decidedFrom: '2026-03-02', decidedTo: '2026-03-05' }), ['A rw', 'B rt', 'B kelurahan']],
])('a list narrowed by %s', async (_what, filter, expected) => {
  const { data, errors } = await list(filter())
  expect(errors).toBeUndefined()
  expect(data!.approvals.items.map(({ request, stage }) => `${request.number} ${stage.code}`)).toEqual(expected)
  expect(data!.approvals.total).toBe(expected.length)
})

test('the latest decision comes first unless said otherwise, and one not yet taken last', async () => {
  await build.rows.select('update approval set decided_at = null, outcome = null where request_id = $1', [ids[3]])
  const order = async (sort: string) => {
    const query = `{ approvals${sort} { items { request { number } stage { code } } } }`
    const { approvals } = (await api.query<Listed>(query, {}, token)).data!
    return approvals.items.map(({ request, stage }) => `${request.number} ${stage.code}`)
  }
  expect(await order('')).toEqual(['C rt', 'B kelurahan', 'B rt', 'A rw', 'A rt', 'D rt'])
  expect(await order('(sort: { field: DECIDED_AT, order: ASC })')).toEqual(all)
})

describe('a decision', () => {
  const one = 'query ($id: ID!) { approval(id: $id) { outcome request { number } unit { code } } }'
  const decisionOf = async (request: string) =>
    (await build.rows.select<{ id: string }>('select id from approval where request_id = $1', [request]))[0]!.id

  test('is found by its identifier', async () => {
    expect((await api.query(one, { id: await decisionOf(ids[2]!) }, token)).data).toEqual({
      approval: { outcome: 'REJECTED', request: { number: 'C' }, unit: { code: '35.74.04.1003.02.005' } },
    })
  })

  test('outside of the caller’s territory is not there, like one that never was', async () => {
    await build.officer({ username: 'rt.uji' })
    const rt = await api.signIn('rt.uji')
    const elsewhere = await api.query(one, { id: await decisionOf(ids[3]!) }, rt)
    expect(codesOf(elsewhere)).toEqual(['NOT_FOUND'])
    expect(elsewhere).toEqual(await api.query(one, { id: '999999' }, rt))
    expect(codesOf(await api.query(one, { id: 'x' }, rt))).toEqual(['NOT_FOUND'])
    expect((await api.query(`{ approvals(filter: { request: "${ids[3]}" }) { total } }`, {}, rt)).data).toEqual({
      approvals: { total: 0 },
    })
  })
})
