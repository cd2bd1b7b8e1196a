import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf } from '../support/api.ts'
import { type Living, startLiving } from './living.ts'

let life: Living

beforeAll(async () => {
  life = await startLiving()
  await life.build.service({ code: 'TUTUP', levels: ['RT'] })
  await life.build.rows.select(`update service_type set active = false where code = 'TUTUP'`)
  await life.build.service({ code: 'NANTI', levels: ['RT'] })
  await life.build.rows.select(
    `update chain set valid_from = '2027-01-01' where service_type_id = (select id from service_type where code = 'NANTI')`,
  )
})

afterAll(() => life.end())

const begin = async (who: string, more: object = {}) =>
  await life.act(who, 'requestBegin', { input: { serviceType: 'SKTM', ...more } })

/** What was refused, and what of it was named. */
async function refusal(who: string, field: string, args: object) {
  const { answer } = await life.act(who, field, args)
  return [codesOf(answer)[0], Object.keys(answer.errors?.[0]?.extensions.fields ?? {})]
}

const beginning = (who: string, more: object) =>
  refusal(who, 'requestBegin', { input: { serviceType: 'SKTM', ...more } })

const assistance = { reason: 'DEVICE' }

describe('nothing is begun', () => {
  test.each([
    ['for a service there is not', { serviceType: 'TIDAK_ADA' }, ['INVALID_INPUT', ['input.serviceType']]],
    ['for one that was switched off', { serviceType: 'TUTUP' }, ['SERVICE_CLOSED', []]],
    ['for one whose first version is still to come', { serviceType: 'NANTI' }, ['SERVICE_CLOSED', []]],
    ['with what the form does not ask', { form: { lain: 'x', keperluan: 'y' } }, ['INVALID_INPUT', ['lain']]],
    ['with what is no answer', { form: { keperluan: ['a'] } }, ['INVALID_INPUT', ['keperluan']]],
    ['with a text without end', { form: { keperluan: 'x'.repeat(5000) } }, ['INVALID_INPUT', ['keperluan']]],
    ['with half a character', { form: { keperluan: '\ud800' } }, ['INVALID_INPUT', ['keperluan']]],
  ])('%s', async (_what, more, expected) => {
    await expect.poll(() => beginning('warga', more)).toEqual(expected)
  })

  test('by a resident for another', async () => {
    expect(await beginning('warga', { applicant: life.residents.tetangga })).toEqual(['NOT_FOUND', []])
  })

  test('by staff for nobody, for two, or without a reason', async () => {
    expect(await beginning('admin', { assistance })).toEqual(['INVALID_INPUT', ['input.applicant']])
    const both = { applicant: life.residents.warga, applicantNik: '3574041708450000', assistance }
    expect(await beginning('admin', both)).toEqual(['INVALID_INPUT', ['input.applicant']])
    expect(await beginning('admin', { applicant: life.residents.warga })).toEqual([
      'INVALID_INPUT',
      ['input.assistance'],
    ])
  })

  test('by staff for who lives elsewhere, nor by who enters nothing', async () => {
    expect(await beginning('admin', { applicant: life.residents.jauh, assistance })).toEqual(['NOT_FOUND', []])
    expect(await beginning('rt.sebelah', { applicant: life.residents.warga, assistance })).toEqual(['NOT_FOUND', []])
    expect(await beginning('evaluator', { applicant: life.residents.warga, assistance })).toEqual(['FORBIDDEN', []])
  })

  test('with a number of a person in the note, which the log would keep', async () => {
    const told = { reason: 'OTHER', note: 'NIK 3574 0417 0845 0000' }
    const refused = await beginning('admin', { applicant: life.residents.warga, assistance: told })
    expect(refused).toEqual(['INVALID_INPUT', ['input.assistance.note']])
  })

  test('for a resident whose record is restricted', async () => {
    const id = await life.build.resident()
    await life.build.rows.select('update resident set restricted_at = now() where id = $1', [id])
    expect(await beginning('admin', { applicant: id, assistance })).toEqual(['CONFLICT', []])
  })
})

describe('nothing is submitted', () => {
  test('with answers missing or wrong, each of which is named', async () => {
    const { request } = await begin('warga', { form: { nilai: -3 } })
    const refused = await refusal('warga', 'requestSubmit', { id: request.id })
    expect([refused[0], (refused[1] as string[]).toSorted()]).toEqual(['INVALID_INPUT', ['keperluan', 'nilai']])
  })

  test('without a document, and documents to follow are for staff', async () => {
    const { request } = await begin('warga', { form: { keperluan: 'Beasiswa' } })
    expect(await refusal('warga', 'requestSubmit', { id: request.id })).toEqual(['DOCUMENTS_MISSING', ['ktp']])
    expect(await refusal('warga', 'requestSubmit', { id: request.id, documentsFollow: true })).toEqual([
      'FORBIDDEN',
      [],
    ])
  })

  test('where nobody would decide', async () => {
    const id = await life.build.resident({ unit: '35.74.04.1001.01.001' })
    const account = await life.build.account({ username: 'terpencil', role: 'RESIDENT', unit: '35.74.04.1001.01.001' })
    await life.build.rows.select('update account set resident_id = $1 where id = $2', [id, account])
    life.tokens.terpencil = await life.api.signIn('terpencil')
    const { request } = await begin('terpencil', { form: { keperluan: 'Beasiswa' } })
    await life.attach(request.id, 'ktp')
    expect(await refusal('terpencil', 'requestSubmit', { id: request.id })).toEqual(['NO_OFFICER', []])
    const [row] = await life.build.rows.select('select status, version from request where id = $1', [request.id])
    expect(row).toEqual({ status: 'DRAFT', version: 1 })
  })

  test('twice, nor what was never begun', async () => {
    const { request } = await begin('warga', { form: { keperluan: 'Beasiswa' } })
    await life.attach(request.id, 'ktp')
    await life.act('warga', 'requestSubmit', { id: request.id })
    expect(await refusal('warga', 'requestSubmit', { id: request.id })).toEqual(['CONFLICT', []])
    expect(await refusal('warga', 'requestSubmit', { id: '999999' })).toEqual(['NOT_FOUND', []])
    expect(await refusal('warga', 'requestSubmit', { id: 'satu' })).toEqual(['NOT_FOUND', []])
  })
})

