import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

type Listed = { requests: { items: { number: string }[] } }

let api: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'diskominfo.uji' })
  const service = await build.service({ levels: ['RT', 'RW'] })
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
  await build.request({ service, number: 'B', submittedAt: at(1), status: 'COMPLETED', hours: [1, 9] })
  await build.request({ service, number: 'a', submittedAt: at(2), status: 'REJECTED' })
  await build.request({ service, number: 'C', submittedAt: at(3), stage: 2, hours: [5] })
  await build.request({ service, number: 'A', submittedAt: at(4) })
  await build.rows.select(`update request set due_at = '2026-03-05' where number = 'A'`)
  await build.rows.select(`update request set due_at = '2026-03-04' where number = 'C'`)
  token = await api.signIn('diskominfo.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

async function sorted(sort: string): Promise<string> {
  const { data } = await api.query<Listed>(`{ requests${sort} { items { number } } }`, {}, token)
  return data!.requests.items.map(({ number }) => number).join('')
}

// What has no value comes last either way; equal ones go by their identifier in the same direction.
test.each([
  ['SUBMITTED_AT', 'BaCA', 'ACaB'],
  ['CLOSED_AT', 'aBCA', 'BaAC'],
  ['WAITING_SINCE', 'ACBa', 'CAaB'],
  ['DUE_AT', 'CABa', 'ACaB'],
  ['NUMBER', 'ABCa', 'aCBA'],
  ['STATUS', 'BCAa', 'aACB'],
])('requests sorted by %s', async (field, ascending, descending) => {
  expect(await sorted(`(sort: { field: ${field}, order: ASC })`)).toBe(ascending)
  expect(await sorted(`(sort: { field: ${field}, order: DESC })`)).toBe(descending)
})

test('requests are sorted by the newest unless said otherwise', async () => {
  expect(await sorted('')).toBe('ACaB')
})
