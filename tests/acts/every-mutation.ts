import {
  getNamedType,
  type GraphQLArgument,
  GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'

/** A mutation with something in each of its arguments. */
export interface Sent {
  field: string
  document: string
  variables: Record<string, unknown>
}

/** What an argument of this name gets; undefined for what its type says. */
export type ValueOf = (argument: string, field: string) => unknown

/** Every mutation there is, with all of its arguments filled in. */
export function everyMutation(schema: GraphQLSchema, valueOf: ValueOf): Sent[] {
  return Object.values(schema.getMutationType()!.getFields()).map((field) => sent(field, valueOf))
}

function sent(field: GraphQLField<unknown, unknown>, valueOf: ValueOf): Sent {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : ''
  const call = `${field.name}${given ? `(${given})` : ''} ${selection}`
  return {
    field: field.name,
    document: declared ? `mutation (${declared}) { ${call} }` : `mutation { ${call} }`,
    variables: Object.fromEntries(field.args.map((each) => [each.name, filled(each, field.name, valueOf)])),
  }
}

function filled({ name, type }: GraphQLArgument | GraphQLInputField, field: string, valueOf: ValueOf): unknown {
  const isChoice = getNamedType(type) instanceof GraphQLEnumType
  const value = (isChoice ? undefined : valueOf(name, field)) ?? byType(type, field, valueOf)
  return isListType(getNullableType(type)) && !Array.isArray(value) ? [value] : value
}

const leaves: Record<string, unknown> = {
  Int: 24,
  Boolean: false,
  DateTime: '2027-01-01T00:00:00Z',
  LocalDate: '2027-01-01',
  JSONObject: {},
}

function byType(type: GraphQLInputType, field: string, valueOf: ValueOf): unknown {
  const named = getNamedType(type)
  if (named instanceof GraphQLEnumType) return named.getValues().at(-1)!.name
  if (named instanceof GraphQLInputObjectType) {
    return Object.fromEntries(Object.values(named.getFields()).map((each) => [each.name, filled(each, field, valueOf)]))
  }
  return leaves[named.name] ?? 'Contoh'
}
