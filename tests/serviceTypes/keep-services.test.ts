import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { type Answered, chain, fields, keeping, service, stage } from './keeping.ts'

let api: TestApi
let other: TestApi
let build: Builders
let admin: string
let agency: string
let agencyCode: string
let clock = new Date('2026-11-23T03:00:00Z')

beforeAll(async () => {
  api = await startApi({ now: () => clock })
  other = await startApi({ database: api.database, way: 'resolvers', now: () => clock })
  build = await startBuilding(api.database)
  await build.account({ username: 'admin.uji', role: 'SYSTEM_ADMIN' })
  agencyCode = (await build.unit({ level: 'AGENCY', parent: '35.74' })).code
  await build.account({ username: 'dinas.uji', role: 'AGENCY_ADMIN', unit: agencyCode })
})

beforeEach(async () => {
  clock = new Date('2026-11-23T03:00:00Z')
  admin = await api.signIn('admin.uji')
  agency = await api.signIn('dinas.uji')
})

afterAll(async () => {
  await other.close()
  await build.end()
  await api.close()
})

const { create, update, publish, toggle } = keeping(() => ({ api, token: admin }))
const refused = ({ errors }: { errors?: { extensions: { code: string; fields?: object } }[] }) =>
  errors?.map(({ extensions: { code, fields: named } }) => ({ code, fields: Object.keys(named ?? {}) }))

/** The service as a server tells it, in its way of answering. */
async function told(server: TestApi, code: string): Promise<Answered | undefined> {
  const token = await server.signIn('admin.uji')
  const query = `query ($code: String!) { serviceType(code: $code) { ${fields} } }`
  return (await server.query<{ serviceType: Answered }>(query, { code }, token)).data?.serviceType
}

test('a new service can be asked for at once, and every server knows it, in either way of answering', async () => {
  const { data } = await create(
    service('PARKIR', {
      cost: 5000,
      product: 'Surat',
      classifications: [
        { code: '500.2.1', validFrom: '2027-01-01' },
        { code: '400.10.2.2', validFrom: '2023-01-01' },
      ],
    }),
  )
  expect(data?.serviceTypeCreate).toEqual({
    code: 'PARKIR',
    name: 'Layanan PARKIR',
    version: 1,
    active: true,
    cost: 5000,
    product: 'Surat',
    legalBasis: null,
    owner: null,
    classification: '400.10.2.2',
    classifications: [
      { code: '400.10.2.2', validFrom: '2023-01-01' },
      { code: '500.2.1', validFrom: '2027-01-01' },
    ],
    allowedActions: ['UPDATE', 'PUBLISH', 'SWITCH_OFF'],
    chain: {
      version: 1,
      validFrom: '2026-11-23',
      isExample: false,
      formSchema: chain.formSchema,
      documents: [{ code: 'ktp', name: 'KTP', required: true }],
      stages: [
        {
          position: 1,
          code: 'tahap-rt',
          name: 'Tahap RT',
          level: 'RT',
          decidedBy: 'RT_HEAD',
          standardSeconds: 3600,
          skipWhen: null,
        },
        {
          position: 2,
          code: 'tahap-kelurahan',
          name: 'Tahap KELURAHAN',
          level: 'KELURAHAN',
          decidedBy: 'LURAH',
          standardSeconds: null,
          skipWhen: null,
        },
      ],
    },
    chains: [{ version: 1, validFrom: '2026-11-23' }],
  })
  expect(await told(api, 'PARKIR')).toEqual(data?.serviceTypeCreate)
  await expect.poll(() => told(other, 'PARKIR')).toEqual(data?.serviceTypeCreate)
})

