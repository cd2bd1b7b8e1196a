import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { testVault } from '../support/vault.ts'

const ways = ['compiled', 'resolvers'] as const
const here = '35.74.04.1003'
const nextDoor = '35.74.04.1003.02.004'

const apis = new Map<string, TestApi>()
let build: Builders
let admin: string
let mine: string

interface Page {
  residents: { total: number; items: { id: string; name: string; nikMasked: string; kkMasked: string }[] }
}

beforeAll(async () => {
  const api = await startApi()
  apis.set('compiled', api).set('resolvers', await startApi({ database: api.database, way: 'resolvers' }))
  build = await startBuilding(api.database)
  await build.account({ username: 'admin.uji', role: 'KELURAHAN_ADMIN', unit: here })
  admin = await api.signIn('admin.uji')
  mine = await build.resident()
  await build.resident({ unit: nextDoor })
  await build.resident({ unit: '35.74.01.1001.01.001' })
  await build.rows.select(`update resident set name = 'Siti Aminah 100%' where id = $1`, [mine])
})

afterAll(async () => {
  await build.end()
  const [api, other] = [...apis.values()]
  await other!.close()
  await api!.close()
})

const numbersOf = async (id: string) => {
  const [sealed] = await build.rows.select<{ nik: string; kk: string }>(
    'select nik_cipher as nik, kk_cipher as kk from resident where id = $1',
    [id],
  )
  return { nik: testVault.decrypt(sealed!.nik, 'nik'), kk: testVault.decrypt(sealed!.kk, 'kk') }
}

describe.each(ways)('by the %s way', (way) => {
  const list = async (filter: object) => {
    const query = `query ($filter: ResidentFilter) {
      residents(filter: $filter) { total items { id name nikMasked kkMasked unit { code } allowedActions } } }`
    return await apis.get(way)!.query<Page>(query, { filter }, admin)
  }

  test('an admin lists the residents of the kelurahan, with masked numbers', async () => {
    const { data } = await list({})
    expect(data!.residents.total).toBe(2)
    for (const { id, nikMasked, kkMasked } of data!.residents.items) {
      const { nik, kk } = await numbersOf(id)
      expect([nikMasked, kkMasked]).toEqual([
        `${nik.slice(0, 6)}•••••••••${nik[15]}`,
        `${kk.slice(0, 6)}•••••••••${kk[15]}`,
      ])
    }
    expect(JSON.stringify(data)).not.toMatch(/\d{9}/)
  })

  test.each([
    [{ unit: nextDoor }, 1],
    [{ unit: '35.74' }, 2],
    [{ name: 'siti AMINAH' }, 1],
    [{ name: '100%' }, 1],
    [{ name: '%' }, 1],
    [{ name: 'tidak ada' }, 0],
    [{ name: '  ' }, 2],
    [{ name: 'siti', unit: nextDoor }, 0],
  ])('a filter of %j finds %i', async (filter, total) => {
    const { data } = await list(filter)
    expect([data!.residents.total, data!.residents.items.length]).toEqual([total, total])
  })

  test('a whole NIK finds its resident, in one’s own territory alone', async () => {
    const { nik } = await numbersOf(mine)
    expect((await list({ nik })).data!.residents.items).toMatchObject([{ id: mine }])
    const [far] = await build.rows.select<{ id: string }>(`select id from resident where unit_id in (
      select id from unit where code = '35.74.01.1001.01.001')`)
    expect((await list({ nik: (await numbersOf(far!.id)).nik })).data!.residents.total).toBe(0)
    expect(codesOf(await list({ nik: nik.slice(0, 8) }))).toEqual(['INVALID_INPUT'])
  })

  test('a restricted record is listed, but not found by name or number', async () => {
    const { nik } = await numbersOf(mine)
    await build.rows.select('update resident set restricted_at = now() where id = $1', [mine])
    const found = [await list({ nik }), await list({ name: 'siti' }), await list({})]
    await build.rows.select('update resident set restricted_at = null where id = $1', [mine])
    expect(found.map(({ data }) => data!.residents.total)).toEqual([0, 0, 2])
  })

  test('opening a record is put on record, and the record says who opened it', async () => {
    const api = apis.get(way)!
    const id = await build.resident()
    const open = `{ resident(id: ${id}) { name accesses { kind action actor role posts reason } } }`
    expect((await api.query(open, {}, admin)).data).toMatchObject({ resident: { accesses: [] } })
    const { data } = await api.query<{ resident: { accesses: object[] } }>(open, {}, admin)
    expect(data!.resident.accesses).toEqual([
      { kind: 'VIEW', action: 'resident', actor: 'admin.uji', role: 'KELURAHAN_ADMIN', posts: null, reason: null },
    ])
    await build.rows.select('update resident set erased_at = now() where id = $1', [id])
    expect((await list({})).data!.residents.total).toBe(2)
  })
})

test('what lies elsewhere cannot be opened, and nothing of that is on record as seen', async () => {
  const [far] = await build.rows.select<{ id: string }>(`select id from resident where unit_id in (
    select id from unit where code = '35.74.01.1001.01.001')`)
  const query = `{ resident(id: ${far!.id}) { name } }`
  expect(codesOf(await apis.get('compiled')!.query(query, {}, admin))).toEqual(['NOT_FOUND'])
  expect(
    await build.rows.select(`select 1 from audit_entry where kind = 'VIEW' and subject_id = $1`, [far!.id]),
  ).toEqual([])
})
