import type { EntityMetadata, EntityProperty } from '@mikro-orm/core'
import type { Row } from './batch.ts'
import type { Rows } from './declare.ts'
import { columnOf } from './model.ts'

/** A table in a statement, by the alias of its rows there. */
export interface Named {
  meta: EntityMetadata
  alias: string
}

const gathering = '(select json_agg'

/** SQL for these columns of all rows that belong to one, in their order, as one value of text; null for none. */
export function gather(rows: Rows, many: Named, one: Named, columns: readonly string[], joins: readonly string[]) {
  const values = columns.map((sql) => (sql.startsWith(gathering) ? sql : `${sql}::text`))
  const direction = rows.order === 'desc' ? ' desc' : ''
  const order = rows.orderBy.map((name) => stored(many, name) + direction)
  return (
    `${gathering}(json_build_array(${values.join(', ')}) order by ${order.join(', ')})` +
    ` from "${many.meta.tableName}" ${many.alias} ${joins.join(' ')} where ${belonging(rows, many, one)})`
  )
}

/** What was gathered, as rows; within what is gathered itself it comes as JSON that was read already. */
export function gathered(value: unknown): Row[] {
  return (typeof value === 'string' ? JSON.parse(value) : (value ?? [])) as Row[]
}

function belonging({ on, among = {} }: Rows, many: Named, one: Named): string {
  const conditions = Object.entries(on).map(([theirs, its]) => `${stored(many, theirs)} = ${stored(one, its)}`)
  for (const [name, values] of Object.entries(among)) {
    const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')
    conditions.push(`${stored(many, name)} in (${list})`, `${stored(one, name)} in (${list})`)
  }
  if (many.meta === one.meta) conditions.push(`${many.alias}.id <> ${one.alias}.id`)
  return conditions.join(' and ')
}

function stored({ meta, alias }: Named, name: string): string {
  return `${alias}.${columnOf(meta.properties[name as never] as EntityProperty)}`
}
