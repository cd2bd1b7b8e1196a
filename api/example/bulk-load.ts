import { finished } from 'node:stream/promises'
import { type ClientBase, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Sends lines in the text format of COPY, an empty value being null, into a table that was emptied in this transaction. */
export async function copyLines(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  lines: string,
): Promise<void> {
  if (lines === '') return
  const names = columns.map(escapeIdentifier).join(', ')
  const stream = client.query(copyFrom(`copy ${escapeIdentifier(table)} (${names}) from stdin with (freeze, null '')`))
  stream.end(lines)
  await finished(stream)
}

/**
 * Fills empty tables fast, within the transaction of the caller, which must be the tables' owner: the fence opens to
 * the owner, constraints and indexes go, and all come back as they were when the rows are in. Rows are written as
 * visible to everyone, so that vacuum has next to nothing left to do.
 */
export async function bulkLoad(
  client: ClientBase,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const names = tables.map(escapeIdentifier)
  const { rows } = await client.query<{ drop: string; restore: string }>(furtherRules, [tables])
  for (const { drop } of rows) await client.query(drop)
  for (const name of names) await client.query(`alter table ${name} no force row level security`)
  await client.query(`truncate ${names.join(', ')}`)
  await fill()
  await client.query(`set local maintenance_work_mem = '256MB'`)
  for (const { restore } of rows.toReversed()) await client.query(restore)
  for (const name of names) await client.query(`alter table ${name} force row level security`)
}

/**
 * What to drop before and restore after: foreign keys of and to these tables first, as others must not be dropped under
 * them, then unique constraints, then plain indexes. Primary keys stay: rows come nearly in their order.
 */
const furtherRules = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore,
         case contype when 'f' then 1 else 2 end as turn, conname as name
    from pg_constraint
   where (contype in ('f', 'u') and conrelid = any ($1::regclass[])) or (contype = 'f' and confrelid = any ($1::regclass[]))
  union all
  select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 3, indexrelid::regclass::text
    from pg_index
   where indrelid = any ($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)
   order by turn, name`
