import type { ClientBase } from 'pg'
import { CannotStart } from './cannot-start.ts'
import type { Vault } from './vault.ts'

type Asked = Pick<ClientBase, 'query'>

/** A key that the database was encrypted with. */
export interface KnownKey {
  id: string
  fingerprint: string
}

/** The keys the database was encrypted with; none for one that was never used, or that knows of no keys yet. */
export async function knownKeys(client: Asked): Promise<KnownKey[]> {
  const { rows } = await client.query<{ exists: boolean }>(`select to_regclass('data_key') is not null as exists`)
  if (!rows[0]?.exists) return []
  return (await client.query<KnownKey>('select id, fingerprint from data_key order by id')).rows
}

/** Throws CannotStart when the database was encrypted with a key that this program does not have. */
export function refuseForeignKeys(known: readonly KnownKey[], vault: Vault): void {
  const missing = known.filter(({ id, fingerprint }) => vault.fingerprints.get(id) !== fingerprint)
  if (missing.length > 0) throw lostKeys(missing)
}

/** Why nothing can begin without these keys. */
export function lostKeys(missing: readonly KnownKey[]): CannotStart {
  const names = missing.map(({ id }) => id).join(', ')
  const keys = missing.length === 1 ? `the key ${names}, which is` : `the keys ${names}, which are`
  return new CannotStart(
    `Personal data in this database is encrypted with ${keys} not here. Bring back the file data-keys of its data folder, or name them in DATA_KEYS; nothing was changed.`,
  )
}

/** Notes that the first key is in use from now on, and looks once more whether another program began with another one. */
export async function noteKey(client: Asked, vault: Vault): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('data_key'))`)
    refuseForeignKeys(await knownKeys(client), vault)
    await client.query('insert into data_key values ($1, $2, now()) on conflict do nothing', [
      vault.current,
      vault.fingerprints.get(vault.current),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
