import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { printContract } from '../api/print-schema.ts'
import { buildSchema } from '../api/schema.ts'

const schema = buildSchema()

test('schema.graphql is what the code answers: after a change run npm run schema', () => {
  const committed = readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8')
  expect(printContract()).toBe(committed)
})

test('everything in the schema says what it means', () => {
  const ours = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  expect(ours.length).toBeGreaterThan(20)
  const silent = [...ours.filter((type) => !isRoot(type)).map(described), ...ours.flatMap(partsOf)]
    .filter(({ description }) => !description?.trim())
    .map(({ name }) => name)
  expect(silent).toEqual([])
})

test('values of enums are written in capitals', () => {
  const values = Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => name) : []))
  expect(values.filter((name) => !/^[A-Z][A-Z_0-9]*$/.test(name))).toEqual([])
})

interface Described {
  name: string
  description?: string | null
}

const described = ({ name, description }: Described): Described => ({ name, description })

/** Query, Mutation and Subscription, which type-graphql gives no description. */
const isRoot = (type: GraphQLNamedType) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root === type)

/** The fields with their arguments, the input fields or the values of a type. */
function partsOf(type: GraphQLNamedType): Described[] {
  const within = (owner: string) => (part: Described) => ({ ...described(part), name: `${owner}.${part.name}` })
  if (isEnumType(type)) return type.getValues().map(within(type.name))
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(within(type.name))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  const fields = Object.values(type.getFields())
  return [
    ...fields.map(within(type.name)),
    ...fields.flatMap((field) => field.args.map(within(`${type.name}.${field.name}`))),
  ]
}
