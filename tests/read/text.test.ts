import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorCodes } from '../../api/base/errors.ts'
import { buildSchema } from '../../api/schema.ts'
import { type Answer, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const schema = buildSchema()
const clean = new Set<string>([...errorCodes, 'BAD_USER_INPUT'].filter((code) => !/INTERNAL|UNAVAILABLE/.test(code)))
const revealing = /postgres|syntax error|select |insert |relation|column|byte sequence|node_modules|\.ts:|at async/i

let api: TestApi
let build: Builders
let token: string
let requests: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.officer({ username: 'rt.uji' })
  await build.request()
  token = await api.signIn('rt.uji')
  requests = await countOf('request')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const countOf = async (table: string) => JSON.stringify(await build.rows.select(`select count(*) from ${table}`))

interface Place {
  operation: 'query' | 'mutation'
  field: string
  /** Names of arguments and input fields, down to the text. */
  path: string[]
}

/** Every place of the schema where a caller may write any text. */
const places: Place[] = (['query', 'mutation'] as const).flatMap((operation) =>
  Object.values((operation === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields()).flatMap(
    ({ name: field, args }) =>
      args.flatMap(({ name, type }) => textsIn(type, [name]).map((path) => ({ operation, field, path }))),
  ),
)

function textsIn(type: GraphQLInputType, path: string[]): string[][] {
  const named = getNamedType(type)
  if (isScalarType(named)) return /^(String|ID)$/.test(named.name) ? [path] : []
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) => textsIn(field.type, [...path, field.name]))
}

const plain: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  LocalDate: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
  JSONObject: {},
  JSON: null,
}

/** A value of this type that asks for nothing, but bears the text at the end of the path, if there is one. */
function valueOf(type: GraphQLInputType, path: string[] | null, text: string): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return path ? [valueOf(bare.ofType, path, text)] : []
  if (isEnumType(bare)) return bare.getValues()[0]!.name
  if (isScalarType(bare)) return path ? text : (plain[bare.name] ?? '1')
  const [next, ...rest] = path ?? []
  const fields = Object.values(bare.getFields()).filter(({ name, type: of }) => name === next || isNonNullType(of))
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, valueOf(of, name === next ? rest : null, text)]))
}

/** Sends the text to one place; whatever else is required gets a harmless value. */
async function send({ operation, field, path }: Place, text: string, beside = ''): Promise<Answer<unknown>> {
  const root = (operation === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields()[field]!
  const said = root.args.filter(
    ({ name, type: of, defaultValue }) => name === path[0] || (isNonNullType(of) && defaultValue === undefined),
  )
  const declared = said.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ')
  const passed = said.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = isScalarType(getNamedType(root.type)) ? '' : '{ __typename }'
  const values = said.map(({ name, type: of }) => [name, valueOf(of, name === path[0] ? path.slice(1) : null, text)])
  const document = `${operation} (${declared}) { ${beside} ${field}(${passed}) ${selection} }`
  return api.query(document, Object.fromEntries(values), token)
}

const texts: [string, string][] = [
  ['a null character', 'SKTM\u0000'],
  ['an injection of SQL', `'; drop table request; --`],
  ['an injection into an array', `x},{"y\\"`],
  ['placeholders', '$1 ? :id %s %_\\'],
  ['an injection of GraphQL', `") { total } } mutation { signOut } #`],
  ['half a surrogate pair', '\ud800 \udfff'],
  ['nothing', ''],
  ['a hundred kilobytes', 'Ω'.repeat(50_000)],
]

test('text can be written in many places', () => {
  expect(places.map(({ field, path }) => [field, ...path].join('.'))).toEqual(
    expect.arrayContaining(['requests.filter.number', 'units.filter.search', 'requestApprove.note', 'signIn.password']),
  )
})

/** What an answer tells that it should not: a code that is no clean refusal, or words of the database. */
function unclean({ errors = [] }: Answer<unknown>): string[] {
  return errors
    .filter(({ message, extensions }) => !clean.has(extensions.code) || revealing.test(message))
    .map(({ message, extensions }) => `${extensions.code}: ${message.slice(0, 200)}`)
}

describe.each(texts)('%s', (_name, text) => {
  test.each([
    ['a compiled plan', ''],
    ['resolvers', 'me { username }'],
  ])('anywhere gets an answer or a clean refusal by %s', async (_way, beside) => {
    const found = places.map(async (place) => {
      if (beside && place.operation === 'mutation') return []
      const answer = await send(place, text, beside)
      return unclean(answer).map((each) => `${[place.field, ...place.path].join('.')} ${each}`)
    })
    expect((await Promise.all(found)).flat()).toEqual([])
    expect(await countOf('request')).toBe(requests)
  })
})

test.each(['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-29', '2026-13-01', '', 'kemarin'])(
  'the day %o gets an answer or a clean refusal',
  async (day) => {
    for (const field of ['requests(filter: { submittedFrom: $day })', 'approvals(filter: { decidedTo: $day })']) {
      for (const beside of ['', 'me { username }']) {
        const answer = await api.query(`query ($day: LocalDate) { ${beside} ${field} { total } }`, { day }, token)
        expect(unclean(answer)).toEqual([])
      }
    }
  },
)

test('a request larger than any question is refused', async () => {
  const body = JSON.stringify({ query: '{ me { id } }', variables: { text: 'x'.repeat(600_000) } })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(new URL('/graphql', api.url), { method: 'POST', headers, body })
  expect(response.status).toBe(413)
  expect(await response.text()).not.toMatch(revealing)
})
