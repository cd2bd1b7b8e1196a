import type { EntityMetadata } from '@mikro-orm/core'
import { type GraphQLObjectType, isLeafType, getNamedType } from 'graphql'
import type { Compilation } from './compile-row.ts'
import { compileValue } from './compile-value.ts'
import { derivedOf, type Env } from './declare.ts'
import { objectTypeOf } from './model.ts'
import type { Reference } from './reference.ts'
import { type Selected, selectedFields, Uncompilable } from './selection.ts'

type WritePlain = (row: object, env: Env) => string

/** How a selection on a reference row is written. */
interface PlainWriter {
  write: WritePlain
  /** Whether the text is the same for everyone until the reference tables change. */
  isKept: boolean
}

/**
 * Compiles the selection on a reference row. The text of each row is kept until the reference tables change: a page of
 * a hundred requests writes each of its few units and services once. Only what holds a field that depends on who asks,
 * or when, is put together anew, out of kept pieces.
 */
export function compilePlain(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: Selected['selections'],
): PlainWriter {
  const meta = compilation.model.entityOf(type)
  const fields = selectedFields(type, sets, compilation.scope).map((selected) => ({
    head: JSON.stringify(selected.key),
    ...compileField(compilation, type, meta, selected),
  }))
  const write: WritePlain = (row, env) => `{${fields.map((each) => `${each.head}:${each.write(row, env)}`).join(',')}}`
  const isKept = fields.every((each) => each.isKept)
  return { isKept, write: isKept ? keeping(write, compilation.model.reference) : write }
}

function keeping(write: WritePlain, reference: Reference): WritePlain {
  let version = reference.version
  let written = new WeakMap<object, string>()
  return (row, env) => {
    if (version !== reference.version) {
      version = reference.version
      written = new WeakMap()
    }
    let text = written.get(row)
    if (text === undefined) {
      text = write(row, env)
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
): PlainWriter {
  const { name, field } = selected
  if (!field) return { isKept: true, write: () => JSON.stringify(type.name) }
  if (field.args.length > 0) throw new Uncompilable(`${type.name}.${name} has arguments`)
  const derived = derivedOf(meta.class, name)
  if (!derived && !(name in meta.properties)) throw new Uncompilable(`${type.name}.${name}`)
  // Memory holds nothing that stands behind the fence.
  if (derived && Object.keys(derived.beside).length > 0) throw new Uncompilable(`${type.name}.${name}`)
  const value = derived
    ? (row: object, env: Env) => derived.value(row, env, {})
    : (row: object) => (row as Record<string, unknown>)[name]
  const isKept = derived?.isOfRow ?? true
  const named = getNamedType(field.type)
  if (isLeafType(named)) return { isKept, write: leaf(value, named.name) }
  const below = compileBelow(compilation, objectTypeOf(field.type), selected)
  const write: WritePlain = (row, env) => {
    const related = value(row, env)
    if (Array.isArray(related)) return `[${related.map((each: object) => below.write(each, env)).join(',')}]`
    return related ? below.write(related, env) : 'null'
  }
  return { isKept: isKept && below.isKept, write }
}

/** Further reference rows, or a value of JSON that is no row. */
function compileBelow(compilation: Compilation, type: GraphQLObjectType, selected: Selected): PlainWriter {
  if (compilation.model.isEntity(type)) return compilePlain(compilation, type, selected.selections)
  const write = compileValue(compilation, type, selected.selections)
  return { isKept: true, write: (value) => write(value) }
}

/** An identifier is text in GraphQL, though memory may hold it as a number. */
function leaf(value: (row: object, env: Env) => unknown, typeName: string): WritePlain {
  if (typeName === 'ID') return (row, env) => JSON.stringify(String(value(row, env)))
  return (row, env) => JSON.stringify(value(row, env) ?? null)
}
