import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { ClientAdmin } from './client-admin.ts'

const start = new Date('2026-08-10T03:00:00Z')

let now = start
let api: TestApi
let other: TestApi
let build: Builders
let admin: ClientAdmin

beforeAll(async () => {
  api = await startApi({ now: () => now })
  other = await startApi({ database: api.database, way: 'resolvers', now: () => now })
  build = await startBuilding(api.database)
  await build.account({ username: 'sysadmin.uji', role: 'SYSTEM_ADMIN' })
  admin = new ClientAdmin(api, 'sysadmin.uji')
  await admin.signIn()
})

afterEach(() => {
  now = start
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

const ask = (key: string, query = '{ requests { total } }', server = api) => server.query(query, {}, key)

describe('a key', () => {
  test('goes on for a day beside the one that takes over', async () => {
    const { id, key: former } = await admin.clientOf()
    const fresh = await admin.rotate(id)
    now = new Date(start.getTime() + 24 * 3_600_000 - 1)
    expect(codesOf(await ask(former))).toEqual([])
    expect(codesOf(await ask(fresh))).toEqual([])
    now = new Date(start.getTime() + 24 * 3_600_000)
    expect(codesOf(await ask(former))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await ask(fresh))).toEqual([])
    await admin.signIn()
    for (const server of [api, other]) {
      expect((await admin.look(id, server)).keys).toMatchObject([
        { hint: fresh.slice(-4), expiresAt: null, isValid: true },
        { hint: former.slice(-4), expiresAt: '2026-08-11T03:00:00.000Z', isValid: false },
      ])
    }
  })

  test('ends at once without an overlap, and is not prolonged by the next rotation', async () => {
    const { id, key: first } = await admin.clientOf()
    const second = await admin.rotate(id, 0)
    await expect.poll(async () => codesOf(await ask(first))).toEqual(['UNAUTHENTICATED'])
    const third = await admin.rotate(id, 720)
    expect(codesOf(await ask(first))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await ask(second))).toEqual([])
    expect(codesOf(await ask(third))).toEqual([])
    expect([await admin.rotate(id, -1), await admin.rotate(id, 721)]).toEqual(['INVALID_INPUT', 'INVALID_INPUT'])
  })

  test('that was revoked opens nothing on any server, while the others go on', async () => {
    const { id, key: leaked } = await admin.clientOf()
    const fresh = await admin.rotate(id)
    expect(codesOf(await ask(leaked, undefined, other))).toEqual([])
    const [row] = await build.rows.select<{ id: string }>('select min(id) as id from api_key where client_id = $1', [
      id,
    ])
    expect(await admin.does(`apiKeyRevoke(id: ${row!.id}) { id }`)).toEqual([])
    await expect.poll(async () => codesOf(await ask(leaked))).toEqual(['UNAUTHENTICATED'])
    await expect.poll(async () => codesOf(await ask(leaked, undefined, other))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await ask(fresh))).toEqual([])
    expect((await admin.look(id)).keys).toMatchObject([
      { isValid: true },
      { isValid: false, revokedAt: start.toISOString() },
    ])
    expect(await admin.does('apiKeyRevoke(id: 999999) { id }')).toEqual(['NOT_FOUND'])
  })

  test('tells to the minute when it was last used', async () => {
    const { id, key } = await admin.clientOf()
    await ask(key)
    expect((await admin.look(id)).keys).toMatchObject([{ lastUsedAt: start.toISOString() }])
    now = new Date(start.getTime() + 59_000)
    await ask(key)
    expect((await admin.look(id)).keys).toMatchObject([{ lastUsedAt: start.toISOString() }])
    // A key is believed for 5 seconds without asking the database.
    now = new Date(start.getTime() + 64_000)
    await ask(key)
    expect((await admin.look(id)).keys).toMatchObject([{ lastUsedAt: now.toISOString() }])
  })

  test('comes as a bearer token alone, where it is counted, and signs nobody in', async () => {
    const { key } = await admin.clientOf()
    const response = await fetch(new URL('/graphql', api.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `portal-emas=${key}`, origin: api.url },
      body: JSON.stringify({ query: '{ me { username } }' }),
    })
    expect(await response.json()).toEqual({ data: { me: null } })
    const [{ username }] = (await build.rows.select<{ username: string }>(
      `select username from account where role = 'API_CLIENT' limit 1`,
    )) as [{ username: string }]
    await expect(api.signIn(username)).rejects.toThrow('wrong')
  })
})
