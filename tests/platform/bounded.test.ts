import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DocumentStore } from '../../api/platform/document-store.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { type Reading, startReading } from '../support/reading.ts'

let database: TestDatabase
let reading: Reading

beforeAll(async () => {
  database = await cloneDatabase()
  reading = await startReading(database)
})

afterAll(async () => {
  await reading?.close()
  await database?.drop()
})

const fields = [
  'number',
  'status',
  'stage { name }',
  'createdAt',
  'closedAt',
  'dueAt',
  'waitingSince',
  'serviceType { code }',
  'unit { name }',
  'applicant { name }',
  'events { kind at }',
  'approvals { note }',
]

/** The nth of 4,096 selections, each with a statement of its own. */
const selection = (nth: number) => ['id', ...fields.filter((_field, bit) => nth & (1 << bit))].join(' ')

test(
  'three thousand different documents leave a connection a few hundred prepared statements at most',
  { timeout: 120_000 },
  async () => {
    const texts = new Set<string>()
    for (let nth = 0; nth < 3000; nth += 1) {
      const { statements } = await reading.ask('compiled', `{ requests(perPage: 1) { items { ${selection(nth)} } } }`)
      texts.add(statements.at(-1)!)
    }
    expect(texts.size).toBeGreaterThan(1500)
    const count = { name: null, text: 'select count(*) from pg_prepared_statements', values: [] }
    const counts = await Promise.all(Array.from({ length: 10 }, () => reading.connections.run([count])))
    for (const [[row]] of counts as [[[string]]][]) expect(Number(row[0])).toBeLessThanOrEqual(500)
  },
)

test('documents are kept by how long they are, the ones used last for longest', async () => {
  const store = new DocumentStore(1000)
  const document = (nth: number) => parse(`query Q${String(nth).padStart(4, '0')} { ${'id '.repeat(25)} }`)
  for (let nth = 0; nth < 100; nth += 1) {
    await store.set(String(nth), document(nth))
    await store.get('0')
  }
  const kept = await Promise.all(Array.from({ length: 100 }, (_, nth) => store.get(String(nth))))
  expect(kept.filter((each) => each !== undefined).length).toBe(Math.floor(1000 / document(0).loc!.source.body.length))
  expect(kept[0]).toBeDefined()
  expect(kept[99]).toBeDefined()
  expect(kept[50]).toBeUndefined()
})

test('a document longer than all may be together is not kept', async () => {
  const store = new DocumentStore(10)
  await store.set('a', parse('{ aVeryLongField }'))
  expect(await store.get('a')).toBeUndefined()
})
