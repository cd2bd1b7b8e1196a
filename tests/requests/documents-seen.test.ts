import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { sendDocument, storedFiles } from '../support/documents.ts'
import { pdf } from '../support/files.ts'

let api: TestApi
let build: Builders
let rt: string
/** A request that takes documents. */
let request: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.officer({ username: 'rt.uji' })
  rt = await api.signIn('rt.uji')
})

beforeEach(async () => {
  request = (await build.request({ completeAt: null })).id
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const stored = () => storedFiles(api)

const rowsOf = () => build.rows.select('select * from document where request_id = $1 order by id', [request])

describe('who says which version of the request they saw', () => {
  const send = (seenVersion: string, headers = {}) =>
    sendDocument(api, pdf(), { request, token: rt, seenVersion, headers })

  test('attaches while it stands, and leaves nothing behind once it has moved on', async () => {
    expect((await send('1')).status).toBe(201)
    const before = await stored()
    const moved = { status: 409, body: { code: 'CONFLICT', message: /moved on since you saw it/ } }
    expect(await send('1')).toMatchObject(moved)
    expect(await send('1', { 'idempotency-key': 'berkas-lama' })).toMatchObject(moved)
    expect(await rowsOf()).toHaveLength(1)
    expect(await stored()).toEqual(before)
    expect((await send('2')).status).toBe(201)
  })

  test('of two who saw the same, one attaches', async () => {
    const sent = await Promise.all([send('1'), send('1')])
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  })

  test('is answered the same when it is sent again under its key', async () => {
    const sending = { request, token: rt, seenVersion: '1', headers: { 'idempotency-key': 'berkas-sekali' } }
    const content = pdf()
    const first = await sendDocument(api, content, sending)
    expect(first.status).toBe(201)
    expect(await sendDocument(api, content, sending)).toEqual(first)
  })

  test('says it as a whole number', async () => {
    for (const wrong of ['satu', '-1', '1.5', '9'.repeat(10)]) {
      expect(await send(wrong)).toMatchObject({
        body: { code: 'INVALID_INPUT', fields: { seenVersion: /whole number/ } },
      })
    }
  })

  test('takes no document away from what has moved on', async () => {
    const { id } = (await send('1')).body
    const remove = (seenVersion: number) =>
      api.query(
        'mutation ($id: ID!, $seen: Int) { documentRemove(id: $id, seenVersion: $seen) { version } }',
        { id, seen: seenVersion },
        rt,
      )
    expect(codesOf(await remove(1))).toEqual(['CONFLICT'])
    expect(await rowsOf()).toHaveLength(1)
    expect(codesOf(await remove(2))).toEqual([])
  })
})
