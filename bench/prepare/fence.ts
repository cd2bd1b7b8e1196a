import type { Client } from 'pg'

/** Puts the fence up again, whatever an earlier run left, or takes it off all tables to see what it costs. */
export async function setFence(client: Client, isUp: boolean): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    'select distinct polrelid::regclass::text as table from pg_policy',
  )
  for (const { table } of rows) {
    await client.query(`alter table ${table} ${isUp ? 'enable' : 'disable'} row level security`)
  }
}
