import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { limits } from '../../api/platform/limits.ts'
import { type Answer, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const compiled = '{ requests { items { approvals { note } } } }'
const byResolvers = '{ me { username } requests { items { approvals { note } } } }'

let api: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.heads()
  await build.officer({ username: 'rt.uji' })
  await build.request({ stage: 2 })
  token = await api.signIn('rt.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const ask = (query: string, variables: object = {}) => api.query(query, variables, token)

/** The codes of an answer; all there is of an error that tells more than it should. */
function toldBy({ errors = [] }: Answer<unknown>): string[] {
  return errors.map(({ message, path, extensions }) => {
    const isClean = Object.keys(extensions).join() === 'code' && !revealing.test(`${message} ${path?.join()}`)
    return isClean ? extensions.code : JSON.stringify({ message, extensions })
  })
}

const revealing = /relation|approval_gone|select|\.ts|node_modules|stack/

describe('a fault of ours', () => {
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await build.rows.select('alter table approval rename to approval_gone')
  })

  afterEach(async () => {
    await build.rows.select('alter table approval_gone rename to approval')
    vi.restoreAllMocks()
  })

  test.each([
    ['a compiled plan', compiled],
    ['resolvers', byResolvers],
  ])('is told as INTERNAL and nothing else by %s, and goes to the log', async (_way, query) => {
    expect(toldBy(await ask(query))).toEqual(['INTERNAL'])
    expect(JSON.stringify(vi.mocked(console.error).mock.calls.map(String))).toContain('approval')
  })

  test('while writing is told as INTERNAL, and nothing was written', async () => {
    const { id } = await build.request()
    expect(toldBy(await ask(`mutation { requestApprove(id: ${id}, idempotencyKey: "kunci-satu") { id } }`))).toEqual([
      'INTERNAL',
    ])
    const [stored] = await build.rows.select('select status, version from request where id = $1', [id])
    expect(stored).toEqual({ status: 'IN_PROGRESS', version: 1 })
    expect(await build.rows.select('select 1 from idempotency_key')).toEqual([])
  })
})

test('after a fault is mended, the same question is answered', async () => {
  expect((await ask(compiled)).errors).toBeUndefined()
  expect((await ask(byResolvers)).errors).toBeUndefined()
})

describe('a mistake of the caller is told with GraphQL’s own code', () => {
  test.each([
    ['GRAPHQL_PARSE_FAILED', '{ requests {', {}],
    ['GRAPHQL_VALIDATION_FAILED', '{ requests { items { secret } } }', {}],
    ['GRAPHQL_VALIDATION_FAILED', '{ requests(filter: { status: [LOST] }) { total } }', {}],
    ['BAD_USER_INPUT', 'query ($page: Int!) { requests(page: $page) { total } }', { page: 'two' }],
    ['BAD_USER_INPUT', 'query ($page: Int = 1) { requests(page: $page) { total } }', { page: null }],
    ['BAD_USER_INPUT', 'query ($page: Int = 1) { me { id } requests(page: $page) { total } }', { page: null }],
    ['BAD_USER_INPUT', 'query ($is: Boolean = true) { requests { total @include(if: $is) } }', { is: null }],
    ['BAD_USER_INPUT', 'query ($is: Boolean = true) { requests @skip(if: $is) { total } }', { is: null }],
    ['BAD_USER_INPUT', 'query ($of: RequestFilter) { requests(filter: $of) { total } }', { of: { secret: 1 } }],
    ['OPERATION_RESOLUTION_FAILURE', 'query a { me { id } } query b { me { id } }', {}],
  ])('%s for %s', async (code, query, variables) => {
    expect(toldBy(await ask(query, variables))).toEqual([code])
  })
})

test('a question of as many aliases as are allowed is answered', async () => {
  const aliases = Array.from(
    { length: limits.aliases },
    (_, index) => `a${index}: requests(page: ${index + 1}) { total }`,
  )
  const { data, errors } = await ask(`{ ${aliases.join(' ')} }`)
  expect(errors).toBeUndefined()
  expect(Object.keys(data!)).toHaveLength(limits.aliases)
})
