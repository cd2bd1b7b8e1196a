import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
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

describe('a stranger', () => {
  test.each([
    ['as tools ask', getIntrospectionQuery()],
    ['by another name', '{ x: __schema { queryType { name } } }'],
    ['within a fragment', '{ ...F } fragment F on Query { ... on Query { __schema { queryType { name } } } }'],
    ['beside what is open', '{ me { id } __schema { queryType { name } } }'],
  ])('is not shown the schema, %s, but told what to do', async (_how, query) => {
    const { data, errors } = await api.query(query)
    expect(data).toBeFalsy()
    expect(codesOf({ data, errors })).toEqual(['UNAUTHENTICATED'])
    expect(errors![0]!.message).toContain('Authorization: Bearer')
  })

  test('is not shown it either after somebody signed in has asked the same', async () => {
    const query = '{ __schema { mutationType { name } } }'
    expect((await api.query(query, {}, token)).data).toEqual({ __schema: { mutationType: { name: 'Mutation' } } })
    expect(codesOf(await api.query(query))).toEqual(['UNAUTHENTICATED'])
    const one = '{ __type(name: "Request") { name } }'
    expect((await api.query(one, {}, token)).data).toEqual({ __type: { name: 'Request' } })
    expect(await api.query(one)).toEqual({ data: { __type: null } })
  })

  test('learns of no type whether it is there', async () => {
    const query =
      'query ($name: String!) { a: __type(name: $name) { name fields { name } } ...F } fragment F on Query { b: __type(name: "User") { name } }'
    for (const name of ['Request', 'NoSuchType', 'String']) {
      expect(await api.query(query, { name })).toEqual({ data: { a: null, b: null } })
    }
  })

  test('may ask what the root is called', async () => {
    expect(await api.query('{ __typename }')).toEqual({ data: { __typename: 'Query' } })
  })
})

const guesses: [string, string, object][] = [
  ['a field', '{ mee { id } }', {}],
  ['a field of a type', '{ me { usernam } }', {}],
  ['an argument', '{ requests(perPag: 1) { total } }', {}],
  ['a type', 'query ($x: RequestFilte) { requests(filter: $x) { total } }', {}],
  ['a value', '{ requests(filter: { status: [COMPLETE] }) { total } }', {}],
  [
    'a value of a variable',
    'query ($s: RequestStatus!) { requests(filter: { status: [$s] }) { total } }',
    { s: 'COMPLETE' },
  ],
  ['a field of a variable', 'query ($x: RequestFilter) { requests(filter: $x) { total } }', { x: { statu: [] } }],
]

test.each(guesses)(
  'a wrong guess at %s is helped for whoever is signed in, and not for strangers',
  async (_at, query, variables) => {
    const helped = await api.query(query, variables, token)
    const alone = await api.query(query, variables)
    expect(JSON.stringify(helped.errors)).toContain('Did you mean')
    expect(codesOf(alone).length).toBeGreaterThan(0)
    expect(JSON.stringify(alone)).not.toContain('Did you mean')
  },
)