test('of a new service everything that is wrong is named at once, and nothing is stored', async () => {
  const wrong = {
    ...service('parkir', { name: ' ', cost: -1, classifications: [{ code: 'abc', validFrom: '2026-01-01' }] }),
    chain: { ...chain, validFrom: '2026-11-22', stages: [stage('KELURAHAN', 'LURAH'), stage('RT', 'RT_HEAD')] },
  }
  const fieldsOf = ['code', 'name', 'cost', 'classifications.0.code', 'chain.validFrom', 'chain.stages.1.level']
  expect(refused(await create(wrong))).toEqual([
    { code: 'INVALID_INPUT', fields: fieldsOf.map((field) => `input.${field}`) },
  ])
  await create(service('SEKALI'))
  expect(refused(await create(service('SEKALI')))).toEqual([{ code: 'INVALID_INPUT', fields: ['input.code'] }])
  const stored = await build.rows.select(`select code from service_type where code in ('parkir', 'SEKALI')`)
  expect(stored).toEqual([{ code: 'SEKALI' }])
  expect(codesOf(await create({ ...service('KOTA'), owner: '35.74' }))).toEqual(['INVALID_INPUT'])
})

test('a change says which version it saw, and is refused when someone else was quicker', async () => {
  await create(service('UBAH', { product: 'Surat', legalBasis: 'PP 1/2020' }))
  const { data } = await update('UBAH', { name: 'Nama Baru', legalBasis: null }, 1)
  expect(data?.serviceTypeUpdate).toMatchObject({ name: 'Nama Baru', product: 'Surat', legalBasis: null, version: 2 })
  expect(codesOf(await update('UBAH', { name: 'Lain' }, 1))).toEqual(['CONFLICT'])
  expect(codesOf(await publish('UBAH', chain, 1))).toEqual(['CONFLICT'])
  expect((await told(api, 'UBAH'))?.chains).toHaveLength(1)
  expect(codesOf(await update('TIDAK_ADA', { name: 'Lain' }))).toEqual(['NOT_FOUND'])
})

test('classification codes that held already stay as they are', async () => {
  const old = { code: '400.10.2.2', validFrom: '2023-01-01' }
  const next = { code: '500.2.1', validFrom: '2027-01-01' }
  await create(service('KLASIFIKASI', { classifications: [old, next] }))
  const moved = { ...next, validFrom: '2026-11-23' }
  const { data } = await update('KLASIFIKASI', { classifications: [old, moved] })
  expect(data?.serviceTypeUpdate).toMatchObject({ classification: '500.2.1', classifications: [old, moved] })
  const rewritten = [{ ...old, code: '400.9.14' }, moved]
  expect(refused(await update('KLASIFIKASI', { classifications: rewritten }))).toEqual([
    { code: 'INVALID_INPUT', fields: ['input.classifications'] },
  ])
})

describe('a new version of a chain', () => {
  const longer = {
    ...chain,
    stages: [
      ...chain.stages,
      stage('KECAMATAN', 'CAMAT', { skipWhen: { field: 'guests', operator: 'LESS_THAN', value: 9 } }),
    ],
  }

  test('is for new requests; one under way keeps its own, on every server', async () => {
    await create(service('BERVERSI'))
    const [row] = await build.rows.select<{ id: number; chainId: number }>(
      `select s.id, c.id as "chainId" from service_type s join chain c on c.service_type_id = s.id where code = 'BERVERSI'`,
    )
    const stages = await build.rows.select<never>('select * from stage where chain_id = $1 order by position', [
      row!.chainId,
    ])
    const { id } = await build.request({ service: { id: row!.id, code: 'BERVERSI', chainId: row!.chainId, stages } })
    const { data } = await publish('BERVERSI', longer, 1)
    expect(data?.chainPublish).toMatchObject({
      version: 2,
      chain: { version: 2 },
      chains: [{ version: 1 }, { version: 2 }],
    })
    const query = `{ request(id: ${id}) { chain { version stages { code } } serviceType { chain { version } } } }`
    for (const server of [api, other]) {
      const token = await server.signIn('admin.uji')
      await expect
        .poll(() => server.query(query, {}, token))
        .toEqual({
          data: {
            request: {
              chain: { version: 1, stages: [{ code: 'tahap-rt' }, { code: 'tahap-kelurahan' }] },
              serviceType: { chain: { version: 2 } },
            },
          },
        })
    }
  })

  test('waits for its day, and then holds without anyone doing anything', async () => {
    await create(service('MENUNGGU'))
    const { data } = await publish('MENUNGGU', { ...longer, validFrom: '2026-11-25' })
    expect(data?.chainPublish).toMatchObject({ chain: { version: 1 }, chains: [{ version: 1 }, { version: 2 }] })
    clock = new Date('2026-11-24T16:59:59Z')
    expect((await told(api, 'MENUNGGU'))?.chain.version).toBe(1)
    clock = new Date('2026-11-24T17:00:00Z')
    for (const server of [api, other]) {
      await expect.poll(async () => (await told(server, 'MENUNGGU'))?.chain.version).toBe(2)
    }
  })

  test('is stored whole or not at all', async () => {
    await create(service('UTUH'))
    const broken = { ...longer, stages: [...longer.stages, stage('RT', 'RT_HEAD', { code: 'lagi' })] }
    expect(refused(await publish('UTUH', broken))).toEqual([
      { code: 'INVALID_INPUT', fields: ['input.stages.3.level', 'input.stages.3.decidedBy'] },
    ])
    expect(await told(api, 'UTUH')).toMatchObject({ version: 1, chains: [{ version: 1 }] })
  })
})

