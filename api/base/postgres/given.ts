import { Client } from 'pg'
import { CannotStart } from '../cannot-start.ts'
import type { Config } from '../config.ts'
import { refuseFenceBreaker } from './fence-breaker.ts'
import { describeAddress, isUnknownSignIn, refusal } from './refusal.ts'
import { createRole } from './roles.ts'
import { pendingMigrations } from './versions.ts'

const oldestServer = 150_000
const patienceMs = 10_000

/** A database of somebody else's server: `ownerUrl` is null where we may use it but not change it. */
export type GivenDatabase = { appUrl: string; appRole: string; ownerUrl: string | null }

/**
 * Looks whether the database of DATABASE_URL can be served from and is as new as we are, before anything is changed.
 * Then makes the application's role, when there is none and MIGRATION_DATABASE_URL may make roles.
 */
export async function openGiven(config: Config, report: (line: string) => void): Promise<GivenDatabase> {
  const appUrl = config.databaseUrl ?? ''
  const ownerUrl = config.migrationDatabaseUrl
  const owner = ownerUrl === null ? null : await signIn('MIGRATION_DATABASE_URL', ownerUrl)
  try {
    if (owner && ownerUrl) await examineOwner(owner, ownerUrl)
    const app = await signInOrCreate(appUrl, owner, report)
    try {
      await refuseOldServer(app)
      const appRole = await refuseFenceBreaker(app, appUrl)
      if (owner) await refuseStranger(app, owner)
      else await refusePending(app, appRole)
      return { appUrl, appRole, ownerUrl }
    } finally {
      await app.end()
    }
  } finally {
    await owner?.end()
  }
}

async function signIn(variable: string, address: string): Promise<Client> {
  try {
    return await connect(address)
  } catch (error) {
    throw refusal(error, variable, address)
  }
}

async function connect(address: string): Promise<Client> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: patienceMs })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function examineOwner(owner: Client, ownerUrl: string): Promise<void> {
  await refuseOldServer(owner)
  await pendingMigrations(owner)
  const [rights] = (await owner.query(`select has_schema_privilege('public', 'create') as may_create`)).rows
  if (rights?.may_create) return
  throw new CannotStart(
    `MIGRATION_DATABASE_URL: this role may not create tables (${describeAddress(ownerUrl)}). Make it the owner of the database.`,
  )
}

async function signInOrCreate(appUrl: string, owner: Client | null, report: (line: string) => void): Promise<Client> {
  try {
    return await connect(appUrl)
  } catch (error) {
    const isCreated = owner && isUnknownSignIn(error) && (await createMissingRole(appUrl, owner))
    if (!isCreated) throw refusal(error, 'DATABASE_URL', appUrl)
    report(`Created the role ${isCreated} for the application`)
    return signIn('DATABASE_URL', appUrl)
  }
}

/** The name of the role it made; null when it exists, or may not be made, or belongs to another server. */
async function createMissingRole(appUrl: string, owner: Client): Promise<string | null> {
  const { username, password, hostname, port } = new URL(appUrl)
  const role = decodeURIComponent(username)
  const isSameServer = hostname === owner.host && Number(port || 5432) === owner.port
  const [found] = (
    await owner.query(
      `select exists (select from pg_roles where rolname = $1) as exists,
        (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_create`,
      [role],
    )
  ).rows
  if (!role || !password || !isSameServer || found?.exists || !found?.may_create) return null
  await createRole(owner, role, decodeURIComponent(password), 'nocreatedb nocreaterole')
  return role
}

async function refuseOldServer(client: Client): Promise<void> {
  const [server] = (
    await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
    )
  ).rows
  if (server.number >= oldestServer) return
  throw new CannotStart(`DATABASE_URL: the server is PostgreSQL ${server.name}; 15 or newer is needed. Upgrade it.`)
}

/** Both addresses must lead to one database of one server. */
async function refuseStranger(app: Client, owner: Client): Promise<void> {
  const sql = `select current_database() || ' ' || pg_postmaster_start_time() as identity`
  const [mine, theirs] = await Promise.all([app.query(sql), owner.query(sql)])
  if (mine.rows[0]?.identity === theirs.rows[0]?.identity) return
  throw new CannotStart('DATABASE_URL and MIGRATION_DATABASE_URL name different databases. Make them name the same.')
}

async function refusePending(app: Client, appRole: string): Promise<void> {
  if ((await pendingMigrations(app)).length === 0) return
  throw new CannotStart(
    `The database of DATABASE_URL is not of this version yet, and ${appRole} may not change it. Set MIGRATION_DATABASE_URL to the same database, signing in as its owner.`,
  )
}
