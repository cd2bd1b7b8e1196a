import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ServiceType } from '../../api/serviceTypes/service-type.entity.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { type Reading, startReading } from '../support/reading.ts'

let database: TestDatabase
let build: Builders

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
})

afterAll(async () => {
  await build.end()
  await database.drop()
})

describe('a server', () => {
  let api: TestApi
  let token: string

  beforeAll(async () => {
    api = await startApi({ database })
    await build.account({ username: 'diskominfo.uji' })
    token = await api.signIn('diskominfo.uji')
  })

  afterAll(() => api.close())

  const filtered = (code: string) => api.query(`{ requests(filter: { unit: "${code}" }) { total } }`, {}, token)

  test('knows a unit created after it started, and its new name', async () => {
    const { code } = await build.unit({ level: 'RW', code: '35.74.04.1003.77' })
    await expect.poll(() => filtered(code)).toEqual({ data: { requests: { total: 0 } } })
    await build.unit({ level: 'RT', parent: code, code: `${code}.001` })
    await build.request({ unit: `${code}.001` })
    await expect.poll(() => filtered(code)).toEqual({ data: { requests: { total: 1 } } })
    await build.rows.select(`update unit set name = 'RW Baru' where code = $1`, [code])
    const parent = `{ requests(filter: { unit: "${code}" }) { items { unit { parent { name } } } } }`
    await expect
      .poll(() => api.query(parent, {}, token))
      .toEqual({ data: { requests: { items: [{ unit: { parent: { name: 'RW Baru' } } }] } } })
  })

  test('knows a new version of a chain, while running requests keep theirs', async () => {
    const service = await build.service({ code: 'BERUBAH', levels: ['RT', 'RW'] })
    const { id } = await build.request({ service })
    const versions = `{ request(id: ${id}) { chain { version } serviceType { chain { version stages { code } } } } }`
    const answer = (newest: object) => ({
      data: { request: { chain: { version: 1 }, serviceType: { chain: newest } } },
    })
    await expect
      .poll(() => api.query(versions, {}, token))
      .toEqual(answer({ version: 1, stages: [{ code: 'rt' }, { code: 'rw' }] }))
    const chain = { service_type_id: service.id, version: 2, valid_from: '2026-09-01' }
    await build.rows.insert('chain', chain)
    await expect.poll(() => api.query(versions, {}, token)).toEqual(answer({ version: 2, stages: [] }))
  })
})

describe.each(['compiled', 'resolvers'] as const)('without news, an answer that is %s', (way) => {
  let reading: Reading

  beforeEach(async () => {
    reading = await startReading(database)
  })

  afterEach(() => reading.close())

  test('holds rows that refer to what memory does not hold yet', async () => {
    const { code } = await build.unit({ level: 'RT' })
    const { id, service } = await build.request({ unit: code })
    const query = `{ request(id: ${id}) { unit { code } serviceType { code } stage { name } approvals { id } } }`
    const { result } = await reading.ask(way, query)
    expect(result).toEqual({
      data: {
        request: { unit: { code }, serviceType: { code: service.code }, stage: { name: 'Tahap RT' }, approvals: [] },
      },
    })
  })

  test('lists what memory does not hold yet', async () => {
    const { code } = await build.unit({ level: 'RT' })
    const { result } = await reading.ask(way, `{ unit(code: "${code}") { code ancestors { level } } }`)
    const above = ['CITY', 'KECAMATAN', 'KELURAHAN', 'RW'].map((level) => ({ level }))
    expect(result).toEqual({ data: { unit: { code, ancestors: above } } })
  })
})

test('of two loads that overlap, the one begun later counts', async () => {
  const reading = await startReading(database)
  const { reference, connections } = reading
  const service = await build.service()
  const gate = Promise.withResolvers<void>()
  const held = vi.spyOn(connections, 'run').mockImplementationOnce(async (statements) => {
    const rows = await connections.run(statements)
    await gate.promise
    return rows
  })
  const slow = reference.load()
  await expect.poll(() => held.mock.calls.length).toBe(2)
  await held.mock.results[1]!.value
  await build.rows.select(`update service_type set name = 'Nama Baru' where id = $1`, [service.id])
  await reference.load()
  gate.resolve()
  await slow
  expect(reference.find(ServiceType, service.code)?.name).toBe('Nama Baru')
  await reading.close()
})
