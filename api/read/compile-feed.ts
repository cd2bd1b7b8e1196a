import type { GraphQLObjectType } from 'graphql'
import type { Row } from './batch.ts'
import { Select } from './columns.ts'
import { type Compilation, compileRow } from './compile-row.ts'
import { type Plan, prepared, rootEntity } from './compile-root.ts'
import type { Env } from './declare.ts'
import { objectTypeOf } from './model.ts'
import type { FeedRequest } from './roots.ts'
import { type Selected, selectedFields, Uncompilable } from './selection.ts'

/** A part of a feed, as its rows tell it. */
interface Part {
  items: Row[]
  hasMore: boolean
  cursor: string
}

/** Compiles a part of a feed `{ items cursor hasMore }`; how its cursor is written says whoever asks. */
export function compileFeedRoot(
  compilation: Compilation,
  type: GraphQLObjectType,
  root: Selected,
  request: FeedRequest,
): Plan {
  const { head, where, orderBy, most, values } = request
  const select = new Select({ next: 0 }, values.length)
  const id = select.column('t.id')
  const marks = request.columns.map((column) => select.column(column))
  const parts = selectedFields(type, root.selections, compilation.scope).map((selected) => ({
    start: JSON.stringify(selected.key),
    write: compilePart(compilation, type, selected, select),
  }))
  const table = compilation.model.meta(rootEntity(compilation, type)).tableName
  const part = `(select * from "${table}" t ${where} ${orderBy} limit ${most + 1}) t on true`
  const text = `select ${select.columns.join(', ')} from (${head}) n left join lateral ${part} ${select.joins.join(' ')} ${orderBy}`
  return {
    statement: most % 100 === 0 ? prepared(text) : { name: null, text },
    bound: select.bound,
    isPersonal: select.isPersonal,
    write: (rows, env, asked = request) => {
      const items = rows.filter((row) => row[id] !== null).slice(0, most)
      const hasMore = rows.length > most
      const last = items.at(-1) ?? rows[0]!
      const part = {
        items,
        hasMore,
        cursor: asked.cursor(
          marks.map((index) => last[index]!),
          hasMore,
        ),
      }
      return `{${parts.map(({ start, write }) => `${start}:${write(part, env)}`).join(',')}}`
    },
  }
}

function compilePart(
  compilation: Compilation,
  type: GraphQLObjectType,
  selected: Selected,
  select: Select,
): (part: Part, env: Env) => string {
  if (!selected.field) return () => JSON.stringify(type.name)
  if (selected.name === 'hasMore') return ({ hasMore }) => String(hasMore)
  if (selected.name === 'cursor') return ({ cursor }) => JSON.stringify(cursor)
  if (selected.name !== 'items') throw new Uncompilable(selected.name)
  const write = compileRow(compilation, objectTypeOf(selected.field.type), selected.selections, select, 't')
  return ({ items }, env) => `[${items.map((row) => write(row, env)).join(',')}]`
}
