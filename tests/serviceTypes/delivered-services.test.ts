import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../api/first-data.ts'
import { checkChain } from '../../api/serviceTypes/check-chain.ts'
import { checkServiceType } from '../../api/serviceTypes/check-service-type.ts'
import { deliveredServices } from '../../api/serviceTypes/delivered/load-services.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

let api: TestApi
let build: Builders
let owner: Client

const now = new Date('2026-11-23T03:00:00Z')

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  owner = new Client({ connectionString: api.database.ownerUrl })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await build.end()
  await api.close()
})

test('a new installation has the thirteen services, and loading again changes nothing', async () => {
  await loadFirstData(owner, now)
  await build.rows.select(`update service_type set name = 'Surat Domisili' where code = 'DOMISILI'`)
  await loadFirstData(owner, now)
  const services = await build.rows.select<{ code: string; name: string }>('select code, name from service_type')
  expect(services).toHaveLength(13)
  expect(services.find(({ code }) => code === 'DOMISILI')?.name).toBe('Surat Domisili')
  const examples = 'select count(*)::int as n, bool_and(is_example) as "all" from chain'
  expect(await build.rows.select(examples)).toEqual([{ n: 14, all: true }])
})

test('a delivered service tells all there is to know of it', async () => {
  await build.account({ username: 'diskominfo.uji' })
  const token = await api.signIn('diskominfo.uji')
  const query = `{ serviceType(code: "KERAMAIAN") { name cost product legalBasis classification active
    chain { version isExample formSchema documents { code required } stages { code skipWhen } } } }`
  const answer = async () =>
    (await api.query<{ serviceType: Record<string, unknown> }>(query, {}, token)).data?.serviceType
  await expect.poll(answer).toMatchObject({
    name: 'Pengantar Izin Keramaian',
    cost: 0,
    product: 'Surat pengantar izin keramaian ke kepolisian',
    legalBasis: 'PP 60/2017',
    classification: '400.10.2.2',
    active: true,
    chain: {
      version: 1,
      isExample: true,
      formSchema: { type: 'object', properties: { guests: { type: 'integer', title: 'Perkiraan jumlah orang' } } },
      documents: [
        { code: 'ktp', required: true },
        { code: 'denah', required: true },
      ],
      stages: [
        { code: 'ketua-rt', skipWhen: null },
        { code: 'ketua-rw', skipWhen: null },
        { code: 'kelurahan', skipWhen: null },
        { code: 'kecamatan', skipWhen: { field: 'guests', operator: 'LESS_THAN', value: 100 } },
      ],
    },
  })
})

test('the questions of a form keep the order they were written in', async () => {
  const token = await api.signIn('diskominfo.uji')
  const query = `{ serviceType(code: "KERAMAIAN") { chain { formSchema } } }`
  const { data } = await api.query<{ serviceType: { chain: { formSchema: { properties: object } } } }>(query, {}, token)
  const asked = Object.keys(data!.serviceType.chain.formSchema.properties)
  expect(asked).toEqual(['event', 'kind', 'place', 'beginsOn', 'endsOn', 'guests'])
})

test('every delivered service would be let through if the city published it itself', () => {
  for (const { classification, chains, ...service } of deliveredServices) {
    const classifications = [{ code: classification, validFrom: '2023-01-01' }]
    expect(checkServiceType({ ...service, classifications })).toEqual({})
    for (const { formSchema, documents, stages } of chains) {
      const input = { formSchema: { ...formSchema }, documents: [...documents], stages: [...stages] as never[] }
      expect(checkChain(input, '2026-11-23')).toEqual({})
    }
  }
})

test('no RT or RW letter is asked for births, deaths and moving (Perpres 96/2018)', () => {
  const withoutLetters = deliveredServices.filter(({ code }) => ['KELAHIRAN', 'KEMATIAN', 'PINDAH'].includes(code))
  const levels = withoutLetters.flatMap(({ chains }) =>
    chains.flatMap(({ stages }) => stages.map(({ level }) => level)),
  )
  expect(withoutLetters).toHaveLength(3)
  expect(levels).not.toContain('RT')
  expect(levels).not.toContain('RW')
})
