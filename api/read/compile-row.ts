import type { EntityMetadata, EntityProperty } from '@mikro-orm/core'
import { type GraphQLObjectType, getNullableType, isListType, isNonNullType } from 'graphql'
import { objectWriter, type Select, type Write } from './columns.ts'
import { compileDerived } from './compile-derived.ts'
import { compilePlain } from './compile-plain.ts'
import { derivedOf, type Env, isReference, type ToMany, toManyOf, type ViewColumn } from './declare.ts'
import { gather, gathered, type Named } from './gather.ts'
import { columnOf, type Model, objectTypeOf } from './model.ts'
import { type Scope, type Selected, selectedFields, Uncompilable } from './selection.ts'
import { leafWriter } from './text.ts'

/** What stays the same while one plan is compiled. */
export interface Compilation {
  model: Model
  scope: Scope
  env: Env
}

/** Compiles the selection on one row of an entity's table, known in the statement by this alias; a reference row is written out of memory. */
export function compileRow(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: Selected['selections'],
  select: Select,
  alias: string,
): Write {
  const meta = compilation.model.entityOf(type)
  if (isReference(meta.class)) {
    const id = select.column(`${alias}.id`)
    const { write, isKept } = compilePlain(compilation, type, sets)
    if (!isKept) select.isPersonal = true
    return (row, env) => write(compilation.model.reference.row(meta.class, row[id]!), env)
  }
  const fields = selectedFields(type, sets, compilation.scope).map((selected) => ({
    key: selected.key,
    write: compileField(compilation, type, meta, selected, select, alias),
  }))
  return objectWriter(fields)
}

function compileField(
  compilation: Compilation,
  type: GraphQLObjectType,
  meta: EntityMetadata,
  selected: Selected,
  select: Select,
  alias: string,
): Write {
  const { name, field } = selected
  if (!field) return () => JSON.stringify(type.name)
  if (field.args.length > 0) throw new Uncompilable(`${type.name}.${name} has arguments`)
  const view = compilation.model.viewOf(type)
  if (view?.itself === name)
    return compileRow(compilation, objectTypeOf(field.type), selected.selections, select, alias)
  const column = view?.columns[name]
  if (column) return compileColumn(column, select, alias)
  const derived = derivedOf(meta.class, name)
  if (derived) return compileDerived(compilation, selected, derived, select, { meta, alias })
  const many = toManyOf(meta.class, name)
  if (many) return compileMany(compilation, selected, many, select, { meta, alias })
  const prop = meta.properties[name as keyof typeof meta.properties] as EntityProperty | undefined
  if (prop?.kind === 'm:1') return compileOne(compilation, selected, prop, select, alias)
  if (prop?.kind === 'scalar') return compileLeaf(selected, `${alias}.${columnOf(prop)}`, select)
  throw new Uncompilable(`${type.name}.${name}`)
}

function compileLeaf(selected: Selected, column: string, select: Select): Write {
  const isList = isListType(getNullableType(selected.field!.type))
  const index = select.column(isList ? `array_to_json(${column})` : column)
  const write = isList ? (json: string) => json : leafWriter(selected.field!.type)
  if (!write) throw new Uncompilable(selected.name)
  return (row) => {
    const text = row[index]
    return text === null || text === undefined ? 'null' : write(text)
  }
}

function compileColumn({ sql, write }: ViewColumn, select: Select, alias: string): Write {
  const index = select.column(sql(alias, (value) => select.bind(value)))
  return (row) => write(row[index]!)
}

/** A relation to one row: a reference row out of memory, any other by a join that the fence may leave empty. */
function compileOne(
  compilation: Compilation,
  selected: Selected,
  prop: EntityProperty,
  select: Select,
  alias: string,
): Write {
  const type = objectTypeOf(selected.field!.type)
  const target = prop.targetMeta!
  const key = select.column(`${alias}.${columnOf(prop)}`)
  if (isReference(target.class)) {
    const { write, isKept } = compilePlain(compilation, type, selected.selections)
    if (!isKept) select.isPersonal = true
    const { reference } = compilation.model
    return (row, env) => (row[key] === null ? 'null' : write(reference.row(target.class, row[key]!), env))
  }
  const joined = select.alias()
  select.joins.push(`left join "${target.tableName}" ${joined} on ${joined}.id = ${alias}.${columnOf(prop)}`)
  const visible = select.column(`${joined}.id`)
  const write = compileRow(compilation, type, selected.selections, select, joined)
  const required = isNonNullType(selected.field!.type)
  return (row, env) => {
    if (row[visible] !== null) return write(row, env)
    if (required) throw new Uncompilable(`${selected.name} is outside the caller's territory`)
    return 'null'
  }
}

/** Many rows that belong to one: gathered by PostgreSQL into one column of bare values, written here. */
function compileMany(compilation: Compilation, selected: Selected, rows: ToMany, select: Select, one: Named): Write {
  const below = select.below()
  const many = { meta: compilation.model.meta(rows.entity), alias: below.alias() }
  const write = compileRow(compilation, objectTypeOf(selected.field!.type), selected.selections, below, many.alias)
  select.isPersonal ||= below.isPersonal || rows.isPersonal
  if (below.columns.length > 90) throw new Uncompilable('too many columns for one array')
  const index = select.column(gather(rows, many, one, below.columns, below.joins))
  return (row, env) =>
    `[${gathered(row[index])
      .map((each) => write(each, env))
      .join(',')}]`
}
