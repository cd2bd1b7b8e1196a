import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf } from '../support/api.ts'
import { testVault } from '../support/vault.ts'
import { keyFor } from '../access/matrix-callers.ts'
import { type Living, startLiving } from './living.ts'

const form = { keperluan: 'Beasiswa' }

let life: Living
let nik: string

beforeAll(async () => {
  life = await startLiving()
  const [{ cipher }] = (await life.build.rows.select<{ cipher: string }>(
    'select nik_cipher as cipher from resident where id = $1',
    [life.residents.warga],
  )) as [{ cipher: string }]
  nik = testVault.decrypt(cipher, 'nik')
  const scopes = ['requests:read', 'requests:write', 'residents:read', 'officers:read']
  life.tokens.aplikasi = await keyFor(life.build, '35.74.04.1003', scopes)
  life.tokens['aplikasi lain'] = await keyFor(life.build, '35.74.01', scopes)
})

afterAll(() => life.end())

const begin = async (who: string, more: object = {}) =>
  await life.act(who, 'requestBegin', { input: { serviceType: 'SKTM', form, ...more } })

describe.each(['admin', 'rt', 'rw', 'lurah'])('by %s', (who) => {
  test('a request is entered, and both persons and the reason are on record', async () => {
    const assistance = { reason: 'ELDERLY', note: 'Datang ke rumah' }
    const { request } = await begin(who, { applicant: life.residents.warga, assistance })
    const { id } = request
    expect(request).toMatchObject({ status: 'DRAFT', assistanceReason: 'ELDERLY' })
    expect(request.filedBy).toMatch(/^Pengguna Contoh/)
    await life.attach(id, 'ktp')
    const submitted = await life.act(who, 'requestSubmit', { id })
    expect(submitted.request).toMatchObject({ status: 'IN_PROGRESS', assistanceReason: 'ELDERLY' })
    const entries = await life.build.rows.select<{ action: string; reason: string | null; text: string }>(
      `select action, reason, changes::text as text from audit_entry
        where subject_type = 'Request' and subject_id = $1 order by id`,
      [id],
    )
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['requestBegin', 'ELDERLY: Datang ke rumah'],
      ['requestSubmit', null],
    ])
    expect(entries.map(({ text }) => text).join()).not.toContain('Beasiswa')
    // The resident sees it, but not who works where they do not look.
    const seen = await life.api.query<{ request: { filedBy: string | null; status: string } }>(
      'query ($id: ID!) { request(id: $id) { status filedBy } }',
      { id },
      life.tokens.warga,
    )
    expect(seen.data?.request).toEqual({ status: 'IN_PROGRESS', filedBy: null })
  })

  test('it is withdrawn again', async () => {
    const { request } = await begin(who, { applicant: life.residents.warga, assistance: { reason: 'DEVICE' } })
    expect((await life.act(who, 'requestCancel', { id: request.id })).request.status).toBe('CANCELLED')
  })
})

describe('by an API client', () => {
  test('a request is entered by NIK, within its territory', async () => {
    const { request } = await begin('aplikasi', { applicantNik: nik })
    await life.attach(request.id, 'ktp')
    const submitted = await life.act('aplikasi', 'requestSubmit', { id: request.id })
    expect(submitted.request).toMatchObject({ status: 'IN_PROGRESS', assistanceReason: null })
    expect(codesOf((await begin('aplikasi lain', { applicantNik: nik })).answer)).toEqual(['NOT_FOUND'])
    expect(codesOf((await begin('aplikasi', { applicantNik: '357404' })).answer)).toEqual(['INVALID_INPUT'])
  })

  test('nothing is done to what others entered', async () => {
    const { request } = await begin('warga')
    await life.attach(request.id, 'ktp')
    await life.act('warga', 'requestSubmit', { id: request.id })
    for (const field of ['requestCancel', 'requestSubmit']) {
      expect(codesOf((await life.act('aplikasi', field, { id: request.id })).answer)).toEqual(['FORBIDDEN'])
    }
  })

  test('the same key sends the same once, and the number is not kept with it in a way that can be tried out', async () => {
    const args = { input: { serviceType: 'SKTM', form, applicantNik: nik }, idempotencyKey: 'kunci-aplikasi' }
    const first = await life.act('aplikasi', 'requestBegin', args)
    const second = await life.act('aplikasi', 'requestBegin', args)
    expect(second.request.id).toBe(first.request.id)
  })
})

test('a likely duplicate is told of, and refused to nobody', async () => {
  const applicant = life.residents.tetangga
  const first = await begin('admin', { applicant, assistance: { reason: 'DEVICE' } })
  await life.attach(first.request.id, 'ktp')
  await life.act('admin', 'requestSubmit', { id: first.request.id })
  const second = await begin('tetangga')
  expect(second.request.possibleDuplicates).toEqual([{ number: first.request.number }])
  // The draft of the resident is not for the admin to see.
  const seen = await life.api.query<{ request: { possibleDuplicates: object[] } }>(
    'query ($id: ID!) { request(id: $id) { possibleDuplicates { number } } }',
    { id: first.request.id },
    life.tokens.admin,
  )
  expect(seen.data?.request.possibleDuplicates).toEqual([])
})

test('fifty at once have fifty numbers, beyond those that are given', async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => begin('warga')))
  const numbers = all.map(({ request }) => request.number)
  expect(new Set(numbers).size).toBe(50)
  expect(numbers.filter((number) => !/^PE-2026-\d{7}$/.test(number))).toEqual([])
})

test('the same submission twice at once is one submission', async () => {
  const { request } = await begin('warga')
  await life.attach(request.id, 'ktp')
  const both = await Promise.all([1, 2].map(() => life.act('warga', 'requestSubmit', { id: request.id })))
  expect(both.flatMap(({ answer }) => codesOf(answer))).toEqual(['CONFLICT'])
  const events = await life.build.rows.select('select kind from request_event where request_id = $1', [request.id])
  expect(events).toEqual([{ kind: 'SUBMITTED' }])
})
