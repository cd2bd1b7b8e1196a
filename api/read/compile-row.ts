import type { EntityMetadata, EntityProperty } from '@mikro-orm/core'
import { type GraphQLObjectType, getNamedType, getNullableType, isLeafType, isListType, isNonNullType } from 'graphql'
import type { Row } from './batch.ts'
import { objectWriter, type Select, type Write } from './columns.ts'
import { compilePlain } from './compile-plain.ts'
import { compileValue } from './compile-value.ts'
import { derivedOf, type Derived, type Env, isReference, type ToMany, toManyOf, type ViewColumn } from './declare.ts'
import { columnOf, type Model, objectTypeOf } from './model.ts'
import { decode } from './reference.ts'
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
  if (derived) return compileDerived(compilation, meta, selected, derived, select, alias)
  const many = toManyOf(meta.class, name)
  if (many) return compileMany(compilation, selected, many, select, alias)
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

/** A relation to many rows: gathered by PostgreSQL into one column of bare values, written here. */
function compileMany(compilation: Compilation, selected: Selected, many: ToMany, select: Select, alias: string): Write {
  const meta = compilation.model.meta(many.entity)
  const below = select.below()
  const child = below.alias()
  const write = compileRow(compilation, objectTypeOf(selected.field!.type), selected.selections, below, child)
  select.isPersonal ||= below.isPersonal
  if (below.columns.length > 90) throw new Uncompilable('too many columns for one array')
  const property = (name: string) => `${child}.${columnOf(meta.properties[name as never] as EntityProperty)}`
  const direction = many.order === 'desc' ? ' desc' : ''
  const order = many.orderBy.map((name) => property(name) + direction)
  const values = below.columns.map((sql) => (sql.startsWith('(select json_agg') ? sql : `${sql}::text`))
  const index = select.column(
    `(select json_agg(json_build_array(${values.join(', ')}) order by ${order.join(', ')})` +
      ` from "${meta.tableName}" ${child} ${below.joins.join(' ')} where ${property(many.by)} = ${alias}.id)`,
  )
  return (row, env) => {
    const gathered: unknown = row[index] ?? []
    const rows = (typeof gathered === 'string' ? JSON.parse(gathered) : gathered) as Row[]
    return `[${rows.map((each) => write(each, env)).join(',')}]`
  }
}

/** A computed field: its stored properties are read, relations among them as reference rows. */
function compileDerived(
  compilation: Compilation,
  meta: EntityMetadata,
  selected: Selected,
  derived: Derived,
  select: Select,
  alias: string,
): Write {
  select.isPersonal = true
  const fieldType = selected.field!.type
  const write = isLeafType(getNamedType(fieldType))
    ? (value: unknown) => JSON.stringify(value ?? null)
    : compileValue(compilation, objectTypeOf(fieldType), selected.selections)
  const { reference } = compilation.model
  const needs = derived.needs.map((name) => {
    const prop = meta.properties[name as never] as EntityProperty
    const index = select.column(`${alias}.${columnOf(prop)}`)
    const read = (text: string | null) => {
      if (prop.kind !== 'm:1') return decode(prop, text)
      const target = prop.targetMeta!.class
      return text && (isReference(target) ? reference.row(target, text) : { id: text })
    }
    return { name, index, read }
  })
  return (row, env) => {
    const values = Object.fromEntries(needs.map(({ name, index, read }) => [name, read(row[index] ?? null)]))
    return write(derived.value(values, env))
  }
}
