import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { startBucket, type TestBucket } from '../support/bucket.ts'
import { addressOf, fetchDocument, sendDocument } from '../support/documents.ts'
import { pdf } from '../support/files.ts'
import { keyFor } from '../access/matrix-callers.ts'

let bucket: TestBucket
let api: TestApi
let build: Builders
let rt: string
let request: string

beforeAll(async () => {
  bucket = await startBucket()
  const { endpoint, region, bucket: name, accessKeyId, secretAccessKey } = bucket.config
  const env = {
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_BUCKET: name,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    MAX_DOCUMENT_BYTES: '1000000',
  }
  api = await startApi({ env })
  build = await startBuilding(api.database)
  request = (await build.request()).id
  await build.officer({ username: 'rt.uji' })
  rt = await api.signIn('rt.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
  await bucket.close()
})

const statusOf = async (token?: string, headers = {}) =>
  (await sendDocument(api, pdf(), { request, token, headers })).body.code ?? 'done'

test('a page of ours may by its cookie, and no other page', async () => {
  const cookie = { cookie: `portal-emas=${rt}` }
  const site = (name: string) => ({ 'sec-fetch-site': name })
  expect(await statusOf(undefined, { ...cookie, ...site('same-origin') })).toBe('done')
  for (const other of ['cross-site', 'same-site', 'none']) {
    expect(await statusOf(undefined, { ...cookie, ...site(other) })).toBe('UNAUTHENTICATED')
  }
  for (const type of [
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'TEXT/html',
  ]) {
    const headers = { ...cookie, ...site('same-origin'), 'content-type': type }
    expect(await statusOf(undefined, headers)).toBe('UNAUTHENTICATED')
  }
  const { id } = (await sendDocument(api, pdf(), { request, token: rt })).body
  expect((await fetchDocument(api, id!, undefined, { ...cookie, ...site('same-origin') })).status).toBe(200)
  expect((await fetchDocument(api, id!, undefined, { ...cookie, ...site('cross-site') })).status).toBe(401)
  expect((await fetchDocument(api, id!, undefined, cookie)).status).toBe(401)
})

test('a page of ours downloads where browsers do not tell the site, by a header that no other page may send', async () => {
  const { id } = (await sendDocument(api, pdf(), { request, token: rt })).body
  const said = { cookie: `portal-emas=${rt}`, 'portal-emas-page': '1' }
  const statusWith = async (headers: Record<string, string>) =>
    (await fetchDocument(api, id!, undefined, headers)).status
  expect(await statusWith(said)).toBe(200)
  expect(await statusWith({ ...said, 'portal-emas-page': '' })).toBe(401)
  for (const site of ['cross-site', 'same-site', 'none']) {
    expect(await statusWith({ ...said, 'sec-fetch-site': site })).toBe(401)
  }
  expect(await statusOf(undefined, said)).toBe('UNAUTHENTICATED')
  const preflight = await fetch(new URL(`/documents/${id}`, api.url), {
    method: 'OPTIONS',
    headers: {
      origin: 'http://evil.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'portal-emas-page',
    },
  })
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
})

test('a program needs the right to write requests to attach, and to read residents to download', async () => {
  const keyOf = (scopes: string[]) => keyFor(build, '35.74.04.1003', scopes)
  const { id } = (await sendDocument(api, pdf(), { request, token: rt })).body
  const found: Record<string, [string, number]> = {}
  for (const scopes of ['requests:write', 'requests:read', 'residents:read', 'requests:read residents:read']) {
    const key = await keyOf(scopes.split(' '))
    found[scopes] = [await statusOf(key), (await fetchDocument(api, id!, key)).status]
  }
  expect(found).toEqual({
    'requests:write': ['done', 403],
    'requests:read': ['FORBIDDEN', 403],
    'residents:read': ['FORBIDDEN', 403],
    'requests:read residents:read': ['FORBIDDEN', 200],
  })
})

test('documents of a program count as its requests, and one over its limit is not read', async () => {
  const key = await keyFor(build, '35.74.04.1003', ['requests:write'])
  const response = await fetch(addressOf(api, { request }), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/pdf' },
    body: new Uint8Array(pdf()),
  })
  expect(Number(response.headers.get('ratelimit-remaining'))).toBe(Number(response.headers.get('ratelimit-limit')) - 1)
  await build.rows.select('update api_client set rate_per_minute = 1 where id = (select max(id) from api_client)')
  await expect
    .poll(() => sendDocument(api, pdf(), { request, token: key }))
    .toMatchObject({
      status: 429,
      body: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
    })
})

test('a bucket that is down says so, keeps nothing, and takes the document when it is up again', async () => {
  const before = bucket.objects.size
  bucket.isDown = true
  expect(await sendDocument(api, pdf(), { request, token: rt })).toMatchObject({
    status: 503,
    body: { code: 'UNAVAILABLE' },
  })
  bucket.isDown = false
  expect(bucket.objects.size).toBe(before)
  const { id } = (await sendDocument(api, pdf(), { request, token: rt })).body
  expect(bucket.objects.size).toBe(before + 1)
  bucket.isDown = true
  expect((await fetchDocument(api, id!, rt)).status).toBe(503)
  bucket.isDown = false
  expect((await fetchDocument(api, id!, rt)).status).toBe(200)
})

test('a document larger than this installation takes is refused', async () => {
  expect(await sendDocument(api, pdf(1_000_000), { request, token: rt })).toMatchObject({
    status: 422,
    body: { code: 'DOCUMENT_REFUSED' },
  })
})

test('the same file sent again with its key is one document, and other content under it is refused', async () => {
  const content = pdf()
  const before = await build.rows.select('select 1 from stray_file')
  const headers = { 'idempotency-key': 'berkas-siti-1' }
  const all = await Promise.all(
    [1, 2, 3].map(() => sendDocument(api, content, { request, token: rt, name: 'siti.pdf', headers })),
  )
  expect(new Set(all.map(({ body }) => body.id)).size).toBe(1)
  expect(await build.rows.select(`select 1 from document where name = 'siti.pdf'`)).toHaveLength(1)
  expect(await sendDocument(api, pdf(), { request, token: rt, name: 'siti.pdf', headers })).toMatchObject({
    status: 409,
    body: { code: 'IDEMPOTENCY_KEY_REUSED' },
  })
  expect(await build.rows.select('select 1 from stray_file')).toEqual(before)
})

test('a file sent again with its key is answered as it was, whatever has become of the request', async () => {
  const { id } = await build.request()
  const content = pdf()
  const send = (key: string, sent = content) =>
    sendDocument(api, sent, { request: id, token: rt, headers: { 'idempotency-key': key } })
  const first = await send('kunci-berkas-1')
  expect(first.status).toBe(201)
  await build.rows.select(
    `update request set status = 'CANCELLED', stage_id = null, waiting_at_id = null, waiting_since = null where id = $1`,
    [id],
  )
  expect(await send('kunci-berkas-1')).toEqual(first)
  expect((await send('kunci-berkas-1', pdf(3_000))).body.code).toBe('IDEMPOTENCY_KEY_REUSED')
  expect((await send('kunci-berkas-2')).body.code).toBe('CONFLICT')
  expect((await send('pendek')).body.code).toBe('INVALID_INPUT')
  expect(await build.rows.select('select 1 from document where request_id = $1', [id])).toHaveLength(1)
})
