import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

type Page = { list: { items: { id: string }[]; total: number } }

let api: TestApi
let byResolvers: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  api = await startApi()
  byResolvers = await startApi({ database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
  await build.account({ username: 'diskominfo.uji' })
  const service = await build.service({ levels: ['RT', 'RW'] })
  // All were submitted, wait and ended at the same instants: whatever they are sorted by, there are ties.
  for (let nth = 0; nth < 12; nth += 1) await build.request({ service, stage: 1 + (nth % 2) })
  for (let nth = 0; nth < 5; nth += 1) await build.request({ service, status: 'COMPLETED' })
  token = await api.signIn('diskominfo.uji')
})

afterAll(async () => {
  await build.end()
  await byResolvers.close()
  await api.close()
})

const sorts = {
  requests: ['SUBMITTED_AT', 'CLOSED_AT', 'WAITING_SINCE', 'DUE_AT', 'NUMBER', 'STATUS'],
  approvals: ['DECIDED_AT', 'ENTERED_AT'],
  units: ['CODE', 'NAME'],
  serviceTypes: ['CODE', 'NAME'],
}
const each = Object.entries(sorts).flatMap(([list, fields]) =>
  fields.flatMap((field) => ['ASC', 'DESC'].map((order) => [list, field, order] as const)),
)

const ask = (list: string, args: string, server = api): Promise<Answer<Page>> =>
  server.query<Page>(`{ list: ${list}(${args}) { items { id } total } }`, {}, token)

test.each(each)('the pages of %s by %s %s hold everything once, in the order of one large page', async (...wish) => {
  const [list, field, order] = wish
  const filter = list === 'units' ? ', filter: { parent: "35.74.04" }' : ''
  const sort = `sort: { field: ${field}, order: ${order} }${filter}`
  const whole = (await ask(list, `perPage: 100, ${sort}`)).data!.list
  const walked: string[] = []
  for (let page = 1; walked.length < whole.total && page < 40; page += 1) {
    const { items, total } = (await ask(list, `perPage: 4, page: ${page}, ${sort}`)).data!.list
    expect(total).toBe(whole.total)
    walked.push(...items.map(({ id }) => id))
  }
  expect(walked).toEqual(whole.items.map(({ id }) => id))
  expect(new Set(walked).size).toBe(whole.total)
})

describe('a page', () => {
  test('after the last is empty and still tells the total', async () => {
    expect((await ask('requests', 'page: 9')).data).toEqual({ list: { items: [], total: 17 } })
    expect((await ask('units', 'page: 900, filter: { level: CITY }')).data).toEqual({ list: { items: [], total: 1 } })
  })

  test('of a list with nothing in it tells a total of none', async () => {
    expect((await ask('requests', 'filter: { number: "tidak ada" }')).data).toEqual({ list: { items: [], total: 0 } })
    expect((await ask('requests', 'filter: { status: [DRAFT] }')).data).toEqual({ list: { items: [], total: 0 } })
    expect((await ask('requests', 'filter: { status: [] }')).data).toEqual({ list: { items: [], total: 0 } })
  })

  test('has 25 items unless said otherwise, and at most 100', async () => {
    expect((await ask('units', 'page: 1')).data?.list.items).toHaveLength(25)
    expect((await ask('units', 'perPage: 100')).data?.list.items).toHaveLength(100)
    expect((await ask('units', 'perPage: 1, page: 3')).data?.list.items).toHaveLength(1)
  })

  test.each([
    ['page', 'page: 0'],
    ['page', 'page: -1'],
    ['page', 'page: 2147483647'],
    ['page', 'page: 10001, perPage: 100'],
    ['perPage', 'perPage: 0'],
    ['perPage', 'perPage: -5'],
    ['perPage', 'perPage: 101'],
    ['perPage', 'perPage: 2147483647'],
  ])('is refused with the name of the argument %s for %s', async (argument, args) => {
    for (const server of [api, byResolvers]) {
      for (const list of Object.keys(sorts)) {
        const answer = await ask(list, args, server)
        expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
        expect(Object.keys(answer.errors![0]!.extensions.fields!)).toEqual([argument])
      }
    }
  })
})
