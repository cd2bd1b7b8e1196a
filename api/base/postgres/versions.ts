import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { CannotStart } from '../cannot-start.ts'

const folder = path.join(import.meta.dirname, '../../../migrations')

/** The migrations this database still lacks. Refuses a database that has been through one we do not know. */
export async function pendingMigrations(client: Client): Promise<string[]> {
  const known = readdirSync(folder)
    .filter((name) => /^Migration\w+\.[jt]s$/.test(name))
    .map((name) => path.parse(name).name)
  const applied = await appliedMigrations(client)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new CannotStart(
      `The database is of a newer version than this program (it has ${unknown.join(', ')}). Start that version or a later one; nothing was changed.`,
    )
  }
  return known.filter((name) => !applied.includes(name))
}

async function appliedMigrations(client: Client): Promise<string[]> {
  const [table] = (await client.query(`select to_regclass('mikro_orm_migrations') is not null as exists`)).rows
  if (!table?.exists) return []
  return (await client.query<{ name: string }>('select name from mikro_orm_migrations')).rows.map(({ name }) => name)
}