test('a service is switched off and on again, but an imported one only with a chain of its own', async () => {
  await create(service('SAKELAR'))
  expect((await toggle('SAKELAR', false)).data?.serviceTypeSwitch).toEqual({ version: 2, active: false })
  expect(codesOf(await toggle('SAKELAR', false))).toEqual(['CONFLICT'])
  expect((await toggle('SAKELAR', true)).data?.serviceTypeSwitch).toEqual({ version: 3, active: true })
  const { id } = await build.service({ code: 'IMPOR' })
  await build.rows.select('update stage set level = null, decided_by = null where service_type_id = $1', [id])
  await build.rows.select('update service_type set active = false where id = $1', [id])
  expect(codesOf(await toggle('IMPOR', true))).toEqual(['CONFLICT'])
  expect(codesOf(await publish('IMPOR', chain))).toEqual([])
  expect(codesOf(await toggle('IMPOR', true))).toEqual([])
})

test('the administrator of an agency keeps its services and nobody else’s', async () => {
  const mine = service('DINAS', { owner: agencyCode })
  const { data } = await create(mine, agency)
  expect(data?.serviceTypeCreate).toMatchObject({ owner: { code: agencyCode } })
  expect(codesOf(await update('DINAS', { cost: 1000 }, 1, agency))).toEqual([])
  expect(codesOf(await publish('DINAS', chain, 2, agency))).toEqual([])
  expect(codesOf(await toggle('DINAS', false, agency))).toEqual([])
  await create(service('KELURAHAN_PUNYA'))
  const another = (await build.unit({ level: 'AGENCY', parent: '35.74' })).code
  await expect.poll(async () => codesOf(await create(service('DINAS_LAIN', { owner: another })))).toEqual([])
  for (const code of ['KELURAHAN_PUNYA', 'DINAS_LAIN']) {
    expect(codesOf(await update(code, { cost: 1000 }, null, agency))).toEqual(['FORBIDDEN'])
    expect(codesOf(await publish(code, chain, null, agency))).toEqual(['FORBIDDEN'])
    expect(codesOf(await toggle(code, false, agency))).toEqual(['FORBIDDEN'])
  }
  expect(codesOf(await create(service('TANPA'), agency))).toEqual(['FORBIDDEN'])
  expect(codesOf(await create(service('TITIP', { owner: another }), agency))).toEqual(['FORBIDDEN'])
  expect(codesOf(await update('DINAS', { owner: another }, null, agency))).toEqual(['FORBIDDEN'])
  const actions = `{ serviceType(code: "KELURAHAN_PUNYA") { allowedActions } }`
  for (const server of [api, other]) {
    expect(await server.query(actions, {}, agency)).toEqual({ data: { serviceType: { allowedActions: [] } } })
  }
})
