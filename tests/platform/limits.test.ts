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
    ['that repeats a field', repeat(limits.repeats + 2, () => 'me { id }')],
    ['that repeats a field in fragments without a name', repeat(limits.repeats + 2, () => '... { me { id } }')],
    [
      'beside very many others',
      Array.from({ length: limits.operations + 1 }, (_, n) => `query Q${n} { me { id } }`).join(' '),
    ],
    ['in a text that is mostly spaces', `{ me { id } }${' '.repeat(limits.characters)}`],
    ['that nests fragments without a name', `{ ${'... { '.repeat(60)} me { id } ${'} '.repeat(60)} }`],
    ['with very many mutations', `mutation ${repeat(25, (n) => `m${n}: signOut`)}`],
    ['that asks for very many figures', repeat(25, (n) => `p${n}: processingTime(measure: STAGE, by: STAGE) { asOf }`)],
    [
      'that introspects very often',
      repeat(60, (n) => `s${n}: __schema { types { fields { args { type { name } } } } }`),
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
    const byDefault = query.replace('Int!', 'Int! = 100')
    expect((await api.query(byDefault, {}, token)).errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE')
  })

  const filtered = 'query ($filter: RequestFilter) { requests(filter: $filter) { total } }'
  let boxes: unknown = 'x'
  for (let level = 0; level < limits.values; level += 1) boxes = [boxes]
  test.each([
    ['a list of very many values', { filter: { status: Array.from({ length: 100_000 }, () => 'WAITING') } }],
    [
      'an object of very many fields',
      { filter: Object.fromEntries(Array.from({ length: 9000 }, (_, n) => [`f${n}`, n])) },
    ],
    ['lists in lists without end', { filter: boxes }],
    ['what no argument asks for', { other: Array.from({ length: 9000 }, () => 1) }],
  ])('with %s in its variables', async (_what, variables) => {
    const { errors } = await api.query(filtered, variables, token)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_TOO_LARGE'])
  })
})

test('a mutation refused as too large has changed nothing', async () => {
  const again = await api.signIn('penilai.uji')
  await api.query(`mutation ${repeat(25, (n) => `m${n}: signOut`)}`, {}, again)
  expect((await api.query('{ me { username } }', {}, again)).data).toEqual({ me: { username: 'penilai.uji' } })
})

test.each([
  ['words', `{ me { ${'id '.repeat(limits.tokens)} } }`],
  ['directives', `{ me { id ${'@include(if: true) '.repeat(1000)} } }`],
  ['operations', '{ me { id } } '.repeat(1000)],
  ['variables', `query (${'$a: Int '.repeat(1500)}) { me { id } }`],
  ['values in a list', `{ requests(filter: { status: [${'WAITING '.repeat(limits.tokens)}] }) { total } }`],
])('a text of very many %s is refused before it is read', async (_what, query) => {
  const { errors } = await api.query(query, {}, token)
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_PARSE_FAILED'])
})

test.each([
  ['lists', `{ requests(filter: ${'['.repeat(1900)}${']'.repeat(1900)}) { total } }`],
  ['objects', `{ requests(filter: ${'{a:'.repeat(900)}1${'}'.repeat(900)}) { total } }`],
  ['types', `query ($a: ${'['.repeat(1900)}Int${']'.repeat(1900)}) { me { id } }`],
])('%s within each other without end are only wrong', async (_what, query) => {
  const { errors } = await api.query(query, {}, token)
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
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

test.each([
  ['many mistakes', repeat(50, (n) => `x${n}${'y'.repeat(500)}`), {}],
  [
    'many values of no meaning',
    'query ($s: [RequestStatus!]) { requests(filter: { status: $s }) { total } }',
    { s: Array.from({ length: 500 }, (_, n) => `x${n}${'y'.repeat(500)}`) },
  ],
  ['many refusals', repeat(90, (n) => `r${n}: request(id: "0") { id }`), {}],
])('%s are told as a few, each in few words', async (_what, query, variables) => {
  const { errors } = await api.query(query, variables, token)
  expect(errors!.length).toBeGreaterThan(0)
  expect(errors!.length).toBeLessThanOrEqual(limits.errors)
  for (const { message } of errors!) expect(message.length).toBeLessThanOrEqual(300)
})
