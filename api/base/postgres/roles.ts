import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import type { Cluster } from './cluster.ts'

export const databaseName = 'portal_emas'
export const ownerRole = 'portal_owner'
export const appRole = 'portal_app'

/** The address of a database of the bundled server. It answers on loopback alone, so there is nothing to encrypt. */
export function addressOf(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`
}

export function superuserAddress(cluster: Cluster, port: number): string {
  return addressOf('postgres', cluster.passwords.superuser, port, 'postgres')
}

/**
 * Makes what is missing of the two roles and the database. The owner owns everything; the application's role owns
 * nothing and makes nothing (since PostgreSQL 15 only a database's owner creates in its schema public).
 */
export async function prepareRoles(superuser: Client, cluster: Cluster): Promise<void> {
  const { rows } = await superuser.query<{ roles: string[]; databases: string[] }>(
    `select array(select rolname::text from pg_roles) as roles, array(select datname::text from pg_database) as databases`,
  )
  const { roles, databases } = rows[0] ?? { roles: [], databases: [] }
  if (!roles.includes(ownerRole)) {
    await createRole(superuser, ownerRole, cluster.passwords.owner, 'createdb createrole')
  }
  if (!roles.includes(appRole)) {
    await createRole(superuser, appRole, cluster.passwords.app, 'nocreatedb nocreaterole')
  }
  if (!databases.includes(databaseName)) {
    await superuser.query(`create database ${databaseName} owner ${ownerRole}`)
  }
}

/** Makes a role that signs in with this password and is no superuser and never above row level security. */
export async function createRole(client: Client, role: string, password: string, rights: string): Promise<void> {
  await client.query(
    `create role ${escapeIdentifier(role)} login nosuperuser noreplication nobypassrls ${rights} password ${escapeLiteral(password)}`,
  )
}
