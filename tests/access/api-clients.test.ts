import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { ClientAdmin, create, type Created, input } from './client-admin.ts'

const kelurahan = '35.74.04.1003'
const elsewhere = '35.74.01.1001'
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
  await build.account({ username: 'kelurahan.uji', role: 'KELURAHAN_ADMIN', unit: kelurahan })
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

describe('a system administrator', () => {
  test('lets an application in, and sees its key this once', async () => {
    const { data } = await api.query<{ apiClientCreate: Created }>(create, { input: input() }, admin.token)
    const { key, apiClient } = data!.apiClientCreate
    expect(key).toMatch(/^pe_[\w-]{43}$/)
    const client = {
      name: 'Aplikasi Uji',
      contact: 'Dinas Uji, uji@example.org',
      unit: { code: kelurahan },
      scopes: ['requests:read'],
      ratePerMinute: 600,
      expiresAt: null,
      isExpired: false,
      createdAt: start.toISOString(),
      disabledAt: null,
      allowedActions: ['UPDATE', 'ROTATE_KEY', 'DISABLE'],
      keys: [
        {
          hint: key!.slice(-4),
          createdAt: start.toISOString(),
          expiresAt: null,
          lastUsedAt: null,
          revokedAt: null,
          isValid: true,
        },
      ],
    }
    expect(await admin.look(apiClient.id)).toEqual(client)
    expect(await admin.look(apiClient.id, other)).toEqual(client)
    const stored = await build.rows.select('select key_hash, hint from api_key')
    expect(JSON.stringify(stored)).not.toContain(key)
    const [entries] = await build.rows.select<{ text: string }>(
      'select json_agg(changes)::text as text from audit_entry',
    )
    expect(entries!.text).toContain('Aplikasi Uji')
    expect(entries!.text).not.toContain(key)
    expect(entries!.text).not.toContain(stored[0]!.key_hash)
  })

  test('who sends the same key of idempotency again gets the same client, and no key', async () => {
    const variables = { input: input(), idempotencyKey: 'aplikasi-pertama' }
    const [first, again] = [
      await api.query(create, variables, admin.token),
      await api.query(create, variables, admin.token),
    ]
    const { apiClient } = (first.data as { apiClientCreate: Created }).apiClientCreate
    expect(again.data).toEqual({ apiClientCreate: { key: null, apiClient } })
  })

  test('lists clients by what they are called and where they are', async () => {
    await admin.clientOf({ name: 'Zona Parkir', unit: elsewhere })
    const list = `{ apiClients(filter: { unit: "${elsewhere}", search: "PARK" }) { total items { name keys { hint } } } }`
    for (const server of [api, other]) {
      const { data } = await server.query(list, {}, admin.token)
      expect(data).toEqual({
        apiClients: { total: 1, items: [{ name: 'Zona Parkir', keys: [{ hint: expect.any(String) }] }] },
      })
    }
  })

  test('is told what each scope opens', async () => {
    const { data } = await api.query<{ apiScopes: { name: string; opens: string[] }[] }>(
      '{ apiScopes { name description opens } }',
      {},
      admin.token,
    )
    const opens = Object.fromEntries(data!.apiScopes.map((scope) => [scope.name, scope.opens]))
    expect(opens['requests:read']).toContain('Query.requests')
    expect(opens['residents:read']).toContain('Request.applicant')
    expect(opens['metrics:read']).toEqual(['Query.processingTime'])
  })

  test.each<[object, string]>([
    [{ name: ' ' }, 'input.name'],
    [{ name: 'x'.repeat(101) }, 'input.name'],
    [{ contact: '' }, 'input.contact'],
    [{ unit: '99.99' }, 'input.unit'],
    [{ scopes: ['requests:read', 'everything'] }, 'input.scopes'],
    [{ ratePerMinute: 0 }, 'input.ratePerMinute'],
    [{ ratePerMinute: 100_001 }, 'input.ratePerMinute'],
    [{ expiresAt: start.toISOString() }, 'input.expiresAt'],
  ])('is told what is wrong with %j', async (wish, field) => {
    const { errors } = await api.query(create, { input: input(wish) }, admin.token)
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } } }])
  })

  test('is the only one who may', async () => {
    const { id, key } = await admin.clientOf({ scopes: ['requests:read', 'residents:read', 'metrics:read'] })
    for (const token of [await api.signIn('kelurahan.uji'), key]) {
      for (const query of ['{ apiClients { total } }', `{ apiClient(id: ${id}) { id } }`, '{ apiScopes { name } }']) {
        expect(codesOf(await ask(token, query))).toEqual(['FORBIDDEN'])
        expect(codesOf(await ask(token, query, other))).toEqual(['FORBIDDEN'])
      }
      expect(codesOf(await api.query(create, { input: input() }, token))).toEqual(['FORBIDDEN'])
      for (const field of ['Disable', 'Enable']) {
        expect(await admin.does(`apiClient${field}(id: ${id}) { id }`, token)).toEqual(['FORBIDDEN'])
      }
      expect(await admin.does(`apiClientUpdate(id: ${id}, input: {}) { id }`, token)).toEqual(['FORBIDDEN'])
      expect(await admin.does(`apiClientRotateKey(id: ${id}) { key }`, token)).toEqual(['FORBIDDEN'])
      expect(await admin.does(`apiKeyRevoke(id: 1) { id }`, token)).toEqual(['FORBIDDEN'])
    }
  })
})

