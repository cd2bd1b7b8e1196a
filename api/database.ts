import { Client } from 'pg'
import type { Config } from './base/config.ts'
import { openGiven } from './base/postgres/given.ts'
import { appRole } from './base/postgres/roles.ts'
import { startPostgres, type PostgresOptions } from './base/postgres/start.ts'
import { pendingMigrations } from './base/postgres/versions.ts'
import { migrate } from './orm.ts'

/** A database of this version of the program, ready to serve from. */
export type Database = {
  appUrl: string
  /** Null where DATABASE_URL comes without MIGRATION_DATABASE_URL. */
  ownerUrl: string | null
  isBundled: boolean
  /** Stops the bundled PostgreSQL, unless another program keeps it; leaves a given one alone. */
  stop(): Promise<void>
}

export type DatabaseOptions = Pick<PostgresOptions, 'report' | 'whenKept' | 'onLost'>

/** Brings up the bundled PostgreSQL, or examines the one of DATABASE_URL, and migrates it. */
export async function openDatabase(config: Config, options: DatabaseOptions): Promise<Database> {
  if (config.databaseUrl) {
    const { appUrl, ownerUrl, appRole: role } = await openGiven(config, options.report)
    if (ownerUrl) await bringUpToDate(ownerUrl, role, options.report)
    return { appUrl, ownerUrl, isBundled: false, stop: async () => undefined }
  }
  const postgres = await startPostgres({ dataDir: config.dataDir, ...options })
  try {
    await bringUpToDate(postgres.ownerUrl, appRole, options.report)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return { appUrl: postgres.appUrl, ownerUrl: postgres.ownerUrl, isBundled: true, stop: () => postgres.stop() }
}

async function bringUpToDate(ownerUrl: string, role: string, report: (line: string) => void): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  const pending = await pendingMigrations(client).finally(() => client.end())
  if (pending.length > 0) report(`Migrating the database (${pending.length} to go)`)
  await migrate(ownerUrl, role)
}
