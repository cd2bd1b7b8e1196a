import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Act, record, theSystem } from '../../api/acts/audit.ts'
import { AuditKind } from '../../api/acts/audit-entry.entity.ts'
import { Connections } from '../../api/read/connections.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { unitOf } from '../support/units.ts'

interface Listed {
  auditEntries: { items: { action: string; changes?: object[] }[]; total: number }
}

const kelurahan = '35.74.04.1003'
const list = `query ($filter: AuditEntryFilter, $sort: AuditEntrySort) {
  auditEntries(filter: $filter, sort: $sort) { items { action } total } }`

let api: TestApi
let byResolvers: TestApi
let build: Builders
let connections: Connections
const tokens: Record<string, string> = {}

beforeAll(async () => {
  api = await startApi()
  byResolvers = await startApi({ database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
  connections = new Connections(api.database.appUrl, 1)
  const agency = await build.unit({ level: 'AGENCY', parent: '35.74' })
  const admins = { SYSTEM_ADMIN: '35.74', KELURAHAN_ADMIN: kelurahan, AGENCY_ADMIN: agency.code }
  for (const [role, unit] of Object.entries(admins)) {
    await build.account({ username: `uji.${role}`, role, unit })
    tokens[role] = await api.signIn(`uji.${role}`)
  }
  await build.rows.select('delete from audit_pending; delete from audit_entry')
  const place = async (code: string) => (await unitOf(build.rows, code)).place
  const changes = {
    name: { before: 'Lama', after: 'Baru' },
    totpSecret: { before: null, after: '•••' },
    scopes: { before: [], after: ['requests:read'] },
    rate: { before: 5, after: null },
  }
  await add('2026-08-01T16:59:59.999Z', { action: 'kelurahan', changes }, await place(`${kelurahan}.02.005`))
  await add('2026-08-01T17:00:00Z', { kind: AuditKind.REFUSAL, action: 'agency', code: 'FORBIDDEN' }, agency.place)
  await add('2026-08-02T17:00:00Z', { kind: AuditKind.REVEAL, action: 'next' }, await place('35.74.04.1004'))
  await add('2026-08-02T17:00:00Z', { kind: AuditKind.JOB, action: 'city' }, 0)
})

afterAll(async () => {
  await connections.close()
  await build.end()
  await byResolvers.close()
  await api.close()
})

async function add(at: string, act: Partial<Act>, place: number) {
  const subject = { type: 'Account', id: `${act.action} 1`, place }
  const told = { kind: AuditKind.RECORD, action: '', subject, ...act }
  await connections.run([record({ ...theSystem, accountId: '77', username: 'orang' }, told, new Date(at))])
}

async function listed(variables: object, role = 'SYSTEM_ADMIN') {
  const [one, other] = await Promise.all(
    [api, byResolvers].map((server) => server.query<Listed>(list, variables, tokens[role])),
  )
  expect(codesOf(one!)).toEqual([])
  expect(other).toEqual(one)
  const { items, total } = one!.data!.auditEntries
  expect(total).toBe(items.length)
  return items.map(({ action }) => action)
}

describe('the audit log', () => {
  test('is listed latest first, each to those whose territory it is', async () => {
    expect(await listed({})).toEqual(['city', 'next', 'agency', 'kelurahan'])
    expect(await listed({ sort: { field: 'AT', order: 'ASC' } })).toEqual(['kelurahan', 'agency', 'next', 'city'])
    expect(await listed({}, 'KELURAHAN_ADMIN')).toEqual(['kelurahan'])
    expect(await listed({}, 'AGENCY_ADMIN')).toEqual(['agency'])
  })

  test.each([
    [{ kind: ['REVEAL'] }, ['next']],
    [{ kind: ['RECORD'] }, ['kelurahan']],
    [{ kind: ['RECORD', 'JOB'] }, ['city', 'kelurahan']],
    [{ kind: ['REFUSAL', 'JOB'] }, ['city', 'agency']],
    [{ account: '77' }, ['city', 'next', 'agency', 'kelurahan']],
    [{ account: '78' }, []],
    [{ account: 'x' }, []],
    [{ action: 'next' }, ['next']],
    [{ subjectType: 'Account', subject: 'agency 1' }, ['agency']],
    [{ subjectType: 'Request', subject: 'agency 1' }, []],
    [{ code: 'FORBIDDEN' }, ['agency']],
    [{ from: '2026-08-02', to: '2026-08-03' }, ['agency']],
    [{ to: '2026-08-02' }, ['kelurahan']],
    [{ from: '2026-08-03' }, ['city', 'next']],
    [{ action: `'; drop table audit_entry; --` }, []],
  ])('is narrowed by %j', async (filter, actions) => {
    expect(await listed({ filter })).toEqual(actions)
  })

  test('tells what changed as text, in either way of answering', async () => {
    const query = `{ auditEntries(filter: { action: "kelurahan" }) { items {
      __typename id at kind actor role posts address accountId subjectType subjectId place: times code reason
      changes { __typename name: field before after } } } }`
    const [one, other] = await Promise.all(
      [api, byResolvers].map((server) => server.query<Listed>(query, {}, tokens.SYSTEM_ADMIN)),
    )
    expect(other).toEqual(one)
    expect(one!.data!.auditEntries.items[0]).toMatchObject({
      at: '2026-08-01T16:59:59.999Z',
      accountId: '77',
      actor: 'orang',
      address: null,
      changes: expect.arrayContaining([
        { __typename: 'Change', name: 'name', before: 'Lama', after: 'Baru' },
        { __typename: 'Change', name: 'totpSecret', before: null, after: '•••' },
        { __typename: 'Change', name: 'scopes', before: '[]', after: '["requests:read"]' },
        { __typename: 'Change', name: 'rate', before: '5', after: null },
      ]),
    })
    const { data } = await api.query<Listed>(
      '{ auditEntries { items { changes { field } } } }',
      {},
      tokens.AGENCY_ADMIN,
    )
    expect(data!.auditEntries.items).toEqual([{ changes: [] }])
  })

  test.each(['EVALUATOR', 'OFFICER', 'RESIDENT'])('is closed to %s', async (role) => {
    await build.account({ username: `tertutup.${role}`, role, unit: kelurahan })
    const token = await api.signIn(`tertutup.${role}`)
    expect(codesOf(await api.query('{ auditEntries { total } }', {}, token))).toEqual(['FORBIDDEN'])
  })
})
