import type { EntityProperty } from '@mikro-orm/core'
import { getNamedType, isLeafType } from 'graphql'
import type { Select, Write } from './columns.ts'
import type { Compilation } from './compile-row.ts'
import { compileValue } from './compile-value.ts'
import { type Beside, type Derived, isReference } from './declare.ts'
import { gather, gathered, type Named } from './gather.ts'
import { columnOf, objectTypeOf } from './model.ts'
import { decode, type Reference } from './reference.ts'
import type { Selected } from './selection.ts'

/** A stored property among the columns of a row, and how it is read there. */
interface Need {
  name: string
  index: number
  read: (text: string | null) => unknown
}

/** Compiles a computed field: what it needs is read, of its row and of those beside it, relations as reference rows. */
export function compileDerived(
  compilation: Compilation,
  selected: Selected,
  derived: Derived,
  select: Select,
  one: Named,
): Write {
  select.isPersonal = true
  const fieldType = selected.field!.type
  const write = isLeafType(getNamedType(fieldType))
    ? (value: unknown) => JSON.stringify(value ?? null)
    : compileValue(compilation, objectTypeOf(fieldType), selected.selections)
  const needs = needsOf(compilation, derived.needs, select, one)
  const beside = Object.entries(derived.beside).map(([name, rows]) => ({
    name,
    read: readBeside(compilation, rows, select, one),
  }))
  return (row, env) => {
    const others = Object.fromEntries(beside.map(({ name, read }) => [name, read(row)]))
    return write(derived.value(valuesOf(needs, row), env, others))
  }
}

function readBeside(compilation: Compilation, rows: Beside, select: Select, one: Named) {
  const below = select.below()
  const many = { meta: compilation.model.meta(rows.entity), alias: below.alias() }
  const needs = needsOf(compilation, rows.properties, below, many)
  const index = select.column(gather(rows, many, one, below.columns, []))
  return (row: readonly unknown[]) => gathered(row[index]).map((each) => valuesOf(needs, each))
}

function needsOf({ model }: Compilation, names: readonly string[], select: Select, { meta, alias }: Named): Need[] {
  return names.map((name) => {
    const prop = meta.properties[name as never] as EntityProperty
    return { name, index: select.column(`${alias}.${columnOf(prop)}`), read: readerOf(prop, model.reference) }
  })
}

/** A relation to a row outside of memory is but its id. */
function readerOf(prop: EntityProperty, reference: Reference): Need['read'] {
  if (prop.kind !== 'm:1') return (text) => decode(prop, text)
  const target = prop.targetMeta!.class
  return (text) => text && (isReference(target) ? reference.row(target, text) : { id: text })
}

function valuesOf(needs: readonly Need[], row: readonly (string | null)[]): object {
  return Object.fromEntries(needs.map(({ name, index, read }) => [name, read(row[index] ?? null)]))
}
