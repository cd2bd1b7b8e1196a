import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let api: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  await build.officer({ username: 'rt.uji' })
  await build.service({ code: 'B_LAMA', levels: ['RT'] })
  await build.service({ code: 'A_BARU', levels: ['RT', 'KELURAHAN'], standardSeconds: 3600 })
  await build.rows.select(`update service_type set active = false, name = 'Aaa' where code = 'B_LAMA'`)
  api = await startApi({ database })
  token = await api.signIn('rt.uji')
})

afterAll(async () => {
  await api.close()
  await build.end()
  await database.drop()
})

async function codes(args: string): Promise<string[]> {
  const query = `{ serviceTypes${args} { items { code } } }`
  const { data } = await api.query<{ serviceTypes: { items: { code: string }[] } }>(query, {}, token)
  return data!.serviceTypes.items.map(({ code }) => code)
}

test('service types come by name unless said otherwise', async () => {
  expect(await codes('')).toEqual(['B_LAMA', 'A_BARU'])
  expect(await codes('(sort: { field: CODE, order: ASC })')).toEqual(['A_BARU', 'B_LAMA'])
  expect(await codes('(sort: { field: CODE, order: DESC })')).toEqual(['B_LAMA', 'A_BARU'])
})

test('service types can be narrowed to those that can be asked for', async () => {
  expect(await codes('(filter: { active: true })')).toEqual(['A_BARU'])
  expect(await codes('(filter: { active: false })')).toEqual(['B_LAMA'])
  expect(await codes('(filter: { active: null })')).toHaveLength(2)
})

test('a service type shows the stages of its chain in their order', async () => {
  const query = `{ serviceTypes(filter: { active: true }) { items { name active chain { version validFrom
    stages { position code name level decidedBy standardSeconds } } } } }`
  const stage = (position: number, code: string, level: string, decidedBy: string) => ({
    position,
    code,
    name: `Tahap ${level}`,
    level,
    decidedBy,
    standardSeconds: 3600,
  })
  expect((await api.query(query, {}, token)).data).toEqual({
    serviceTypes: {
      items: [
        {
          name: 'Layanan A_BARU',
          active: true,
          chain: {
            version: 1,
            validFrom: '2021-01-01',
            stages: [stage(1, 'rt', 'RT', 'RT_HEAD'), stage(2, 'kelurahan', 'KELURAHAN', 'LURAH')],
          },
        },
      ],
    },
  })
})
