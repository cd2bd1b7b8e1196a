import type { ClientBase } from 'pg'
import type { Vault } from '../base/vault.ts'
import { setTerritory, wholeCity } from '../units/territory.ts'
import { sealNumber } from './numbers.ts'

const batchSize = 2_000

/**
 * Encrypts the resident numbers that a database of an older version held in plain text, and leaves no trace of them in
 * its files. Ended halfway, it goes on where it was; two programs at once take turns. The client is the tables' owner.
 */
export async function encryptPlainNumbers(client: ClientBase, vault: Vault): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('resident_plain_number'))`)
  try {
    if (!(await hasPlainNumbers(client))) return
    let encrypted: number
    do encrypted = await encryptBatch(client, vault)
    while (encrypted > 0)
    // The old rows lie in the table's file until it is written anew.
    await client.query('vacuum (full, analyze) resident')
    await client.query('drop table resident_plain_number')
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('resident_plain_number'))`)
  }
}

async function hasPlainNumbers(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('resident_plain_number') is not null as exists`,
  )
  return rows[0]?.exists === true
}

async function encryptBatch(client: ClientBase, vault: Vault): Promise<number> {
  await client.query('begin')
  try {
    await client.query(setTerritory, [String(wholeCity.low), String(wholeCity.high)])
    const { rows } = await client.query<{ id: string; nik: string }>(takeBatch, [batchSize])
    const sealed = rows.map(({ nik }) => sealNumber(vault, 'nik', nik))
    await client.query(storeBatch, [
      rows.map(({ id }) => id),
      sealed.map(({ cipher }) => cipher),
      sealed.map(({ hash }) => hash),
    ])
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const takeBatch = `
  delete from resident_plain_number
   where id in (select id from resident_plain_number order by id limit $1)
  returning id, nik`

const storeBatch = `
  update resident r set nik_cipher = sealed.cipher, nik_hash = sealed.hash
    from unnest($1::bigint[], $2::text[], $3::text[]) as sealed (id, cipher, hash)
   where r.id = sealed.id`
