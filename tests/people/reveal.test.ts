import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, familyCard, startBuilding } from '../support/builders.ts'
import { testVault } from '../support/vault.ts'
import { textOf } from './text-of.ts'

let now = new Date('2026-08-10T03:00:00Z')
let api: TestApi
let build: Builders
let admin: string
let resident: string
let nik: string

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  await build.account({ username: 'admin.uji', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  admin = await api.signIn('admin.uji')
  resident = await build.resident()
  const [sealed] = await build.rows.select<{ nik: string }>('select nik_cipher as nik from resident')
  nik = testVault.decrypt(sealed!.nik, 'nik')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const mutation = `mutation ($id: ID!, $reason: String!, $key: String) {
  residentRevealNik(id: $id, reason: $reason, idempotencyKey: $key) { nik kk } }`
const reason = 'Mencocokkan dengan kartu di loket'

const reveal = (said: { reason?: string; key?: string } = {}, token = admin): Promise<Answer<unknown>> =>
  api.query(mutation, { id: resident, reason, ...said }, token)

const onRecord = () =>
  build.rows.select(
    `select actor, role, reason, subject_id, address from audit_entry where kind = 'REVEAL' order by id`,
  )

describe('revealing the numbers of a resident', () => {
  test('shows them, and puts on record who saw them and why', async () => {
    const before = (await onRecord()).length
    expect((await reveal()).data).toEqual({ residentRevealNik: { nik, kk: familyCard } })
    const entries = await onRecord()
    expect(entries).toHaveLength(before + 1)
    expect(entries.at(-1)).toEqual({
      actor: 'admin.uji',
      role: 'KELURAHAN_ADMIN',
      reason,
      subject_id: resident,
      address: '127.0.0.1',
    })
  })

  test.each([
    ['none', ''],
    ['blanks', ' '.repeat(40)],
    ['too short', 'cek'],
    ['too long', 'x'.repeat(501)],
    ['with a number in it', 'Cek untuk 3574 0417 0845 0000 di loket'],
  ])('is refused for a reason that is %s', async (_what, said) => {
    const before = await onRecord()
    expect(codesOf(await reveal({ reason: said }))).toEqual(['INVALID_INPUT'])
    expect(await onRecord()).toEqual(before)
  })

  test('sent again with the same key shows them again, and puts that on record too', async () => {
    const before = (await onRecord()).length
    const key = 'kunci-lihat-1'
    const answers = [await reveal({ key }), await reveal({ key })]
    expect(answers.map(({ data }) => data)).toEqual([
      { residentRevealNik: { nik, kk: familyCard } },
      { residentRevealNik: { nik, kk: familyCard } },
    ])
    expect(await onRecord()).toHaveLength(before + 2)
    expect(codesOf(await reveal({ key, reason: 'Alasan lain sama sekali' }))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
  })

  test('leaves no number behind in the database', async () => {
    const everything = await textOf(build.rows)
    expect(everything).toContain('kunci-lihat-1')
    expect(everything).not.toContain(nik)
    expect(everything).not.toContain(familyCard)
  })

  test('is refused while the record is restricted', async () => {
    await build.rows.select('update resident set restricted_at = now()')
    expect(codesOf(await reveal())).toEqual(['CONFLICT'])
    expect(codesOf(await reveal({ key: 'kunci-lihat-1' }))).toEqual(['CONFLICT'])
    await build.rows.select('update resident set restricted_at = null')
  })

  test('is not for those who run the installation, who decide or who evaluate', async () => {
    await build.account({ username: 'sysadmin.uji', role: 'SYSTEM_ADMIN' })
    await build.account({ username: 'evaluator.uji', role: 'EVALUATOR' })
    await build.officer({ username: 'rt.uji' })
    for (const username of ['sysadmin.uji', 'evaluator.uji', 'rt.uji']) {
      expect(codesOf(await reveal({}, await api.signIn(username)))).toEqual(['FORBIDDEN'])
    }
  })

  test('can be done sixty times an hour, also all at once, and no more', async () => {
    now = new Date('2026-08-10T06:00:00Z')
    admin = await api.signIn('admin.uji')
    const answers = await Promise.all(Array.from({ length: 70 }, () => reveal()))
    const codes = answers.flatMap(codesOf)
    expect(codes).toEqual(Array.from({ length: 10 }, () => 'RATE_LIMITED'))
    now = new Date('2026-08-10T06:59:59Z')
    admin = await api.signIn('admin.uji')
    expect(codesOf(await reveal())).toEqual(['RATE_LIMITED'])
    now = new Date('2026-08-10T07:00:00Z')
    expect(codesOf(await reveal())).toEqual([])
  })
})
