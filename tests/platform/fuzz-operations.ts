import fc, { type Arbitrary } from 'fast-check'
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** An operation with its variables; valid, or nearly so. */
export interface FuzzedOperation {
  query: string
  variables: Record<string, unknown>
}

/** What identifiers and codes to ask for. */
export interface Known {
  ids: readonly string[]
  units: readonly string[]
  niks: readonly string[]
  /** Of events that some may know of. */
  cursors: readonly string[]
}

/** Texts that mean something to SQL, GraphQL, a pattern, a shell, JSON, or to whoever compares characters. */
export const hostileTexts = [
  `'; drop table request; --`,
  `" } } { __schema { types { name } } } #`,
  `1) or (select pg_sleep(9)) is not null --`,
  '$1',
  '%_\\%',
  '{1,2}',
  'null',
  '\u0000',
  'a\u0000b',
  '\uD83D',
  'ﷺ‮Ａ́\u200B',
  '${process.env.HOME}',
  '../../etc/passwd',
  'x'.repeat(5000),
] as const

const hostile = fc.constantFrom<string>(...hostileTexts)

/** Random operations on this schema; those that change something now and then. */
export function fuzzedOperations(schema: GraphQLSchema, known: Known): Arbitrary<FuzzedOperation> {
  const query = operationOf('query', schema.getQueryType()!, known)
  const mutation = operationOf('mutation', schema.getMutationType()!, known)
  return fc.oneof({ weight: 3, arbitrary: query }, { weight: 1, arbitrary: mutation })
}

/** Random subscriptions on this schema. */
export function fuzzedSubscriptions(schema: GraphQLSchema, known: Known): Arbitrary<FuzzedOperation> {
  return operationOf('subscription', schema.getSubscriptionType()!, known)
}

/** One root that fails takes the rest with it. */
const mostRoots: Record<string, number> = { query: 2, mutation: 2, subscription: 1 }

type Fields = Record<string, GraphQLField<unknown, unknown>>

function operationOf(kind: string, root: GraphQLObjectType, known: Known): Arbitrary<FuzzedOperation> {
  // A list tells something more often than one row that has to be named.
  const fields = Object.values(root.getFields() as Fields).flatMap((field) =>
    field.args.some(({ name }) => name === 'perPage') ? [field, field, field] : [field],
  )
  const one = fc
    .constantFrom(...fields)
    .chain((field) =>
      fc.record({ field: fc.constant(field), args: argumentsOf(field, known), selection: selectionOf(field, 4) }),
    )
  return fc.array(one, { minLength: 1, maxLength: mostRoots[kind]! }).map((roots) => {
    const variables: Record<string, unknown> = {}
    const declared: string[] = []
    const said = roots.map(({ field, args, selection }, index) => {
      const given = Object.entries(args).map(([name, value]) => {
        const type = field.args.find((arg) => arg.name === name)?.type ?? 'String'
        variables[`${name}${index}`] = value
        declared.push(`$${name}${index}: ${String(type)}`)
        return `${name}: $${name}${index}`
      })
      return `r${index}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selection}`
    })
    const head = declared.length > 0 ? `(${declared.join(', ')})` : ''
    return { query: `${kind} ${head} { ${said.join(' ')} }`, variables }
  })
}

/** Mostly all that is required, sometimes something left out or unheard of. */
function argumentsOf(field: GraphQLField<unknown, unknown>, known: Known): Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(field.args.map((arg) => [arg.name, valueOf(arg, known)]))
  const required = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)
  return fc.oneof(
    { weight: 30, arbitrary: fc.record(values, { requiredKeys: required }) },
    { weight: 1, arbitrary: fc.record({ ...values, unheardOf: hostile }, { requiredKeys: [] }) },
  )
}

type Input = GraphQLArgument | GraphQLInputField

