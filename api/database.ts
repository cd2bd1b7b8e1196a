import { Client } from 'pg'
import type { Config } from './base/config.ts'
import { knownKeys, noteKey, refuseForeignKeys } from './base/data-keys.ts'
import { openGiven } from './base/postgres/given.ts'
import { appRole } from './base/postgres/roles.ts'
import { startPostgres, type PostgresOptions } from './base/postgres/start.ts'
import { pendingMigrations } from './base/postgres/versions.ts'
import { readVaultKeys } from './base/vault-keys.ts'
import { Vault } from './base/vault.ts'
import { loadFirstData } from './first-data.ts'
import { migrate } from './orm.ts'

/** A database of this version of the program, ready to serve from. */
export type Database = {
  appUrl: string
  /** Null where DATABASE_URL comes without MIGRATION_DATABASE_URL. */
  ownerUrl: string | null
  isBundled: boolean
  /** Opens what is encrypted there. */
  vault: Vault
  /** Stops the bundled PostgreSQL, unless another program keeps it; leaves a given one alone. */
  stop(): Promise<void>
}

export type DatabaseOptions = Pick<PostgresOptions, 'report' | 'whenKept' | 'onLost'>

/** Brings up the bundled PostgreSQL, or examines the one of DATABASE_URL, migrates it and has the keys to it. Throws CannotStart. */
export async function openDatabase(config: Config, options: DatabaseOptions): Promise<Database> {
  if (config.databaseUrl) {
    const { appUrl, ownerUrl, appRole: role } = await openGiven(config, options.report)
    const vault = await bringUpToDate({ appUrl, ownerUrl }, role, config, options.report)
    return { appUrl, ownerUrl, isBundled: false, vault, stop: async () => undefined }
  }
  const postgres = await startPostgres({ dataDir: config.dataDir, ...options })
  try {
    const { appUrl, ownerUrl } = postgres
    const vault = await bringUpToDate(postgres, appRole, config, options.report)
    return { appUrl, ownerUrl, isBundled: true, vault, stop: () => postgres.stop() }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function bringUpToDate(
  { appUrl, ownerUrl }: Pick<Database, 'appUrl' | 'ownerUrl'>,
  role: string,
  config: Config,
  report: (line: string) => void,
): Promise<Vault> {
  const client = new Client({ connectionString: ownerUrl ?? appUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const known = await knownKeys(client)
    const vault = new Vault(await readVaultKeys(config, known))
    refuseForeignKeys(known, vault)
    if (!ownerUrl) {
      await noteKey(client, vault)
      return vault
    }
    const pending = await pendingMigrations(client)
    if (pending.length > 0) report(`Migrating the database (${pending.length} to go)`)
    await migrate(ownerUrl, role, vault)
    await loadFirstData(client, new Date())
    return vault
  } finally {
    await client.end()
  }
}
