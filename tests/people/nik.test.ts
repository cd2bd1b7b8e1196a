import fc from 'fast-check'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkedKk, checkedNik, maskNik } from '../../api/people/nik.ts'
import { buildSchema } from '../../api/schema.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { testVault } from '../support/vault.ts'

let api: TestApi
let byResolvers: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  byResolvers = await startApi({ database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
})

afterAll(async () => {
  await build.end()
  await byResolvers.close()
  await api.close()
})

test('a masked NIK keeps its region and its last digit, and hides the birth date and the serial', () => {
  expect(maskNik('3574045708950123')).toBe('357404•••••••••3')
})

test('a masked NIK tells nothing else, whatever it was', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 }).map((all) => all.join(''))
  fc.assert(
    fc.property(digits, digits, (nik, other) => {
      expect(maskNik(nik)).toHaveLength(16)
      expect(maskNik(`${nik.slice(0, 6)}${other.slice(6, 15)}${nik.slice(15)}`)).toBe(maskNik(nik))
    }),
  )
})

test('a NIK that is too short or blank shows no more than a whole one', () => {
  expect(maskNik('')).toBe('•••••••••')
  expect(maskNik('357404570895')).toBe('357404•••••••••')
})

test.each([
  ['of a man', '3574041708450000'],
  ['of a woman, whose day has 40 added', '3574045708450000'],
  ['of another region', '1101010101700001'],
  ['of the 29th of February 2000', '3574042902000001'],
  ['with blanks, as people write it', '3574 0417 0845 0000'],
])('a NIK is taken %s', (_what, nik) => {
  expect(checkedNik(nik, 'nik')).toBe(nik.replaceAll(' ', ''))
})

test.each([
  ['too short', '357404170845000'],
  ['too long', '35740417084500001'],
  ['no number', '357404170845000O'],
  ['of a 31st of April', '3574043104450000'],
  ['of a thirteenth month', '3574040113450000'],
  ['of a day between men and women', '3574043208450000'],
  ['of a 29th of February in no leap year', '3574042902010000'],
])('a NIK is refused that is %s, without being repeated', (_what, nik) => {
  expect(() => checkedNik(nik, 'filter.nik')).toThrow(/NIK/)
  expect(() => checkedNik(nik, 'filter.nik')).not.toThrow(nik)
})

test('the number of a family card has 16 digits, and no more is known of it', () => {
  expect(checkedKk('3574049999999999', 'kk')).toBe('3574049999999999')
  expect(() => checkedKk('357404', 'kk')).toThrow('A KK has 16 digits.')
})

test('no field of the schema but the reveal answers with a whole NIK', () => {
  const fields = Object.values(buildSchema().getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  )
  expect(fields.filter((field) => /nik/i.test(field))).toEqual([
    'Resident.nikMasked',
    'Mutation.residentRevealNik',
    'ResidentNumbers.nik',
  ])
})

test('an applicant is shown with the masked NIK, even to those who see the whole city', async () => {
  await build.account({ username: 'sysadmin.uji', role: 'SYSTEM_ADMIN' })
  const { id } = await build.request()
  const [resident] = await build.rows.select<{ nik_cipher: string; name: string }>(
    'select nik_cipher, name from resident',
  )
  const nik = testVault.decrypt(resident!.nik_cipher, 'nik')
  const query = `{ request(id: ${id}) { applicant { id name nikMasked unit { code } } } }`
  const token = await api.signIn('sysadmin.uji')
  for (const server of [api, byResolvers]) {
    const answer = await server.query(query, {}, token)
    expect(answer.data).toMatchObject({
      request: { applicant: { name: resident!.name, nikMasked: maskNik(nik) } },
    })
    expect(JSON.stringify(answer)).not.toContain(nik.slice(6, 12))
  }
})