describe('an API client', () => {
  test('sees what lies in the territory of its unit', async () => {
    const { key } = await admin.clientOf()
    await build.request({ number: 'DALAM' })
    await build.request({ number: 'LUAR', unit: `${elsewhere}.01.001` })
    const numbers = { requests: { items: [{ number: 'DALAM' }] } }
    expect((await ask(key, '{ requests { items { number } } }')).data).toEqual(numbers)
    expect((await ask(key, '{ requests { items { number } } }', other)).data).toEqual(numbers)
  })

  test('is switched off and on at once on every server', async () => {
    const { id, key } = await admin.clientOf()
    expect(codesOf(await ask(key))).toEqual([])
    expect(codesOf(await ask(key, undefined, other))).toEqual([])
    expect(await admin.does(`apiClientDisable(id: ${id}) { id }`)).toEqual([])
    await expect.poll(async () => codesOf(await ask(key))).toEqual(['UNAUTHENTICATED'])
    await expect.poll(async () => codesOf(await ask(key, undefined, other))).toEqual(['UNAUTHENTICATED'])
    expect(await admin.look(id)).toMatchObject({
      disabledAt: start.toISOString(),
      allowedActions: ['UPDATE', 'ENABLE'],
    })
    expect(await admin.does(`apiClientDisable(id: ${id}) { id }`)).toEqual(['CONFLICT'])
    expect(await admin.does(`apiClientRotateKey(id: ${id}) { key }`)).toEqual(['CONFLICT'])
    expect(await admin.does(`apiClientEnable(id: ${id}) { id }`)).toEqual([])
    await expect.poll(async () => codesOf(await ask(key))).toEqual([])
    expect(await admin.does(`apiClientEnable(id: ${id}) { id }`)).toEqual(['CONFLICT'])
  })

  test('ends at its end', async () => {
    const { id, key } = await admin.clientOf({ expiresAt: '2026-08-11T00:00:00Z' })
    expect(codesOf(await ask(key))).toEqual([])
    now = new Date('2026-08-10T23:59:59.999Z')
    expect(codesOf(await ask(key))).toEqual([])
    now = new Date('2026-08-11T00:00:00Z')
    expect(codesOf(await ask(key))).toEqual(['UNAUTHENTICATED'])
    await admin.signIn()
    expect(await admin.look(id)).toMatchObject({ isExpired: true })
    expect(await admin.does(`apiClientUpdate(id: ${id}, input: { expiresAt: null }) { id }`)).toEqual([])
    await expect.poll(async () => codesOf(await ask(key))).toEqual([])
  })

  test('moves with its keys, and may do what it is given', async () => {
    const { id, key } = await admin.clientOf()
    await build.request({ number: 'PINDAH', unit: `${elsewhere}.01.002` })
    const change = `input: { name: "Baru", unit: "${elsewhere}", scopes: ["metrics:read"], ratePerMinute: 7 }`
    expect(await admin.does(`apiClientUpdate(id: ${id}, ${change}) { id }`)).toEqual([])
    expect(await admin.look(id)).toMatchObject({ name: 'Baru', unit: { code: elsewhere }, ratePerMinute: 7 })
    await expect.poll(async () => codesOf(await ask(key))).toEqual(['FORBIDDEN'])
    expect((await ask(key, '{ processingTime { measure } me { name unit { code } } }')).data).toEqual({
      processingTime: { measure: 'REQUEST' },
      me: { name: 'Baru', unit: { code: elsewhere } },
    })
    const places = await build.rows.select(
      'select distinct k.place = u.place and c.place = u.place as moved from api_key k join api_client c on c.id = k.client_id join unit u on u.id = c.unit_id where c.id = $1',
      [id],
    )
    expect(places).toEqual([{ moved: true }])
  })
})
