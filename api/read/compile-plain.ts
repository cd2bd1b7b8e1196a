import type { EntityMetadata } from '@mikro-orm/core'
import { type GraphQLObjectType, isLeafType, getNamedType } from 'graphql'
import type { Compilation } from './compile-row.ts'
import { derivedOf } from './declare.ts'
import { objectTypeOf } from './model.ts'
import { type Selected, selectedFields, Uncompilable } from './selection.ts'

type WritePlain = (row: object) => string

/**
 * Compiles the selection on a reference row. The text of each row is kept until the reference tables change: a page of
 * a hundred requests writes each of its few units and services once.
 */
export function compilePlain(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: Selected['selections'],
): WritePlain {
  const meta = compilation.model.entityOf(type)
  const fields = selectedFields(type, sets, compilation.scope).map((selected) => ({
    head: JSON.stringify(selected.key),
    write: compileField(compilation, type, meta, selected),
  }))
  const { reference } = compilation.model
  let version = reference.version
  let written = new WeakMap<object, string>()
  return (row) => {
    if (version !== reference.version) {
      version = reference.version
      written = new WeakMap()
    }
    let text = written.get(row)
    if (text === undefined) {
      text = `{${fields.map(({ head, write }) => `${head}:${write(row)}`).join(',')}}`
      written.set(row, text)
    }
    return text
  }
}

function compileField(
  compilation: Compilation,
  type: GraphQLObjectType,
  meta: EntityMetadata,
  selected: Selected,
): WritePlain {
  const { name, field } = selected
  if (!field) return () => JSON.stringify(type.name)
  if (field.args.length > 0) throw new Uncompilable(`${type.name}.${name} has arguments`)
  const derived = derivedOf(meta.class, name)
  const { env } = compilation
  const value = derived
    ? (row: object) => derived.value(row, env)
    : (row: object) => (row as Record<string, unknown>)[name]
  if (!derived && !(name in meta.properties)) throw new Uncompilable(`${type.name}.${name}`)
  if (isLeafType(getNamedType(field.type))) return leaf(value, getNamedType(field.type).name)
  const write = compilePlain(compilation, objectTypeOf(field.type), selected.selections)
  return (row) => {
    const related = value(row)
    if (Array.isArray(related)) return `[${related.map((each: object) => write(each)).join(',')}]`
    return related ? write(related) : 'null'
  }
}

/** An identifier is text in GraphQL, though memory may hold it as a number. */
function leaf(value: WritePlain | ((row: object) => unknown), typeName: string): WritePlain {
  if (typeName === 'ID') return (row) => JSON.stringify(String(value(row)))
  return (row) => JSON.stringify(value(row) ?? null)
}
