import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysCommand } from '../../api/access/keys.command.ts'
import { rotateKeys } from '../../api/access/rotate-keys.ts'
import { newVaultKey } from '../../api/base/vault-keys.ts'
import { Vault } from '../../api/base/vault.ts'
import { sealNumber } from '../../api/people/numbers.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { homeRt, unitOf } from '../support/units.ts'
import { testDataKeys, testKey, testVault } from '../support/vault.ts'

const residents = 3_000
const nikOf = (nth: number) => `357404010185${String(nth).padStart(4, '0')}`
const newKey = newVaultKey()
const silent = { show: () => undefined, end: () => undefined }

let api: TestApi
let build: Builders
let client: Client
let token: string
let folder: string

beforeAll(async () => {
  // The servers know the new key before anything is encrypted with it.
  api = await startApi({ vault: new Vault([testKey, newKey]) })
  build = await startBuilding(api.database)
  client = new Client({ connectionString: api.database.ownerUrl })
  await client.connect()
  const { id, place } = await unitOf(build.rows, homeRt)
  const sealed = Array.from({ length: residents }, (_, index) => sealNumber(testVault, 'nik', nikOf(index)))
  await build.rows.select(
    `insert into resident (name, nik_cipher, nik_hash, nik_masked, unit_id, place)
     select 'Warga ' || nth, cipher, hash, '', $3, $4
       from unnest($1::text[], $2::text[]) with ordinality as sealed (cipher, hash, nth)`,
    [sealed.map(({ cipher }) => cipher), sealed.map(({ hash }) => hash), id, place],
  )
  const admin = await build.account({ username: 'admin.uji', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  token = await api.signIn('admin.uji')
  const secret = testVault.encrypt('RAHASIA', 'totp')
  await build.rows.select('update account set totp_secret = $1 where id = $2', [secret, admin])
  folder = mkdtempSync(join(tmpdir(), 'portal-emas-rotation-'))
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await client.end()
  await build.end()
  await api.close()
})

const find = 'query ($nik: String!) { residents(filter: { nik: $nik }) { total items { id name } } }'
const found = async (nth: number) => (await api.query(find, { nik: nikOf(nth) }, token)).data

const revealOf = (nth: number) =>
  `mutation { residentRevealNik(id: ${nth + 1}, reason: "Diminta warga di loket") { nik } }`

const commanding = async (said: string[], config: { dataKeys: string | null; dataDir: string }) => {
  const printed: string[] = []
  await keysCommand(said, { client, config, progress: silent, print: (line) => printed.push(line) })
  return printed.join('\n')
}

test('residents are found and shown while keys are rotated, and a number stays unique', async () => {
  let isRotating = true
  const rotation = rotateKeys(client, new Vault([newKey, testKey]), silent).finally(() => (isRotating = false))
  let asked = 0
  const shown: [nth: number, data: unknown][] = []
  while (isRotating || asked < 20) {
    const nth = (asked * 997) % residents
    expect(await found(nth)).toMatchObject({ residents: { total: 1, items: [{ name: `Warga ${nth + 1}` }] } })
    if (asked < 20) shown.push([nth, (await api.query(revealOf(nth), {}, token)).data])
    asked += 1
  }
  expect(await rotation).toBe(residents + 1)
  expect(shown).toEqual(shown.map(([nth]) => [nth, { residentRevealNik: { nik: nikOf(nth) } }]))
  const outdated = `nik_cipher not like '${newKey.id}.%'`
  expect(await build.rows.select(`select count(*)::int as n from resident where ${outdated}`)).toEqual([{ n: 0 }])
  const [{ totp_secret: secret }] = (await build.rows.select<{ totp_secret: string }>(
    'select totp_secret from account where totp_secret is not null',
  )) as [{ totp_secret: string }]
  expect(new Vault([newKey]).decrypt(secret, 'totp')).toBe('RAHASIA')
})

test('a number stored under the hash of another key is not taken twice', async () => {
  const correct = `mutation { residentCorrect(id: 1, input: { nik: "${nikOf(5)}" }, reason: "Salah ketik di loket") { id } }`
  const answer = await api.query(correct, {}, token)
  expect(codesOf(answer)).toEqual(['CONFLICT'])
  expect(JSON.stringify(answer)).not.toMatch(/Warga|\d{16}/)
})

test('keys of a data folder are added, put to use and retired, one step after the other', async () => {
  const config = { dataKeys: null, dataDir: folder }
  const file = join(folder, 'data-keys')
  writeFileSync(file, `${newKey.id}:${newKey.key.toString('base64')},${testDataKeys}`)
  expect(await commanding(['status'], config)).toMatch(
    new RegExp(`${newKey.id} +encrypts +3,001 values\ntest +opens +0 values`),
  )
  await expect(commanding(['retire', newKey.id], config)).rejects.toThrow('still opens 3,001 values')
  expect(await commanding(['retire', 'test'], config)).toContain('test was taken out')
  await expect(commanding(['rotate'], config)).rejects.toThrow('There is one key only')
  await commanding(['add'], config)
  const [first, added] = readFileSync(file, 'utf8').split(',')
  expect(first).toMatch(new RegExp(`^${newKey.id}:`))
  expect(await commanding(['rotate'], config)).toContain(`3,001 values are encrypted with ${added!.split(':')[0]} now`)
  expect(readFileSync(file, 'utf8')).toBe(`${added},${first}`)
  expect(await commanding(['rotate'], config)).toContain('0 values are encrypted')
  await commanding(['retire', newKey.id], config)
  expect(await build.rows.select('select id from data_key')).toEqual([{ id: added!.split(':')[0] }])
})

test('a word that is none of them is answered with those there are', async () => {
  await expect(commanding(['putar'], { dataKeys: testDataKeys, dataDir: folder })).rejects.toThrow(/status \| add/)
})
