import { type GraphQLObjectType, isObjectType, getNamedType, parse, type OperationDefinitionNode } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Select } from '../../api/read/columns.ts'
import { compilePlain } from '../../api/read/compile-plain.ts'
import { compileRow } from '../../api/read/compile-row.ts'
import { compileValue } from '../../api/read/compile-value.ts'
import { isReference } from '../../api/read/declare.ts'
import { rootOf } from '../../api/read/roots.ts'
import { Uncompilable } from '../../api/read/selection.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { evaluator, type Reading, startReading } from '../support/reading.ts'

let database: TestDatabase
let reading: Reading

beforeAll(async () => {
  database = await cloneDatabase()
  reading = await startReading(database)
})

afterAll(async () => {
  await reading.close()
  await database.drop()
})

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields())

/** What can be selected below the root fields that the compiler knows. */
function typesRead(): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>()
  const visit = (type: unknown) => {
    if (!isObjectType(type) || found.has(type)) return
    found.add(type)
    for (const field of fieldsOf(type)) visit(getNamedType(field.type))
  }
  for (const field of fieldsOf(reading.model.schema.getQueryType()!)) {
    if (rootOf(field.name)) visit(getNamedType(field.type))
  }
  return [...found].filter((type) => !type.name.endsWith('Page'))
}

function isCompiled(type: GraphQLObjectType, field: string, isObject: boolean): boolean {
  const { model } = reading
  const { definitions } = parse(`{ ${field} ${isObject ? '{ __typename }' : ''} }`)
  const sets = [(definitions[0] as OperationDefinitionNode).selectionSet]
  const env = { caller: evaluator } as never
  const compilation = { model, scope: { fragments: new Map(), variables: {} }, env }
  try {
    if (!model.isEntity(type) && !model.viewOf(type)) compileValue(compilation, type, sets)
    else if (isReference(model.entityOf(type).class)) compilePlain(compilation, type, sets)
    else compileRow(compilation, type, sets, new Select(), 't')
    return true
  } catch (error) {
    if (error instanceof Uncompilable) return false
    throw error
  }
}

test('every field of what is read is compiled, but what is told of users and accesses to few', () => {
  const left = typesRead().flatMap((type) =>
    fieldsOf(type).flatMap(({ name, type: of }) =>
      isCompiled(type, name, isObjectType(getNamedType(of))) ? [] : [`${type.name}.${name}`],
    ),
  )
  expect(left).toEqual(['User.posts', 'User.isLocked', 'Resident.accesses'])
})

test('every root field is compiled, but those that are reckoned, open to strangers, or put on record', () => {
  const left = fieldsOf(reading.model.schema.getQueryType()!).flatMap(({ name }) => (rootOf(name) ? [] : [name]))
  const reckoned = ['calendarDraft', 'chainPreview', 'processingTime', 'apiScopes', 'retentionRules']
  const open = ['me', 'sessions', 'signInOptions', 'tracking']
  expect(left.toSorted()).toEqual([...reckoned, ...open, 'resident'].toSorted())
})
