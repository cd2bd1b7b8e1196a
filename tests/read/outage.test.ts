import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const compiled = '{ requests { items { number approvals { id } } total } }'
const byResolvers = '{ me { username } requests { items { number } total } }'

let api: TestApi
let build: Builders
let breaker: Client
let token: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'diskominfo.uji' })
  await build.request()
  token = await api.signIn('diskominfo.uji')
  breaker = new Client({ connectionString: api.database.appUrl, application_name: 'breaker' })
  await breaker.connect()
})

afterAll(async () => {
  await breaker.end()
  await build.end()
  await api.close()
})

beforeEach(() =>
  vi.waitFor(async () => {
    if (!(await ask(compiled)).data) throw new Error('The server has not come back yet')
  }),
)

const ask = (query: string) => api.query(query, {}, token)
const servers = `from pg_stat_activity where datname = current_database() and application_name <> 'breaker'`

/** Ends every connection of the server. */
async function cut(): Promise<void> {
  await breaker.query(`select pg_terminate_backend(pid) ${servers} and usename = current_user`)
}

async function connections(): Promise<number> {
  const { rows } = await breaker.query<{ n: number }>(
    `select count(*)::int as n ${servers} and application_name = 'portal-emas read'`,
  )
  return rows[0]!.n
}

function expectClean(answers: Answer<unknown>[]): void {
  const failed = answers.filter(({ errors }) => errors)
  expect(new Set(failed.flatMap(codesOf))).toEqual(new Set(failed.length > 0 ? ['UNAVAILABLE'] : []))
  expect(JSON.stringify(failed)).not.toMatch(/terminat|administrator|socket|ECONN|Context creation/i)
}

describe('when the database ends every connection', () => {
  test.each([
    ['a compiled plan', compiled],
    ['resolvers', byResolvers],
  ])('those who ask meanwhile are told that it is unavailable, by %s', async (_way, query) => {
    for (let nth = 0; nth < 3; nth += 1) {
      const asked = Array.from({ length: 30 }, () => ask(query))
      await cut()
      expectClean(await Promise.all(asked))
    }
    await expect.poll(() => ask(query)).toMatchObject({ data: { requests: { total: 1 } } })
  })

  test('who asks later is answered, without a restart', async () => {
    await cut()
    await expect.poll(() => ask(byResolvers)).toMatchObject({ data: { requests: { total: 1 } } })
    expect((await fetch(new URL('/health', api.url))).status).toBe(200)
  })

  test('no connection is left behind', async () => {
    for (let nth = 0; nth < 6; nth += 1) {
      const asked = [cut(), ...Array.from({ length: 30 }, () => ask(compiled))]
      await Promise.all(asked)
      await Promise.all(Array.from({ length: 30 }, () => ask(compiled)))
    }
    expect(await connections()).toBeLessThanOrEqual(8)
  })

  test('what was changed meanwhile becomes known', async () => {
    await cut()
    const { code } = await build.unit({ level: 'RT' })
    await expect
      .poll(() => ask(`{ requests(filter: { unit: "${code}" }) { total } }`))
      .toEqual({ data: { requests: { total: 0 } } })
  })
})

test('a database that lets nobody in is unavailable, and available when it does again', async () => {
  const name = new URL(api.database.appUrl).pathname.slice(1)
  await build.rows.select(`alter database ${name} connection limit 0`)
  await cut()
  const newcomer = await api.query('mutation { signIn(username: "diskominfo.uji", password: "portal-emas") { token } }')
  expectClean([await ask(compiled), await ask(byResolvers), newcomer, await api.query(compiled, {}, 'A'.repeat(43))])
  expect((await fetch(new URL('/health', api.url))).status).toBe(503)
  await build.rows.select(`alter database ${name} connection limit -1`)
  expect((await fetch(new URL('/health', api.url))).status).toBe(200)
  expect(await ask(compiled)).toMatchObject({ data: { requests: { total: 1 } } })
})
