import type { ClientBase } from 'pg'
import { noteKey } from '../base/data-keys.ts'
import type { Progress } from '../base/progress.ts'
import type { Vault } from '../base/vault.ts'
import { setTerritory, wholeCity } from '../units/territory.ts'
import { type EncryptedColumn, encryptedColumns } from './encrypted-columns.ts'

const batchSize = 1_000

/** How many values a key encrypted, by the name of the key. */
export type KeyUse = Map<string, number>

/** Counts what each key encrypted; the client is the tables' owner. */
export async function countKeyUse(client: ClientBase): Promise<KeyUse> {
  const use: KeyUse = new Map()
  for (const { table, cipher } of encryptedColumns) {
    const { rows } = await asSystemDo(client, () =>
      client.query<{ id: string; n: number }>(
        `select split_part(${cipher}, '.', 1) as id, count(*)::int as n from ${table} where ${cipher} is not null group by 1`,
      ),
    )
    for (const { id, n } of rows) use.set(id, (use.get(id) ?? 0) + n)
  }
  return use
}

/**
 * Encrypts and hashes anew, with the first key, all that another key encrypted, while servers that know both keys go on.
 * Ended halfway, it goes on where it was. The client is the tables' owner. Answers with how many values that were.
 */
export async function rotateKeys(
  client: ClientBase,
  vault: Vault,
  progress: Pick<Progress, 'show' | 'end'>,
): Promise<number> {
  await noteKey(client, vault)
  let done = 0
  for (const column of encryptedColumns) {
    const label = `${column.table}.${column.cipher}`
    const total = await countOutdated(client, vault, column)
    let rotated = 0
    for (;;) {
      const batch = await rotateBatch(client, vault, column)
      if (batch === 0) break
      rotated += batch
      progress.show(label, rotated / Math.max(total, rotated), rotated.toLocaleString('en'))
    }
    done += rotated
  }
  progress.end()
  return done
}

async function countOutdated(client: ClientBase, vault: Vault, { table, cipher }: EncryptedColumn): Promise<number> {
  const { rows } = await asSystemDo(client, () =>
    client.query<{ n: number }>(`select count(*)::int as n from ${table} where ${outdated(cipher)}`, [vault.current]),
  )
  return rows[0]!.n
}

const outdated = (cipher: string) => `${cipher} is not null and split_part(${cipher}, '.', 1) <> $1`

async function rotateBatch(client: ClientBase, vault: Vault, column: EncryptedColumn): Promise<number> {
  const { table, cipher, hash, purpose } = column
  return await asSystemDo(client, async () => {
    const { rows } = await client.query<{ id: string; cipher: string }>(
      `select id, ${cipher} as cipher from ${table} where ${outdated(cipher)} order by id limit ${batchSize} for update`,
      [vault.current],
    )
    const texts = rows.map((row) => vault.decrypt(row.cipher, purpose))
    await client.query(
      `update ${table} t set ${cipher} = anew.cipher${hash ? `, ${hash} = anew.hash` : ''}
         from unnest($1::bigint[], $2::text[], $3::text[]) as anew (id, cipher, hash) where t.id = anew.id`,
      [
        rows.map(({ id }) => id),
        texts.map((text) => vault.encrypt(text, purpose)),
        texts.map((text) => vault.hash(text, purpose)),
      ],
    )
    return rows.length
  })
}

async function asSystemDo<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query(setTerritory, [String(wholeCity.low), String(wholeCity.high)])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
