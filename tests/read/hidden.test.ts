import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { unitOf } from '../support/units.ts'

const nextRt = '35.74.04.1003.02.004'

let compiled: TestApi
let byResolvers: TestApi
let build: Builders
let rt: string
let lurah: string
let id: string

beforeAll(async () => {
  compiled = await startApi()
  byResolvers = await startApi({ database: compiled.database, way: 'resolvers' })
  build = await startBuilding(compiled.database)
  const own = await build.officer({ username: 'rt.uji' })
  const above = await build.officer({ unit: '35.74.04.1003', username: 'lurah.uji' })
  id = (await build.request({ stage: 3 })).id
  const [first, second] = await build.rows.select<{ id: string }>(
    'select id from approval where request_id = $1 order by id',
    [id],
  )
  await build.rows.select('update approval set officer_id = $1 where id = $2', [own, first!.id])
  await build.rows.select('update approval set officer_id = $1 where id = $2', [above, second!.id])
  await build.rows.select(`update request_event set officer_id = $1 where request_id = $2 and kind = 'APPROVED'`, [
    above,
    id,
  ])
  rt = await compiled.signIn('rt.uji')
  lurah = await compiled.signIn('lurah.uji')
})

afterAll(async () => {
  await build.end()
  await byResolvers.close()
  await compiled.close()
})

describe.each([
  ['a compiled plan', () => compiled],
  ['resolvers', () => byResolvers],
] as const)('behind the fence, by %s,', (_way, server) => {
  const named = 'approvals { officer { name } unit { level } } events { kind officer { name } }'

  test('the names of officers above are not told, their decisions are', async () => {
    const { data } = await server().query(`query ($id: ID!) { request(id: $id) { ${named} } }`, { id }, rt)
    expect(data).toEqual({
      request: {
        approvals: [
          { officer: { name: expect.stringContaining('Petugas') }, unit: { level: 'RT' } },
          { officer: null, unit: { level: 'RW' } },
        ],
        events: ['SUBMITTED', 'APPROVED', 'APPROVED'].map((kind) => ({ kind, officer: null })),
      },
    })
  })

  test('they are told to those above', async () => {
    const { data } = await server().query(`query ($id: ID!) { request(id: $id) { ${named} } }`, { id }, lurah)
    const officer = { name: expect.stringContaining('Petugas') }
    expect(data).toMatchObject({
      request: { approvals: [{ officer }, { officer }], events: [{ officer: null }, { officer }, { officer }] },
    })
  })

  test('an applicant who has moved to another RT is no longer shown to the first', async () => {
    const request = await build.request()
    const { id: unitId, place } = await unitOf(build.rows, nextRt)
    await build.rows.select(
      'update resident set unit_id = $1, place = $2 where id = (select applicant_id from request where id = $3)',
      [unitId, place, request.id],
    )
    const applicant = 'query ($id: ID!) { request(id: $id) { number applicant { name unit { code } } } }'
    expect((await server().query(applicant, { id: request.id }, rt)).data).toEqual({
      request: { number: request.number, applicant: null },
    })
    expect((await server().query(applicant, { id: request.id }, lurah)).data).toMatchObject({
      request: { applicant: { unit: { code: nextRt } } },
    })
  })

  test('what lies elsewhere is not found, by whatever way it is asked for', async () => {
    const { id: elsewhere, number } = await build.request({ unit: nextRt, stage: 2 })
    const [{ id: approval }] = (await build.rows.select('select id from approval where request_id = $1', [
      elsewhere,
    ])) as [{ id: string }]
    expect(
      codesOf(await server().query('query ($id: ID!) { request(id: $id) { id } }', { id: elsewhere }, rt)),
    ).toEqual(['NOT_FOUND'])
    expect(
      codesOf(await server().query('query ($id: ID!) { approval(id: $id) { id } }', { id: approval }, rt)),
    ).toEqual(['NOT_FOUND'])
    const lists = `query ($number: String!, $id: ID!, $unit: String!) {
      byNumber: requests(filter: { number: $number }) { total items { id } }
      byUnit: requests(filter: { unit: $unit }) { total items { id } }
      waiting: requests(filter: { waitingAt: "35.74.04.1003.02" }) { items { unit { code } } }
      decisions: approvals(filter: { request: $id }) { total items { id } }
      handled: approvals(filter: { unit: $unit }) { total items { id } } }`
    const none = { total: 0, items: [] }
    expect((await server().query(lists, { number, id: elsewhere, unit: nextRt }, rt)).data).toEqual({
      byNumber: none,
      byUnit: none,
      waiting: { items: [] },
      decisions: none,
      handled: none,
    })
  })
})
