import { MikroORM } from '@mikro-orm/postgresql'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRole } from '../../api/base/postgres/roles.ts'
import { Vault, type VaultKey } from '../../api/base/vault.ts'
import { migrate, ormOptions } from '../../api/orm.ts'
import { maskNik } from '../../api/people/nik.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { testVault } from '../support/vault.ts'

const residents = 4_500
const nikOf = (nth: number) => `357404${String(nth).padStart(10, '0')}`

let clone: TestDatabase
let ownerUrl: string
let rows: Rows

beforeAll(async () => {
  clone = await cloneDatabase()
  ownerUrl = await emptyDatabase()
  const orm = await MikroORM.init(ormOptions(ownerUrl))
  await orm.migrator.up({ to: 'Migration20261123180000_access' })
  await orm.close(true)
  rows = await openRows(ownerUrl)
  await rows.select(
    `insert into unit (code, level, name, place, place_end, valid_from) values ('35.74', 'CITY', '', 0, 9, '2021-01-01')`,
  )
  await rows.select(
    `insert into resident (name, nik, unit_id, place)
     select 'Warga ' || nth, '357404' || lpad(nth::text, 10, '0'), 1, 0 from generate_series(1, ${residents}) as nth`,
  )
})

afterAll(async () => {
  await rows.end()
  await drop()
  await clone.drop()
})

test('a database of an older version is encrypted, also when that was ended halfway', async () => {
  await expect(migrate(ownerUrl, appRole, new FailingVault(2_500))).rejects.toThrow('Power cut')
  expect(await rows.select('select count(*)::int as n from resident_plain_number')).toEqual([{ n: 2_500 }])
  await migrate(ownerUrl, appRole, testVault)
  await migrate(ownerUrl, appRole, testVault)
  expect(await rows.select(`select to_regclass('resident_plain_number') as gone`)).toEqual([{ gone: null }])
  type Numbers = { id: string; nik_cipher: string; nik_hash: string; nik_masked: string }
  const found = await rows.select<Numbers>('select id, nik_cipher, nik_hash, nik_masked from resident order by id')
  expect(found).toHaveLength(residents)
  for (const { id, nik_cipher: cipher, nik_hash: hash, nik_masked: masked } of found) {
    const nik = nikOf(Number(id))
    expect([testVault.decrypt(cipher, 'nik'), hash, masked]).toEqual([nik, testVault.hash(nik, 'nik'), maskNik(nik)])
  }
})

const testKey: VaultKey = { id: 'test', key: Buffer.alloc(32, 7) }

/** Encrypts so many texts, and then the power is cut. */
class FailingVault extends Vault {
  #left: number

  constructor(texts: number) {
    super([testKey])
    this.#left = texts
  }

  override encrypt(text: string, purpose: string): string {
    this.#left -= 1
    if (this.#left < 0) throw new Error('Power cut')
    return super.encrypt(text, purpose)
  }
}

const name = `test_plain_${process.pid}`

async function emptyDatabase(): Promise<string> {
  await administer(`create database ${name}`)
  const address = new URL(clone.ownerUrl)
  address.pathname = `/${name}`
  return address.href
}

const drop = () => administer(`drop database ${name} with (force)`)

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: clone.ownerUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
