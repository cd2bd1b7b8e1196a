import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { newKey } from '../provider/newKey.ts'
import type { Draft } from './draft.ts'

type Field = GraphQLField<unknown, unknown>

/** An operation to begin with for a field of Query or Mutation: what must be given, and what it tells without asking further. */
export function sketch(kind: 'query' | 'mutation', field: Field): Draft {
  const given = field.args.filter((argument) => isRequiredArgument(argument) || argument.name === 'idempotencyKey')
  const declared = given.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ')
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
  const name = field.name.charAt(0).toUpperCase() + field.name.slice(1)
  return {
    operation: [
      `${kind} ${name}${declared && `(${declared})`} {`,
      ...written(`${field.name}${passed && `(${passed})`}`, selected(field, true)).map((line) => `  ${line}`),
      '}\n',
    ].join('\n'),
    variables: given.length === 0 ? '' : `${JSON.stringify(Object.fromEntries(given.map(exampleOf)), null, 2)}\n`,
  }
}

/** Lines of a field with what is selected of it; null for a leaf. */
function written(field: string, selection: string[] | null): string[] {
  return selection ? [`${field} {`, ...selection.map((line) => `  ${line}`), '}'] : [field]
}

/** The leaves of a field's type, and of the lists right below it. */
function selected(field: Field, withLists: boolean): string[] | null {
  const type = getNamedType(field.type)
  if (!isObjectType(type) && !isInterfaceType(type)) return null
  const lines = Object.values(type.getFields())
    .filter((below) => !below.args.some(isRequiredArgument))
    .flatMap((below) => {
      if (isLeafType(getNamedType(below.type))) return [below.name]
      return withLists && isListType(getNullableType(below.type)) ? written(below.name, selected(below, false)) : []
    })
  return lines.length > 0 ? lines : ['__typename']
}

function exampleOf({ name, type }: GraphQLArgument): [string, unknown] {
  return [name, name === 'idempotencyKey' ? newKey() : example(type)]
}

/** Something of the right shape, to be written over. */
function example(type: GraphQLInputType): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return []
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  if (isInputObjectType(bare)) {
    const required = Object.values(bare.getFields()).filter(isRequiredInputField)
    return Object.fromEntries(required.map((field) => [field.name, example(field.type)]))
  }
  return ({ Int: 0, Float: 0, Boolean: false } as Record<string, unknown>)[bare.name] ?? ''
}
