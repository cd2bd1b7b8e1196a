import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { breakingChanges } from './breaking-changes.ts'
import { objections } from './deliberate.ts'
import { deliberateBreaks, files, lastRelease, readRelease, writeRelease } from './released.ts'

test('schema.graphql breaks no client of the last release, but where that was decided', () => {
  const { version, schema } = lastRelease()
  const newer = buildSchema(readFileSync(files.contract, 'utf8'))
  expect(objections(breakingChanges(schema, newer), deliberateBreaks(), version)).toEqual([])
})

test('a contract is kept with its version', () => {
  const { version, schema } = readRelease(writeRelease('1.4.0', 'type Query { me: ID }'))
  expect(version).toBe('1.4.0')
  expect(breakingChanges(schema, buildSchema('type Query { me: ID }'))).toEqual([])
  expect(() => readRelease('type Query { me: ID }')).toThrow('does not begin with its version')
})

describe('what breaks a client is named, with what to do', () => {
  const older = `
    enum Colour { RED GREEN }
    input Filter { colour: Colour size: Int = 10 }
    type Thing { id: ID! name: String! colour: Colour }
    type Query { things(filter: Filter, page: Int! = 1): [Thing!]! thing(id: ID!): Thing! }
  `
  test.each([
    ['a field that is gone', 'name: String! ', '', 'Thing.name was removed. Keep it and mark it deprecated'],
    [
      'a field that may be null',
      'name: String!',
      'name: String',
      'Thing.name changed type from String! to String. Add',
    ],
    ['a value that is gone', 'RED GREEN', 'RED', 'GREEN was removed from enum type Colour. Keep it'],
    ['an argument that is gone', ', page: Int! = 1', '', 'Query.things arg page was removed. Keep it'],
    [
      'an argument that must be',
      'id: ID!)',
      'id: ID!, of: ID!)',
      'A required arg of on Query.thing was added. Make it',
    ],
    [
      'a filter that must be',
      'size: Int',
      'shape: ID! size: Int',
      'A required field shape on input type Filter was added',
    ],
    ['another default of an argument', 'Int! = 1', 'Int! = 0', 'has changed defaultValue from 1 to 0. Keep the former'],
    ['another default of a filter', 'Int = 10', 'Int = 20', 'Filter.size has changed defaultValue from 10 to 20. Keep'],
  ])('%s', (_what, from, to, expected) => {
    const changes = breakingChanges(buildSchema(older), buildSchema(older.replace(from, to)))
    expect(changes.map(({ change, advice }) => `${change} ${advice}`)).toEqual([expect.stringContaining(expected)])
  })

  test('what is only added breaks nobody', () => {
    const newer = older
      .replace('RED GREEN', 'RED GREEN BLUE')
      .replace('colour: Colour }', 'colour: Colour! weight: Float }')
      .replace('size: Int', 'shape: ID size: Int')
      .replace('things(', 'things(sort: Colour, ')
    expect(breakingChanges(buildSchema(older), buildSchema(newer))).toEqual([])
  })
})

describe('a break on purpose', () => {
  const changes = [{ change: 'Thing.name was removed.', advice: 'Keep it.' }]
  const entry = {
    change: 'Thing.name was removed.',
    version: '0.2.0',
    reason: 'Things are told apart by their colour.',
  }

  test('must be entered', () => {
    const line = 'Thing.name was removed. Keep it. If it must be, enter it in docs/schema/breaks.json.'
    expect(objections(changes, [], '0.1.0')).toEqual([line])
    expect(objections(changes, [entry], '0.1.0')).toEqual([])
  })

  test('leaves the list when it is none any more', () => {
    expect(objections([], [entry], '0.1.0')).toEqual([expect.stringContaining('is no break since 0.1.0. Remove')])
  })

  test('has a reason', () => {
    const careless = { ...entry, reason: 'needed' }
    expect(objections(changes, [careless], '0.1.0')).toEqual([expect.stringContaining('needs a reason')])
  })

  test.each([
    ['0.1.0', '0.2.0'],
    ['0.1.0', '1.0.0'],
    ['1.4.0', '2.0.0'],
  ])('after %s may come with %s', (released, version) => {
    expect(objections(changes, [{ ...entry, version }], released)).toEqual([])
  })

  test.each([
    ['0.1.0', '0.1.1', '0.2.0'],
    ['0.2.3', '0.1.0', '0.3.0'],
    ['1.4.0', '1.5.0', '2.0.0'],
  ])('after %s cannot come with %s, but with %s', (released, version, next) => {
    expect(objections(changes, [{ ...entry, version }], released)).toEqual([
      expect.stringContaining(`cannot come with ${version}: after ${released} only ${next} may break`),
    ])
  })
})
