import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Way } from '../../api/platform/answer.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

let database: TestDatabase
let build: Builders

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  await build.officer({ username: 'rt.uji' })
})

afterAll(async () => {
  await build.end()
  await database.drop()
})

const entries = () =>
  build.rows.select(
    `select actor, address, action, code, subject_type, subject_id, times from audit_entry
      where kind = 'REFUSAL' order by id`,
  )
const forged = 'palsu'.repeat(9)
const nobody = { actor: null, address: '127.0.0.1', subject_type: null, subject_id: null, times: 1 }

describe.each<Way>(['compiled', 'resolvers'])('what a server refuses (%s)', (way) => {
  let api: TestApi
  let token: string

  // A server of its own for each test: what is counted is told when it stops.
  beforeEach(async () => {
    api = await startApi({ way, database })
    token = await api.signIn('rt.uji')
    await build.rows.select('delete from audit_entry')
  })

  test('is on record with who asked for what, under any alias', async () => {
    const { id } = await build.request({ stage: 2 })
    const { id: far } = await build.request({ unit: '35.74.04.1003.02.004' })
    const officer = { actor: 'rt.uji', address: '127.0.0.1', subject_type: 'Request', times: 1 }
    expect(codesOf(await api.query(`mutation { a: requestApprove(id: "${id}") { id } }`, {}, token))).toEqual([
      'NOT_YOUR_TURN',
    ])
    const probe = 'query ($id: ID!) { ...f } fragment f on Query { b: request(id: $id) { id } }'
    expect(codesOf(await api.query(probe, { id: far }, token))).toEqual(['NOT_FOUND'])
    await api.close()
    expect(await entries()).toEqual([
      { ...officer, action: 'requestApprove', code: 'NOT_YOUR_TURN', subject_id: id },
      { ...officer, action: 'request', code: 'NOT_FOUND', subject_id: far },
    ])
  })

  test('keeps no number that could be a person’s', async () => {
    expect(codesOf(await api.query('{ approval(id: "3574041203990000") { id } }', {}, token))).toEqual(['NOT_FOUND'])
    await api.close()
    expect(await entries()).toMatchObject([{ action: 'approval', code: 'NOT_FOUND', subject_id: null }])
  })

  test('is on record for a token that nobody has, once, and not for those who have none', async () => {
    for (let nth = 0; nth < 3; nth += 1) await api.query('{ requests { total } }', {}, forged)
    await api.query('{ me { id } }', {}, forged)
    await api.query('{ requests { total } }')
    await api.close()
    expect(await entries()).toEqual([
      { ...nobody, action: 'requests', code: 'UNAUTHENTICATED' },
      { ...nobody, action: 'me', code: 'UNAUTHENTICATED' },
      { ...nobody, action: 'requests', code: 'UNAUTHENTICATED', times: 2 },
    ])
  })

  test('is nothing where all was well, or was only asked wrongly', async () => {
    await api.query('{ requests(page: 0) { total } nonsense }', {}, token)
    await api.query('{ requests(page: 0) { total } }', {}, token)
    await api.query('{ requests { total } }', {}, token)
    await api.query('{ request(id: "999999") { id } }', {}, token)
    await api.close()
    expect(await entries()).toMatchObject([{ subject_id: '999999' }])
  })
})
