import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Way } from '../../api/platform/answer.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { type Reading, startReading } from '../support/reading.ts'

const everything = `
  items { id number status submittedAt
    serviceType { code chain { version stages { code level } } } chain { version stages { name } } stage { code }
    unit { code parent { code } ancestors { code } } waitingAt { name ancestors { level } }
    applicant { name nikMasked unit { code } }
    approvals { id outcome stage { code } unit { code ancestors { code } } officer { name } request { number } }
    events { id kind at stage { code } unit { code } officer { name } }
    documents { name } missingDocuments { code } filedBy possibleDuplicates { number missingDocuments { code } filedBy }
    waitingFor expectedAt allowedActions }
  total`
const page = `query ($perPage: Int!) { requests(perPage: $perPage) { ${everything} } }`

let database: TestDatabase
let build: Builders
let reading: Reading

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  const service = await build.service()
  for (let nth = 0; nth < 12; nth += 1) await build.request({ service, stage: 1 + (nth % 4) })
  await build.rows.select(`update approval set officer_id = $1`, [await build.officer()])
  await build.rows.select(`update request set applicant_id = $1, filed_by_id = $2`, [
    await build.resident(),
    await build.account({ username: 'loket' }),
  ])
  await build.rows.select(`update chain set documents = '[{"code": "ktp", "name": "KTP", "required": true}]'`)
  reading = await startReading(database)
  // What opening a connection asks is not counted.
  await reading.ask('resolvers', '{ requests { total } }')
})

afterAll(async () => {
  await reading.close()
  await build.end()
  await database.drop()
})

async function statementsOf(way: Way, query: string, variables: object = {}) {
  const { result, statements } = await reading.ask(way, query, variables)
  expect(result.errors).toBeUndefined()
  return { data: result.data as Record<string, { items: object[] }>, count: statements.length, statements }
}

describe('a compiled plan', () => {
  test('takes one statement for a root field, whatever it selects and however many rows there are', async () => {
    for (const perPage of [1, 12]) {
      const { data, count } = await statementsOf('compiled', page, { perPage })
      expect(data.requests!.items).toHaveLength(perPage)
      expect(count).toBe(1)
    }
  })

  test('takes one statement for one request', async () => {
    const { count } = await statementsOf('compiled', `{ request(id: 3) { number approvals { officer { name } } } }`)
    expect(count).toBe(1)
  })

  test('takes as many statements as there are root fields', async () => {
    const { count } = await statementsOf(
      'compiled',
      `{ a: requests { ${everything} } b: requests(page: 2) { total } approvals { items { request { id } } }
         units(perPage: 100) { items { code ancestors { code } } } serviceTypes { total } }`,
    )
    expect(count).toBe(5)
  })

  test('counts only when the total is selected', async () => {
    const { statements } = await statementsOf('compiled', '{ requests { items { id } } }')
    expect(statements.join()).not.toMatch(/total|count/)
    expect((await statementsOf('compiled', '{ requests { total } }')).statements.join()).toMatch(/total/)
  })
})

describe('resolvers', () => {
  test('take no more statements for a page of twelve than for a page of two', async () => {
    const few = await statementsOf('resolvers', page, { perPage: 2 })
    const many = await statementsOf('resolvers', page, { perPage: 12 })
    expect(many.data.requests!.items).toHaveLength(12)
    expect(few.count).toBeGreaterThan(3)
    // Fewer where what is alike stands on the page itself.
    expect(many.count).toBeLessThanOrEqual(few.count)
  })

  test('answer the same', async () => {
    const [compiled, byResolvers] = [
      await statementsOf('compiled', page, { perPage: 12 }),
      await statementsOf('resolvers', page, { perPage: 12 }),
    ]
    expect(byResolvers.data).toEqual(compiled.data)
    const told = compiled.data.requests!.items as { filedBy: string | null; [list: string]: unknown }[]
    expect(told.every(({ filedBy }) => filedBy !== null)).toBe(true)
    for (const list of ['possibleDuplicates', 'missingDocuments']) {
      expect(told.filter((each) => (each[list] as object[]).length > 0)).not.toEqual([])
    }
  })
})
