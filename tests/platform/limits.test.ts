import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../api/platform/limits.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { startBuilding } from '../support/builders.ts'

let api: TestApi
let token: string

beforeAll(async () => {
  api = await startApi()
  const build = await startBuilding(api.database)
  await build.account({ username: 'penilai.uji', role: 'EVALUATOR' })
  await build.end()
  token = await api.signIn('penilai.uji')
})

afterAll(() => api.close())

/** The decisions of a request, the request of each, and so on. */
const nested = (levels: number) =>
  `{ requests { items { ${'approvals { request { '.repeat(levels)} id ${'} }'.repeat(levels)} } } }`

/** Fragments of which each spreads the next one twice: small to write, enormous to answer. */
const doubling = (count: number) =>
  `{ units { items { ...F0 } } } ${Array.from(
    { length: count },
    (_, index) =>
      `fragment F${index} on Unit { ${index + 1 < count ? `...F${index + 1} again: id ...F${index + 1}` : 'id'} }`,
  ).join(' ')}`

const repeat = (count: number, text: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, index) => text(index)).join(' ')} }`

describe('an operation is refused as too large', () => {
  test.each([
    ['that nests its relations without end', nested(60)],
    ['that nests fewer, but over many rows', nested(5)],
    [
      'that asks for pages of the greatest size many times',
      repeat(40, (n) => `r${n}: requests(perPage: 100) { items { id events { id kind at } } }`),
    ],
    ['with very many aliases', repeat(limits.aliases + 1, (n) => `a${n}: __typename`)],
    ['with very many fragments', doubling(limits.fragments + 1)],
    [
      'that spreads fragments very often',
      repeat(limits.spreads + 1, () => '...F') + ' fragment F on Query { me { id } }',
    ],
  ])('%s', async (_what, query) => {
    const { data, errors } = await api.query(query, {}, token)
    expect(data).toBeFalsy()
    expect(errors).toHaveLength(1)
    expect(errors![0]!.extensions.code).toBe('OPERATION_TOO_LARGE')
  })

  test('by the page size of a variable as by one written out', async () => {
    const query = `query ($size: Int!) { ${Array.from({ length: 20 }, (_, n) => `r${n}: requests(perPage: $size) { items { events { id kind at } approvals { id note } } } `).join('')} }`
    const { errors } = await api.query(query, { size: 100 }, token)
    expect(errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE')
    expect((await api.query(query, { size: 2 }, token)).errors).toBeUndefined()
  })
})

test('a text of very many words is refused before it is read', async () => {
  const { errors } = await api.query(`{ me { ${'id '.repeat(limits.tokens)} } }`, {}, token)
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED')
})

test('fragments that double answer as if they were written once', async () => {
  const { data, errors } = await api.query(doubling(12), {}, token)
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    units: { items: expect.arrayContaining([{ id: expect.any(String), again: expect.any(String) }]) },
  })
})

test('the usual introspection is answered, one that nests without end is not', async () => {
  const usual = await api.query(getIntrospectionQuery(), {}, token)
  expect(usual.errors).toBeUndefined()
  const endless = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`
  expect((await api.query(endless, {}, token)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
})

test('many mistakes are told as a few, each in few words', async () => {
  const { errors } = await api.query(
    repeat(50, (n) => `x${n}${'y'.repeat(500)}`),
    {},
    token,
  )
  expect(errors).toHaveLength(limits.errors)
  for (const { message } of errors!) expect(message.length).toBeLessThanOrEqual(300)
})
