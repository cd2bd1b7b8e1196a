import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isEnumType,
  type GraphQLField,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildSchema } from '../../api/schema.ts'
import { callers, type CallerKind } from '../access/matrix-table.ts'
import { isLongRun } from '../support/long.ts'
import { buildFuzzCity, type FuzzCity } from './fuzz-city.ts'
import { fuzzedOperations, fuzzedSubscriptions, hostileTexts, textsFor } from './fuzz-operations.ts'

const schema = buildSchema()
/** Operations sent at once. */
const atOnce = 10
/** Said again by FUZZ_SEED, a failure can be looked at: it tells the seed. */
const seed = Number(process.env.FUZZ_SEED ?? (isLongRun ? Date.now() % 2 ** 31 : 20261123))

/** Those who are told most are asked for more often. */
const mayMost: CallerKind[] = ['kelurahan admin', 'system admin', 'client with', 'RT head', 'agency admin', 'evaluator']

let city: FuzzCity

beforeAll(async () => {
  city = await buildFuzzCity()
})

afterAll(() => city.end())

test('whatever is asked, nothing breaks and nothing is told of another territory', { timeout: 900_000 }, async () => {
  const complaints = vi.spyOn(console, 'error')
  const one = fc.record({
    operation: fuzzedOperations(schema, city.known),
    kind: fc.constantFrom(...callers, ...mayMost),
    isCompiled: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: atOnce, maxLength: atOnce }), async (crowd) => {
      const answers = crowd.map(({ operation, kind, isCompiled }) =>
        city.troubles(isCompiled ? city.compiled : city.byResolvers, kind, operation),
      )
      expect((await Promise.all(answers)).flat()).toEqual([])
    }),
    { seed, numRuns: isLongRun ? 250 : 20, endOnFailure: true },
  )
  expect(complaints).not.toHaveBeenCalled()
  // Enough was told to find what must not be.
  expect(city.told()).toBeGreaterThan(isLongRun ? 25 : 4)
  await expectHealthy()
})

test(
  'whoever subscribes to whatever, nothing breaks and nothing is told of another territory',
  { timeout: 900_000 },
  async () => {
    const complaints = vi.spyOn(console, 'error')
    const before = city.told()
    const one = fc.record({
      operation: fuzzedSubscriptions(schema, city.known),
      kind: fc.constantFrom(...callers, ...mayMost),
      isCompiled: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: atOnce, maxLength: atOnce }), async (crowd) => {
        const heard = crowd.map(({ operation, kind, isCompiled }) =>
          city.overhears(isCompiled ? city.compiled : city.byResolvers, kind, operation),
        )
        expect((await Promise.all(heard)).flat()).toEqual([])
      }),
      { seed, numRuns: isLongRun ? 50 : 5, endOnFailure: true },
    )
    expect(complaints).not.toHaveBeenCalled()
    expect(city.told() - before).toBeGreaterThan(isLongRun ? 10 : 0)
    await expectHealthy()
  },
)

async function expectHealthy(): Promise<void> {
  for (const api of [city.compiled, city.byResolvers]) {
    expect(await api.query('{ __typename }')).toEqual({ data: { __typename: 'Query' } })
    expect((await fetch(new URL('/health', api.url))).status).toBe(200)
  }
}

interface Text {
  /** Where the text stands: an argument, or a field of its input object. */
  path: string[]
  field: GraphQLField<unknown, unknown>
  kind: 'query' | 'mutation'
}

/** Every place of the contract where a text may be sent. */
const texts: Text[] = (['query', 'mutation'] as const).flatMap((kind) => {
  const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!
  return Object.values(root.getFields()).flatMap((field) =>
    field.args.flatMap((arg) => textsIn(arg).map((path) => ({ path, field, kind }))),
  )
})

function textsIn({ name, type }: GraphQLArgument | GraphQLInputField): string[][] {
  const named = getNamedType(type)
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((each) => textsIn(each).map((path) => [name, ...path]))
  return isEnumType(named) || !['String', 'ID'].includes(named.name) ? [] : [[name]]
}

const whoMay: Record<string, CallerKind> = { resident: 'kelurahan admin', request: 'RT head', approval: 'RT head' }

describe('a hostile text', () => {
  test.each(texts.map((text) => [`${text.field.name}(${text.path.join('.')})`, text] as const))(
    'in %s is refused, or finds nothing',
    async (_name, { path, field, kind }) => {
      const caller = Object.entries(whoMay).find(([prefix]) => field.name.startsWith(prefix))?.[1] ?? 'system admin'
      const answers = hostileTexts.map((text, index) =>
        city.troubles(index % 2 ? city.compiled : city.byResolvers, caller, asked(field, kind, path, text)),
      )
      expect((await Promise.all(answers)).flat()).toEqual([])
    },
  )
})

function asked(field: GraphQLField<unknown, unknown>, kind: string, path: string[], text: string) {
  const args = field.args.filter(({ name, type }) => name === path[0] || isNonNullType(type))
  const variables = Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg, path, text)]))
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : ''
  return { query: `${kind} (${declared}) { ${field.name}(${given}) ${selection} }`, variables }
}

/** The text where the path leads, and something that may be right everywhere else. */
function valueOf({ name, type }: GraphQLArgument | GraphQLInputField, path: string[], text: string): unknown {
  const [here, ...below] = path
  const named = getNamedType(type)
  const isList = isListType(getNullableType(type))
  const only = (value: unknown) => (isList ? [value] : value)
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((each) => each.name === below[0] || isNonNullType(each.type))
    return only(Object.fromEntries(fields.map((each) => [each.name, valueOf(each, here === name ? below : [], text)])))
  }
  if (here === name && below.length === 0) return only(text)
  if (isEnumType(named)) return only(named.getValues()[0]!.name)
  if (named.name === 'ID') return only(city.known.ids[0])
  if (named.name === 'Int') return only(1)
  if (named.name === 'Boolean') return only(false)
  if (named.name === 'String') return only(textsFor(name, city.known)?.[0] ?? 'Warga')
  return only('2026-08-10')
}
