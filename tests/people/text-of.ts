import type { Rows } from '../support/rows.ts'

/** Everything the database holds, as text: every column of every table. */
export async function textOf(rows: Rows): Promise<string> {
  const tables = await rows.select<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const lines = await rows.select<{ line: string }>(`select to_jsonb(t)::text as line from ${name} as t`)
    texts.push(...lines.map(({ line }) => line))
  }
  return texts.join('\n')
}
