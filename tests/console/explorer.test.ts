import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, isRequiredArgument, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { laidOut, operationsIn, variablesIn } from '../../console/explorer/operations.ts'
import { search } from '../../console/explorer/places.ts'
import { sketch } from '../../console/explorer/sketch.ts'

const contract = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'))
const queries = Object.values(contract.getQueryType()!.getFields())
const mutations = Object.values(contract.getMutationType()!.getFields())

describe('an operation written for a field', () => {
  const sketches = [
    ...queries.map((field) => ({ field, ...sketch('query', field) })),
    ...mutations.map((field) => ({ field, ...sketch('mutation', field) })),
  ]

  test.each(sketches)('is valid: $field.name', ({ field, operation, variables }) => {
    expect(validate(contract, parse(operation))).toEqual([])
    const required = field.args.filter(isRequiredArgument).map(({ name }) => name)
    expect(Object.keys(variablesIn(variables) ?? {})).toEqual(expect.arrayContaining(required))
  })

  test('asks for what a list holds, and brings a key for what changes something', () => {
    const [requests, approve] = ['requests', 'requestApprove'].map((name) =>
      sketches.find(({ field }) => field.name === name),
    )
    for (const line of ['query Requests {', '  requests {', '    items {', '      number', '    total']) {
      expect(requests?.operation.split('\n')).toContain(line)
    }
    expect(approve?.operation).toContain('requestApprove(id: $id, idempotencyKey: $idempotencyKey) {')
    expect(variablesIn(approve!.variables)).toEqual({
      id: '',
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })
})

test('the operations of a text are told apart, and none is found in what cannot be read', () => {
  expect(operationsIn('query A { me { id } } mutation B { signOut }')).toEqual([
    { name: 'A', isMutation: false },
    { name: 'B', isMutation: true },
  ])
  expect(operationsIn('{ me { id } }')).toEqual([{ name: null, isMutation: false }])
  expect(operationsIn('query {')).toEqual([])
})

test('variables are a JSON object, or nothing', () => {
  expect(variablesIn(' \n')).toBeUndefined()
  expect(variablesIn('{"a": 1}')).toEqual({ a: 1 })
  for (const text of ['[1]', '1', 'null', '{a: 1}', '{"a":']) expect(variablesIn(text)).toBeNull()
})

test('an answer is laid out line by line, and shown as it is when it is no JSON', () => {
  expect(laidOut('{"data":null}')).toBe('{\n  "data": null\n}')
  expect(laidOut('<html>')).toBe('<html>')
})

test('a search finds types, fields and values, first those that begin with what was typed', () => {
  const names = search(contract, ' requestst').map(({ type, field }) => (field ? `${type}.${field}` : type))
  expect(names[0]).toBe('RequestStatus')
  expect(search(contract, 'in_progress')).toContainEqual({ type: 'RequestStatus', field: 'IN_PROGRESS' })
  const found = search(contract, 'total').map(({ field }) => field)
  expect(found.indexOf('total')).toBe(0)
})
