import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { Progress } from '../../api/base/progress.ts'
import { appRole, databaseName, ownerRole } from '../../api/base/postgres/roles.ts'
import type { RunningPostgres } from '../../api/base/postgres/start.ts'
import { Vault } from '../../api/base/vault.ts'
import { dayOf } from '../../api/calendars/days.ts'
import { seedExample } from '../../api/example/seed.ts'
import { migrate } from '../../api/orm.ts'
import { answerFunctions } from '../bare/answer-functions.ts'
import { approveFunction, dueFunction } from '../bare/approve-function.ts'
import { putBackToWaiting } from './more-waiting.ts'
import { restoreWaiting } from './waiting.ts'

const seed = 1

/** All that is encrypted here is an example, and read by nobody. */
const key = { id: 'bench', key: Buffer.alloc(32, 1) }
const benchVault = new Vault([key])

/** The same as DATA_KEYS: what is invented needs no secret. */
export const benchKeys = `${key.id}:${key.key.toString('base64')}`

/**
 * Brings the kept database to the state every run begins with: migrated, filled once with the example of seed 1, and
 * with the schema `bench` (the peers' approve) renewed. Answers with a session of the superuser, whom no fence binds.
 */
export async function prepareDatabase(
  postgres: RunningPostgres,
  requests: number,
  report: (line: string) => void,
): Promise<Client> {
  const wanted = `${requests} requests, seed ${seed}, migrations ${versionOfMigrations()}`
  let client = await connect(postgres, databaseName)
  if ((await contentsOf(client)) !== wanted) {
    await client.end()
    await recreate(postgres)
    await migrate(postgres.ownerUrl, appRole, benchVault)
    await fill(postgres.ownerUrl, requests, report)
    client = await connect(postgres, databaseName)
    await renewBenchSchema(client)
    for (const statement of putBackToWaiting) await client.query(statement)
    await client.query('vacuum (analyze)')
    await client.query(`comment on schema public is '${wanted}'`)
  } else {
    await restoreWaiting(client)
    await renewBenchSchema(client)
  }
  return client
}

/** What the database holds, in its own words; empty for one that was not filled to the end. */
async function contentsOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ contents: string | null }>(
    `select obj_description('public'::regnamespace, 'pg_namespace') as contents`,
  )
  return rows[0]?.contents ?? ''
}

function versionOfMigrations(): string {
  const folder = path.join(import.meta.dirname, '..', '..', 'migrations')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(path.join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

async function recreate(postgres: RunningPostgres): Promise<void> {
  const client = await connect(postgres, 'postgres')
  await client.query(`drop database if exists ${databaseName} with (force)`)
  await client.query(`create database ${databaseName} owner ${ownerRole}`)
  await client.end()
}

async function fill(ownerUrl: string, requests: number, report: (line: string) => void): Promise<void> {
  const now = new Date()
  report(
    `Filling the database of the benchmark with ${requests.toLocaleString('en')} requests, once (until ${dayOf(now)})`,
  )
  await seedExample({
    ownerUrl,
    vault: benchVault,
    requests,
    seed,
    now,
    exampleSignIns: false,
    report,
    progress: new Progress(),
  })
}

async function renewBenchSchema(client: Client): Promise<void> {
  const statements = [
    'drop schema if exists bench cascade',
    'create schema bench',
    `grant usage on schema bench to ${appRole}`,
    dueFunction,
    approveFunction,
    ...answerFunctions(),
  ]
  for (const statement of statements) await client.query(statement)
}

async function connect({ superuserUrl }: RunningPostgres, database: string): Promise<Client> {
  const address = new URL(superuserUrl)
  address.pathname = `/${database}`
  const client = new Client({ connectionString: address.href })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