function valueOf({ name, type }: Input, known: Known): Arbitrary<unknown> {
  const value = ofType(name, getNullableType(type), known)
  // Whoever asks for everything at once finds nothing: most is left out.
  const [left, nothing] = [fc.constant(undefined), fc.constant(null)]
  if (isNonNullType(type)) return fc.oneof({ weight: 60, arbitrary: value }, { weight: 1, arbitrary: nothing })
  return fc.oneof({ weight: 9, arbitrary: left }, { weight: 4, arbitrary: value }, { weight: 1, arbitrary: nothing })
}

function ofType(name: string, type: GraphQLInputType, known: Known): Arbitrary<unknown> {
  if (isListType(type)) return fc.array(ofType(name, getNullableType(type.ofType), known), { maxLength: 4 })
  if (isEnumType(type)) {
    const names = type.getValues().map((value) => value.name)
    return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: hostile })
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, known)]))
    const requiredKeys = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name)
    return fc.record(values, { requiredKeys })
  }
  return leafOf(name, getNamedType(type).name, known)
}

const days = ['2026-01-01', '2026-08-10', '0001-01-01', '9999-12-31', '2026-02-30', '-5', 'hari ini']
const instants = ['2026-08-11T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-13-01T00:00:00Z']
const integers = [0, 1, 2, 7, 25, 100, 101, -1, 1e6, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1.5]
const foreignIds = ['0', '-1', '1e3', '999999999999999999', '99999999999999999999999', '１', ' 1', '1 or 1=1', '']

function leafOf(name: string, type: string, { ids, ...known }: Known): Arbitrary<unknown> {
  switch (type) {
    case 'ID':
      return fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...ids) },
        { weight: 2, arbitrary: fc.constantFrom(...foreignIds) },
        { weight: 1, arbitrary: hostile },
      )
    case 'Int':
      return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(name === 'page' ? 1 : 20) }, fc.constantFrom(...integers))
    case 'Float':
      return fc.double()
    case 'Boolean':
      return fc.boolean()
    case 'LocalDate':
      return fc.constantFrom(...days)
    case 'DateTime':
      return fc.constantFrom(...instants)
    default:
      return fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(textsFor(name, known) ?? ['Warga', 'SKTM', 'a'])) },
        { weight: 1, arbitrary: hostile },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      )
  }
}

/** Texts that may mean something for an argument of this name. */
export function textsFor(name: string, { units, niks, cursors }: Omit<Known, 'ids'>): readonly string[] | null {
  if (name === 'after') return cursors
  if (/^(unit|within|parent|waitingAt|code)$/.test(name)) return units
  if (/^(nik|kk)$/.test(name)) return niks
  if (name === 'reason') return ['Permintaan warga di loket']
  if (name === 'idempotencyKey') return ['kunci-yang-sama', 'kunci-yang-lain']
  if (name === 'scopes') return ['requests:read', 'residents:read']
  if (name === 'username') return ['petugas.baru', 'siapa.saja']
  if (/^(password|current|new)$/.test(name)) return ['portal-emas', 'tujuh ekor kuda hitam']
  return null
}

/** What to ask of what a field answers with; leaves alone at the bottom. */
function selectionOf(field: { type: unknown }, depth: number): Arbitrary<string> {
  const type = getNamedType(field.type as GraphQLObjectType)
  if (!isObjectType(type)) return fc.constant('')
  const fields = Object.values(type.getFields() as Fields).filter(
    (each) => each.args.length === 0 && (depth > 1 || isLeafType(getNamedType(each.type))),
  )
  const one = fc
    .constantFrom(...fields)
    .chain((each) => selectionOf(each, depth - 1).map((inner) => `${each.name} ${inner}`))
  const all = fc.array(
    fc.oneof({ weight: 60, arbitrary: one }, fc.constantFrom('__typename', '__typename', 'noSuchField')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  // What is told of something says whose it is.
  const always = 'id' in type.getFields() ? ['__typename', 'id'] : ['__typename']
  return all.map((parts) => `{ ${[...new Set([...always, ...parts])].join(' ')} }`)
}
