import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { testVault } from '../support/vault.ts'

let api: TestApi
let build: Builders
let system: string
let kelurahan: string
let number: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'sistem', role: 'SYSTEM_ADMIN' })
  await build.account({ username: 'admin.kelurahan', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  system = await api.signIn('sistem')
  kelurahan = await api.signIn('admin.kelurahan')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

beforeEach(async () => {
  await build.rows.select('delete from notification')
  const request = await build.request()
  number = request.number
  await build.rows.select(
    `insert into notification (event_id, request_id, place, recipient, channel, template, state, attempts, failure, reply,
                               created_at, due_at, queued_at)
     select min(id), request_id, place, wanted.recipient, 'EMAIL', 'SUBMITTED', wanted.state, 1, wanted.failure, null,
            now(), now(), now()
       from request_event, (values ('APPLICANT', 'FAILED', 'REFUSED'), ('OFFICER', 'UNKNOWN', 'LOST'),
                                   ('WEBHOOK', 'SENT', null)) as wanted (recipient, state, failure)
      where request_id = $1 group by request_id, place, wanted.recipient, wanted.state, wanted.failure`,
    [request.id],
  )
})

const shown = '{ total items { id recipient state failure attempts allowedActions request { number } event { kind } } }'

type Items = { notifications: { total: number; items: { id: string; state: string; allowedActions: string[] }[] } }

const list = async (filter: string, token = system) =>
  (await api.query<Items>(`{ notifications(filter: { ${filter} }) ${shown} }`, {}, token)).data!.notifications

const retry = (id: string, token = system, key = '') =>
  api.query<{ notificationRetry: object }>(
    `mutation { notificationRetry(id: ${id}${key && `, idempotencyKey: "${key}"`}) { state attempts allowedActions } }`,
    {},
    token,
  )

describe('the list', () => {
  test('tells what became of each, and offers another try of what was not sent', async () => {
    const { total, items } = await list(`number: "${number}"`)
    expect(total).toBe(3)
    expect(Object.fromEntries(items.map(({ state, allowedActions }) => [state, allowedActions]))).toEqual({
      FAILED: ['RETRY'],
      SENT: [],
      UNKNOWN: ['RETRY'],
    })
    expect(items[0]).toMatchObject({ request: { number }, event: { kind: 'SUBMITTED' } })
  })

  test('is narrowed by state, channel and recipient', async () => {
    expect((await list('state: [FAILED, UNKNOWN]')).total).toBe(2)
    expect((await list('state: [SENT]')).total).toBe(1)
    expect((await list('channel: [WEBHOOK]')).total).toBe(0)
    expect((await list('recipient: [OFFICER]')).total).toBe(1)
  })

  test('shows a kelurahan admin those of the kelurahan, to look at alone', async () => {
    const { total, items } = await list('channel: [EMAIL]', kelurahan)
    expect(total).toBe(3)
    expect(items.flatMap(({ allowedActions }) => allowedActions)).toEqual([])
  })
})

describe('another try', () => {
  const idOf = async (state: string) => (await list(`state: [${state}]`)).items[0]!.id

  test.each(['FAILED', 'UNKNOWN'])('of one that is %s makes it wait for whichever server looks next', async (state) => {
    const id = await idOf(state)
    const key = `coba-lagi-${state}`
    expect((await retry(id, system, key)).data).toEqual({
      notificationRetry: { state: 'WAITING', attempts: 1, allowedActions: [] },
    })
    expect(await build.rows.select('select queued_at from notification where id = $1', [id])).toEqual([
      { queued_at: null },
    ])
    expect(codesOf(await retry(id, system, key))).toEqual([])
    expect(
      await build.rows.select(`select kind from audit_entry where action = 'notificationRetry' and subject_id = $1`, [
        id,
      ]),
    ).toEqual([{ kind: 'RECORD' }])
  })

  test('of one that was sent is refused, and of one that is not there', async () => {
    expect(codesOf(await retry(await idOf('SENT')))).toEqual(['CONFLICT'])
    expect(codesOf(await retry('999999'))).toEqual(['NOT_FOUND'])
  })

  test('is for those who run the system', async () => {
    expect(codesOf(await retry(await idOf('FAILED'), kelurahan))).toEqual(['FORBIDDEN'])
  })
})

describe('an address', () => {
  const reason = 'reason: "Permintaan warga di loket"'
  type Corrected = { residentCorrect: { id: string; emailMasked: string | null } }

  const correct = (id: string, email: string) =>
    api.query<Corrected>(
      `mutation { residentCorrect(id: ${id}, ${reason}, input: { email: "${email}" }) { id emailMasked } }`,
      {},
      kelurahan,
    )

  test('of a resident is stored encrypted, shown masked, and on record without it', async () => {
    const id = await build.resident()
    expect((await correct(id, ' siti@example.org ')).data!.residentCorrect.emailMasked).toBe('s•••@example.org')
    const [row] = await build.rows.select<{ email_cipher: string }>('select email_cipher from resident where id = $1', [
      id,
    ])
    expect(testVault.decrypt(row!.email_cipher, 'email')).toBe('siti@example.org')
    const entries = await build.rows.select(
      `select changes from audit_entry where subject_type = 'Resident' and subject_id = $1`,
      [id],
    )
    expect(JSON.stringify(entries)).toContain('emailCipher')
    expect(JSON.stringify(entries)).not.toContain('example.org')
    const { data } = await api.query<{ residentExport: { content: string } }>(
      `mutation { residentExport(id: ${id}, ${reason}) { content } }`,
      {},
      kelurahan,
    )
    expect(JSON.parse(data!.residentExport.content)).toMatchObject({ resident: { email: 'siti@example.org' } })
    expect((await correct(id, '')).data!.residentCorrect.emailMasked).toBeNull()
    await correct(id, 'siti@example.org')
    await api.query(`mutation { residentErase(id: ${id}, ${reason}) { id } }`, {}, system)
    expect(await build.rows.select('select email_cipher, email_masked from resident where id = $1', [id])).toEqual([
      { email_cipher: null, email_masked: null },
    ])
  })

  test.each(['siti', 'siti@', 'siti@example', 'si ti@example.org', 'a@example.org, b@example.org', 'siti@exämple.org'])(
    '%j is none',
    async (email) => {
      const answer = await correct(await build.resident(), email)
      expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
      expect(answer.errors![0]!.extensions.fields).toHaveProperty('email')
    },
  )

  test('of one’s own is changed, and taken away, by oneself', async () => {
    const change = (email: string) => api.query(`mutation { emailChange(email: ${email}) { email } }`, {}, kelurahan)
    expect((await change('"admin@example.org"')).data).toEqual({ emailChange: { email: 'admin@example.org' } })
    expect((await change('null')).data).toEqual({ emailChange: { email: null } })
    const refused = await change('"admin"')
    expect(refused.errors![0]!.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { email: expect.anything() },
    })
  })

  test('of a user is given by who keeps the account, but a resident’s stands in their record', async () => {
    const create = (more: string) =>
      api.query<{ userCreate: { user: { id: string; email: string } } }>(
        `mutation { userCreate(input: { name: "Pengguna", unit: "35.74.04.1003", ${more} }) { user { id email } } }`,
        {},
        system,
      )
    const made = await create('username: "penilai", role: EVALUATOR, email: "penilai@example.org"')
    expect(made.data!.userCreate.user.email).toBe('penilai@example.org')
    const { data } = await api.query(
      `mutation { userUpdate(id: ${made.data!.userCreate.user.id}, input: { email: "" }) { email } }`,
      {},
      system,
    )
    expect(data).toEqual({ userUpdate: { email: null } })
    const resident = await build.resident()
    const refused = await create(`username: "warga.uji", role: RESIDENT, resident: ${resident}, email: "w@example.org"`)
    expect(refused.errors![0]!.extensions).toMatchObject({ fields: { 'input.email': expect.anything() } })
  })
})
