import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Seeded, seedClone } from '../example/seeded.ts'
import { type Builders, familyCard, startBuilding } from '../support/builders.ts'
import { testVault } from '../support/vault.ts'
import { textOf } from './text-of.ts'

let city: Seeded
let build: Builders
let everything: string

beforeAll(async () => {
  city = await seedClone({ requests: 300 })
  build = await startBuilding(city.database)
  await build.request()
  everything = await textOf(build.rows)
})

afterAll(async () => {
  await build.end()
  await city.end()
})

test('no resident number and no family number can be read in the database', async () => {
  const sealed = await build.rows.select<{ nik: string; kk: string }>(
    'select nik_cipher as nik, kk_cipher as kk from resident',
  )
  expect(sealed.length).toBeGreaterThan(1_000)
  const numbers = sealed.flatMap(({ nik, kk }) => [testVault.decrypt(nik, 'nik'), testVault.decrypt(kk, 'kk')])
  expect(numbers).toContain(familyCard)
  const found = new Set(Array.from(everything.matchAll(/(?=(\d{16}))/g), ([, digits]) => digits))
  expect(numbers.filter((number) => found.has(number))).toEqual([])
})

test('looking there would find one', async () => {
  expect(everything).toContain('Warga Contoh')
  expect(everything).toContain('357404•••••••••0')
})
