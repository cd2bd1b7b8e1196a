import type { Client } from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { databaseName } from './roles.ts'

/**
 * Refuses a role for which row level security is no fence: a superuser, one with BYPASSRLS, one that owns tables, may
 * become another such role, or (before PostgreSQL 16) may make itself a member of any. Answers with the role's name.
 */
export async function refuseFenceBreaker(client: Client, address: string): Promise<string> {
  const [role] = (
    await client.query<{ name: string; fault: string | null }>(
      `select current_user as name, (
        select fault from (
          select 1 as rank, 'is a superuser' as fault from pg_roles where rolname = current_user and rolsuper
          union all
          select 2, 'has BYPASSRLS' from pg_roles where rolname = current_user and rolbypassrls
          union all
          select 3, 'owns tables there' from pg_class where relkind in ('r', 'p') and relowner = (select oid from pg_roles where rolname = current_user)
          union all
          select 4, 'may become ' || rolname from pg_roles
           where pg_has_role(current_user, oid, 'member') and rolname <> current_user
             and (rolsuper or rolbypassrls or exists (select from pg_class where relkind in ('r', 'p') and relowner = pg_roles.oid))
          union all
          select 5, 'may make itself a member of other roles' from pg_roles
           where rolname = current_user and rolcreaterole and current_setting('server_version_num')::int < 160000
        ) faults order by rank limit 1) as fault`,
    )
  ).rows
  if (!role?.fault) return role?.name ?? ''
  throw new CannotStart(
    `DATABASE_URL signs in as ${role.name}, which ${role.fault} and so could go around the fence between territories. ` +
      `Move that address to MIGRATION_DATABASE_URL and give the application a role of its own, e.g. DATABASE_URL=${example(address)} (it is created if it does not exist).`,
  )
}

function example(address: string): string {
  const { host, pathname } = new URL(address)
  return `postgres://portal_app:<a new password>@${host}${pathname || `/${databaseName}`}`
}
