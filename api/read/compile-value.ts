import { getNamedType, type GraphQLObjectType, isLeafType } from 'graphql'
import type { Compilation } from './compile-row.ts'
import { type Selected, selectedFields, Uncompilable } from './selection.ts'

/** Compiles the selection on a computed value that is no row: an object of leaves, a list of such, or null. */
export function compileValue(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: Selected['selections'],
): (value: unknown) => string {
  const fields = selectedFields(type, sets, compilation.scope).map(({ key, name, field }) => {
    if (field && (field.args.length > 0 || !isLeafType(getNamedType(field.type)))) throw new Uncompilable(name)
    const typename = field ? null : JSON.stringify(type.name)
    const read = (value: object) => typename ?? JSON.stringify((value as Record<string, unknown>)[name] ?? null)
    return { head: JSON.stringify(key), read }
  })
  return function write(value): string {
    if (value === null || value === undefined) return 'null'
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
    return `{${fields.map(({ head, read }) => `${head}:${read(value)}`).join(',')}}`
  }
}
