import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { beginToSend, fetchDocument, sendDocument, storedFiles } from '../support/documents.ts'
import { files, pdf } from '../support/files.ts'
import type { Service } from '../support/requests.ts'

const now = new Date('2026-08-10T03:00:00Z')
const kelurahan = '35.74.04.1003'

let api: TestApi
let build: Builders
let rt: string
let service: Service
/** A request that takes documents. */
let request: string

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  await build.officer({ username: 'rt.uji' })
  rt = await api.signIn('rt.uji')
  service = await build.service()
})

beforeEach(async () => {
  request = (await build.request({ service, completeAt: null })).id
})

afterAll(async () => {
  await build.end()
  await api.close()
})

/** Files on their way in; those whose document was taken away are removed by a job. */
const strays = `select 1 from stray_file where remove_after > '2026-08-01'`

const stored = () => storedFiles(api)

const rowsOf = (id = request) => build.rows.select('select * from document where request_id = $1 order by id', [id])

const standsAs = (status: string) =>
  build.rows.select(
    `update request set status = $2, stage_id = null, waiting_at_id = null, waiting_since = null where id = $1`,
    [request, status],
  )

test('a document is attached, told of, downloaded as it was, and taken away', async () => {
  const content = pdf(200_000)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const sent = await sendDocument(api, content, { request, token: rt, name: 'KTP “Siti”, depan.pdf' })
  expect(sent).toEqual({
    status: 201,
    body: { id: expect.any(String), type: 'application/pdf', size: content.length, sha256 },
  })
  const { id } = sent.body
  const document = `query ($id: ID!) { request(id: $id) { version allowedActions
    documents { id name code type size sha256 uploadedAt } events { kind toStage { code } officer { name } } } }`
  const { data } = await api.query<{ request: { events: object[]; allowedActions: string[] } }>(
    document,
    { id: request },
    rt,
  )
  expect(data!.request).toMatchObject({
    version: 2,
    documents: [
      { id, name: 'KTP “Siti”, depan.pdf', code: null, type: 'application/pdf', sha256, uploadedAt: now.toISOString() },
    ],
  })
  expect(data!.request.allowedActions).toContain('ATTACH')
  expect(data!.request.events.at(-1)).toMatchObject({ kind: 'DOCUMENT_ADDED', toStage: { code: 'rt' } })

  const answer = await fetchDocument(api, id!, rt)
  expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(content.length),
    'content-disposition': `attachment; filename="KTP -Siti-, depan.pdf"; filename*=UTF-8''KTP%20%E2%80%9CSiti%E2%80%9D%2C%20depan.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })

  const remove = 'mutation ($id: ID!) { documentRemove(id: $id) { version documents { id } } }'
  expect(await api.query(remove, { id }, rt)).toEqual({ data: { documentRemove: { version: 3, documents: [] } } })
  expect(codesOf(await api.query(remove, { id }, rt))).toEqual(['NOT_FOUND'])
  expect((await fetchDocument(api, id!, rt)).status).toBe(404)
})

describe('what is refused', () => {
  test.each([
    ['program', 'surat.pdf'],
    ['linuxProgram', 'surat.pdf'],
    ['page', 'foto.jpg'],
    ['drawing', 'foto.png'],
    ['archive', 'surat.pdf'],
    ['archiveBehindPdf', 'surat.pdf'],
  ] as const)('a %s called %s leaves nothing behind', async (kind, name) => {
    const before = await stored()
    const sent = await sendDocument(api, files[kind](), { request, token: rt, name })
    expect(sent).toMatchObject({ status: 422, body: { code: 'DOCUMENT_REFUSED' } })
    expect(await rowsOf()).toEqual([])
    expect(await stored()).toEqual(before)
    expect(await build.rows.select(strays)).toEqual([])
  })

  test('an empty file', async () => {
    const sent = await sendDocument(api, '', { request, token: rt })
    expect(sent).toMatchObject({ status: 422, body: { code: 'DOCUMENT_REFUSED', fields: { empty: /empty/ } } })
  })

  test('a gigabyte, before it comes, however its length is told', async () => {
    const begun = { content: pdf(100_000) }
    const told = await beginToSend(api, { request, token: rt }, { ...begun, length: 2 ** 30 })
    expect(told).toMatchObject({ status: 422, body: { code: 'DOCUMENT_REFUSED', fields: { size: /10240 KB/ } } })
    const untold = await beginToSend(api, { request, token: rt }, { ...begun, length: null })
    expect(untold).toMatchObject({ status: 422, body: { code: 'DOCUMENT_REFUSED', message: /Content-Length/ } })
    expect(await stored()).toEqual(expect.not.arrayContaining([expect.stringContaining('.part')]))
  })

  test('nothing of a file whose sender goes away halfway stays', async () => {
    const before = await stored()
    const content = pdf(300_000)
    await beginToSend(api, { request, token: rt }, { content, length: content.length * 2, goesAway: true })
    await expect.poll(() => build.rows.select(strays)).toEqual([])
    expect(await stored()).toEqual(before)
    expect(await rowsOf()).toEqual([])
  })

  test.each([
    ['no request', '/documents?name=x.pdf', 'INVALID_INPUT'],
    ['two names', '/documents?request=1&name=a&name=b', 'INVALID_INPUT'],
    ['no number', '/documents?request=satu', 'NOT_FOUND'],
    ['a number far too long', `/documents?request=${'9'.repeat(40)}`, 'NOT_FOUND'],
    ['a request that is not there', '/documents?request=999999', 'NOT_FOUND'],
  ])('%s', async (_what, address, code) => {
    const headers = { authorization: `Bearer ${rt}`, 'content-type': 'application/pdf' }
    const response = await fetch(new URL(address, api.url), { method: 'POST', headers, body: new Uint8Array(pdf()) })
    expect(await response.json()).toMatchObject({ code, message: expect.any(String) })
  })

  test('a code that the service does not ask for, with those it does', async () => {
    const documents = JSON.stringify([{ code: 'ktp', name: 'KTP', required: true }])
    await build.rows.select('update chain set documents = $1 where id = (select chain_id from request where id = $2)', [
      documents,
      request,
    ])
    await expect
      .poll(async () => (await sendDocument(api, pdf(), { request, token: rt, code: 'ktp' })).status)
      .toBe(201)
    const sent = await sendDocument(api, pdf(), { request, token: rt, code: 'paspor' })
    expect(sent).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: { code: /it is one of ktp/ } } })
  })

  test('what comes to a request that has ended, and taking away what is declared complete', async () => {
    const { id } = (await sendDocument(api, pdf(), { request, token: rt })).body
    await build.rows.select('update request set complete_at = now() where id = $1', [request])
    const remove = 'mutation ($id: ID!) { documentRemove(id: $id) { id } }'
    expect(codesOf(await api.query(remove, { id }, rt))).toEqual(['CONFLICT'])
    for (const status of ['COMPLETED', 'REJECTED', 'CANCELLED']) {
      await standsAs(status)
      const sent = await sendDocument(api, pdf(), { request, token: rt })
      expect(sent).toMatchObject({ status: 409, body: { code: 'CONFLICT' } })
      expect(codesOf(await api.query(remove, { id }, rt))).toEqual(['CONFLICT'])
    }
    await standsAs('RETURNED')
    expect(codesOf(await api.query(remove, { id }, rt))).toEqual([])
  })

  test('a twenty-first document, also when several come at once', async () => {
    for (let nth = 0; nth < 18; nth += 1) await build.document({ request: { id: request } })
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendDocument(api, pdf(), { request, token: rt })))
    expect(sent.map(({ body }) => body.code ?? 'done').toSorted()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'done',
      'done',
    ])
    expect(await rowsOf()).toHaveLength(20)
  })
})

describe('who may', () => {
  const statusOf = async (token?: string, headers = {}) =>
    (await sendDocument(api, pdf(), { request, token, headers })).body.code ?? 'done'

  test('attach and download, is who may see the request', async () => {
    const { id } = (await sendDocument(api, pdf(), { request, token: rt })).body
    const [{ applicant }] = (await build.rows.select<{ applicant: string }>(
      'select applicant_id as applicant from request where id = $1',
      [request],
    )) as [{ applicant: string }]
    const residents = { 'warga.sendiri': applicant, 'warga.lain': await build.resident() }
    for (const [username, resident] of Object.entries(residents)) {
      const account = await build.account({ username, role: 'RESIDENT', unit: kelurahan })
      await build.rows.select('update account set resident_id = $1 where id = $2', [resident, account])
    }
    await build.officer({ username: 'rt.lain', unit: '35.74.04.1003.02.001' })
    await build.account({ username: 'admin.uji', role: 'KELURAHAN_ADMIN', unit: kelurahan })
    await build.account({ username: 'evaluator.uji' })
    const found: Record<string, [string, number]> = {}
    for (const username of ['warga.sendiri', 'warga.lain', 'rt.lain', 'admin.uji', 'evaluator.uji']) {
      const token = await api.signIn(username)
      found[username] = [await statusOf(token), (await fetchDocument(api, id!, token)).status]
    }
    expect(found).toEqual({
      'warga.sendiri': ['done', 200],
      'warga.lain': ['NOT_FOUND', 404],
      'rt.lain': ['NOT_FOUND', 404],
      'admin.uji': ['done', 200],
      'evaluator.uji': ['FORBIDDEN', 403],
    })
    await standsAs('DRAFT')
    const own = await api.signIn('warga.sendiri')
    expect([await statusOf(own), (await fetchDocument(api, id!, own)).status]).toEqual(['done', 200])
    expect([await statusOf(rt), (await fetchDocument(api, id!, rt)).status]).toEqual(['NOT_FOUND', 404])
    expect(await statusOf()).toBe('UNAUTHENTICATED')
    expect(await statusOf('tidak-dikenal')).toBe('UNAUTHENTICATED')
    expect((await fetchDocument(api, id!)).status).toBe(401)
    expect((await fetchDocument(api, id!, 'tidak-dikenal')).status).toBe(401)
  })

  test('is on record: what was attached, by name only as •••, who opened it, and who tried to', async () => {
    const { id } = (await sendDocument(api, pdf(), { request, token: rt, name: 'ktp siti.pdf' })).body
    await fetchDocument(api, id!, rt)
    const entry = `select kind, action, subject_type, changes from audit_entry
      where subject_id = $1 and subject_type = 'Document' order by id`
    const entries = await build.rows.select<{ changes: object }>(entry, [id])
    expect(entries).toMatchObject([
      { kind: 'RECORD', action: 'documentAttach', changes: { name: { before: null, after: '•••' } } },
      { kind: 'VIEW', action: 'documentDownload' },
    ])
    const ofResident = `select 1 from audit_entry where action = 'documentDownload' and subject_type = 'Resident'
      and subject_id = (select applicant_id::text from request where id = $1)`
    expect(await build.rows.select(ofResident, [request])).toHaveLength(1)
    await fetchDocument(api, '999999', rt)
    const refusal = `select 1 from audit_entry where kind = 'REFUSAL' and action = 'documentDownload'`
    await expect.poll(() => build.rows.select(refusal)).not.toEqual([])
  })
})
