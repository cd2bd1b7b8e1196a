import fc, { type Arbitrary } from 'fast-check'
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
} from 'graphql'

/** A random operation with its variables; valid, though what it asks for may not exist. */
export interface RandomOperation {
  query: string
  variables: Record<string, unknown>
}

/** Arguments to choose from, by root field; each a value for the whole argument. */
export type ArgumentPools = Record<string, Record<string, Arbitrary<unknown>>>

const deepest = 4

/** Operations of one to three of these root fields, with aliases, fragments, directives and variables. */
export function randomOperations(schema: GraphQLSchema, pools: ArgumentPools): Arbitrary<RandomOperation> {
  const root = fc.constantFrom(...Object.keys(pools)).chain((name) => rootField(schema, name, pools[name]!))
  const choices = { roots: fc.array(root, { minLength: 1, maxLength: 3 }), yes: fc.boolean(), no: fc.boolean() }
  return fc.record(choices).map(({ roots, yes, no }) => {
    const variables: Record<string, unknown> = {}
    const declared: string[] = []
    const fields = roots.map(({ name, args, inVariables, selection }, index) => {
      const said = Object.entries(args).map(([arg, value]) => {
        if (!inVariables) return `${arg}: ${literal(value)}`
        variables[`${arg}${index}`] = value
        declared.push(`$${arg}${index}: ${typeOfArgument(schema, name, arg)}`)
        return `${arg}: $${arg}${index}`
      })
      return `root${index}: ${name}${said.length > 0 ? `(${said.join(', ')})` : ''} ${selection}`
    })
    const body = fields.join(' ')
    if (body.includes('$yes')) declared.push('$yes: Boolean!')
    if (body.includes('$no')) declared.push('$no: Boolean!')
    if (body.includes('$yes')) variables.yes = yes
    if (body.includes('$no')) variables.no = no
    return {
      query: `query ${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${body} } ${fragments(schema, body)}`,
      variables,
    }
  })
}

function rootField(schema: GraphQLSchema, name: string, pool: Record<string, Arbitrary<unknown>>) {
  const type = getNamedType(schema.getQueryType()!.getFields()[name]!.type) as GraphQLObjectType
  const required = Object.keys(pool).filter(
    (arg) => typeOfArgument(schema, name, arg).endsWith('!') && !hasDefault(schema, name, arg),
  )
  return fc.record({
    name: fc.constant(name),
    args: fc.record(pool, { requiredKeys: required }),
    inVariables: fc.boolean(),
    selection: selectionOf(type, deepest),
  })
}

function selectionOf(type: GraphQLObjectType, depth: number): Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
  const choice = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...fields).chain((field) => fieldOf(field, depth)) },
    { weight: 1, arbitrary: fc.constant('__typename') },
    { weight: 1, arbitrary: fc.constant(`...Leaves${type.name}`) },
    ...(depth > 1
      ? [{ weight: 1, arbitrary: selectionOf(type, depth - 1).map((inner) => `... on ${type.name} ${inner}`) }]
      : []),
  )
  return fc.array(choice, { minLength: 1, maxLength: 5 }).map((parts) => `{ ${parts.join(' ')} }`)
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): Arbitrary<string> {
  const named = getNamedType(field.type)
  const below = isObjectType(named) ? selectionOf(named, depth - 1) : fc.constant('')
  const directive = fc.constantFrom(
    '',
    '',
    '',
    ' @include(if: $yes)',
    ' @skip(if: $no)',
    ' @skip(if: false)',
    ' @include(if: false)',
  )
  const alias = fc.constantFrom('', '', `other_${field.name}: `)
  return fc.tuple(alias, directive, below).map(([as, when, inner]) => `${as}${field.name}${when} ${inner}`)
}

/** The named fragments that a body spreads: the leaves of a type. */
function fragments(schema: GraphQLSchema, body: string): string {
  const names = new Set([...body.matchAll(/\.\.\.Leaves(\w+)/g)].map(([, name]) => name!))
  return [...names]
    .map((name) => {
      const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields())
      const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map((field) => field.name)
      return `fragment Leaves${name} on ${name} { __typename ${leaves.join(' ')} }`
    })
    .join(' ')
}

function typeOfArgument(schema: GraphQLSchema, field: string, name: string): string {
  return String(argumentOf(schema, field, name).type)
}

function hasDefault(schema: GraphQLSchema, field: string, name: string): boolean {
  return argumentOf(schema, field, name).defaultValue !== undefined
}

function argumentOf(schema: GraphQLSchema, field: string, name: string) {
  return schema
    .getQueryType()!
    .getFields()
    [field]!.args.find((argument) => argument.name === name)!
}

/** Marks a value that GraphQL writes without quotes. */
export class EnumValue {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name
  }
}

function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}: ${literal(each)}`)
    .join(', ')}}`
}