describe('who saw an older version', () => {
  test.each([
    ['writes nothing over what came after it', 'requestRevise', { form: { keperluan: 'Lain' } }],
    ['does not submit it', 'requestSubmit', {}],
    ['does not withdraw it', 'requestCancel', {}],
  ])('%s', async (_what, field, more) => {
    const { request } = await begin('warga', { form: { keperluan: 'Beasiswa' } })
    const { id, version } = request
    const form = { keperluan: 'Pinjaman' }
    expect((await life.act('warga', 'requestRevise', { id, form, seenVersion: version })).request.form).toEqual(form)
    expect(await refusal('warga', field, { id, ...more, seenVersion: version })).toEqual(['CONFLICT', []])
    const [row] = await life.build.rows.select('select status, version, form from request where id = $1', [id])
    expect(row).toEqual({ status: 'DRAFT', version: version + 1, form })
  })
})

describe('of someone else’s request', () => {
  test('nothing is withdrawn, and nothing written without saying why', async () => {
    const { request } = await begin('warga', { form: { keperluan: 'Beasiswa' } })
    const { id } = request
    await life.attach(id, 'ktp')
    await life.act('warga', 'requestSubmit', { id })
    expect(await refusal('admin', 'requestCancel', { id })).toEqual(['FORBIDDEN', []])
    expect(await refusal('rt', 'requestCancel', { id })).toEqual(['FORBIDDEN', []])
    expect(await refusal('tetangga', 'requestCancel', { id })).toEqual(['NOT_FOUND', []])
    expect(await refusal('admin', 'requestRevise', { id, form: {} })).toEqual(['INVALID_INPUT', ['assistance']])
    expect(await refusal('warga', 'requestDeclareComplete', { id })).toEqual(['FORBIDDEN', []])
  })

  test('a draft is unseen by whoever did not write it, until it is submitted', async () => {
    const { request } = await begin('warga', { form: { keperluan: 'Beasiswa' } })
    const see = async (who: string) => {
      const document = 'query ($id: ID!) { request(id: $id) { id } }'
      const list = `query ($number: String!) {
        all: requests(filter: { number: $number }) { total }
        drafts: requests(filter: { number: $number, status: [DRAFT, RETURNED] }) { total items { id } } }`
      const one = await life.api.query(document, { id: request.id }, life.tokens[who])
      type Lists = Record<'all' | 'drafts', { total: number }>
      const { data } = await life.api.query<Lists>(list, { number: request.number }, life.tokens[who])
      return [one.data ? 'seen' : codesOf(one)[0], data!.all.total, data!.drafts.total]
    }
    const others = ['rt', 'lurah', 'admin', 'evaluator', 'tetangga']
    expect(await see('warga')).toEqual(['seen', 1, 1])
    for (const who of others) expect([who, ...(await see(who))]).toEqual([who, 'NOT_FOUND', 0, 0])
    expect(await refusal('admin', 'requestCancel', { id: request.id })).toEqual(['NOT_FOUND', []])
    await life.attach(request.id, 'ktp')
    await life.act('warga', 'requestSubmit', { id: request.id })
    for (const who of ['rt', 'lurah', 'admin', 'evaluator']) {
      expect([who, ...(await see(who))]).toEqual([who, 'seen', 1, 0])
    }
  })
})

test('a version published meanwhile is taken over: at the submission, and by a revision that makes the form fit', async () => {
  const service = await life.build.service({ code: 'BERUBAH', levels: ['RT'] })
  await expect.poll(() => beginning('warga', { serviceType: 'BERUBAH' })).toEqual([undefined, []])
  const { request } = await begin('warga', { serviceType: 'BERUBAH' })
  await life.build.rows.select(
    `with next as (
       insert into chain (service_type_id, version, valid_from, form_schema)
       values ($1, 2, '2026-08-01', '{"type": "object", "properties": {"alamat": {"type": "string", "title": "Alamat"}}, "required": ["alamat"]}')
       returning *)
     insert into stage (chain_id, service_type_id, position, code, name, level, decided_by)
     select id, service_type_id, 1, 'rt', 'RT', 'RT', 'RT_HEAD' from next`,
    [service.id],
  )
  const version = async () => {
    type Known = { serviceTypes: { items: { code: string; chain: { version: number } }[] } }
    const { data } = await life.api.query<Known>(
      '{ serviceTypes { items { code chain { version } } } }',
      {},
      life.tokens.warga,
    )
    return data!.serviceTypes.items.find(({ code }) => code === 'BERUBAH')?.chain.version
  }
  await expect.poll(version).toBe(2)
  expect(await refusal('warga', 'requestSubmit', { id: request.id })).toEqual(['INVALID_INPUT', ['alamat']])
  const revised = await life.act('warga', 'requestRevise', { id: request.id, form: { alamat: 'Jalan Contoh' } })
  expect(revised.request.chain.version).toBe(2)
  const submitted = await life.act('warga', 'requestSubmit', { id: request.id })
  expect(submitted.request).toMatchObject({ status: 'IN_PROGRESS', chain: { version: 2 } })
})
