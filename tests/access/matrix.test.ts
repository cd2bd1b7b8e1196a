import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema as parseSchema, isObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSchema } from '../../api/schema.ts'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { openStream } from '../support/streams.ts'
import { buildCity, nameOf, type Questions } from './matrix-city.ts'
import { samples } from './matrix-samples.ts'
import { readTable } from './matrix-table.ts'
import { neverWritten } from './matrix-targets.ts'

const contract = parseSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'))
const mutations = Object.keys(contract.getMutationType()!.getFields())
const roots = [contract.getQueryType(), contract.getMutationType(), contract.getSubscriptionType()].flatMap((type) =>
  Object.keys(type!.getFields()),
)
const ways = ['compiled', 'resolvers'] as const
const table = readTable()

let database: TestDatabase
let questions: Questions
const apis = new Map<string, TestApi>()

beforeAll(async () => {
  database = await cloneDatabase()
  questions = await buildCity(database, table, ways, (field) => mutations.includes(field))
  const now = () => new Date('2026-08-10T03:00:00Z')
  for (const way of ways) apis.set(way, await startApi({ database, way, now }))
})

afterAll(async () => {
  for (const api of apis.values()) await api.close()
  await database.drop()
})

describe('the table of who may do what', () => {
  test('has a row for every field that can be asked for', () => {
    const rows = new Set(table.map(({ field }) => field))
    expect(roots.filter((field) => !rows.has(field))).toEqual([])
  })

  test('has a row for every field of a type that asks for a role or a scope', () => {
    buildSchema()
    const rows = new Set(table.map(({ field }) => field))
    const guarded = getMetadataStorage().objectTypes.flatMap((type) =>
      (type.fields ?? []).flatMap(({ schemaName, roles }) => (roles ? `${type.name}.${schemaName}` : [])),
    )
    expect(guarded.length).toBeGreaterThan(2)
    expect(guarded.filter((field) => !rows.has(field))).toEqual([])
  })

  test('has each row once, and a field and a sample for it', () => {
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length)
    const isField = (name: string) => {
      const [type, field] = name.split('.')
      const owner = field ? contract.getType(type!) : undefined
      return roots.includes(name) || (isObjectType(owner) && field! in owner.getFields())
    }
    expect(table.filter(({ field }) => !isField(field)).map(({ name }) => name)).toEqual([])
    expect(table.filter(({ name }) => !samples[name]).map(({ name }) => name)).toEqual([])
    expect(Object.keys(samples).filter((name) => !table.some((row) => row.name === name))).toEqual([])
  })
})

test('nothing is open to strangers but what they need to sign in, and to follow a request by its link', () => {
  buildSchema()
  const { queries, mutations: writes, subscriptions } = getMetadataStorage()
  const open = [...queries, ...writes, ...subscriptions]
    .filter(({ roles }) => !roles)
    .map(({ schemaName }) => schemaName)
  expect(open.toSorted()).toEqual(['me', 'signIn', 'signInOptions', 'signOut', 'tracking'])
})

describe.each(ways)('as the table says, the %s way answers', (way) => {
  test.each(table)('$name', async (row) => {
    const sample = samples[row.name]!
    const answers = questions.get(nameOf(way, row))!.map(async ({ caller, token, about }) => {
      const answer = await ask(apis.get(way)!, sample.document, sample.variables?.(about) ?? {}, token)
      return { caller, mark: markOf(answer, sample.looksFor?.(about)) }
    })
    const byCaller = Map.groupBy(await Promise.all(answers), ({ caller }) => caller)
    const found = [...byCaller].map(([caller, all]) => [
      caller,
      cellOf(all, row.field.includes('.') ? row.cells[caller] : ''),
    ])
    expect(Object.fromEntries(found)).toEqual(row.cells)
  })
})

test.each(table)('$name tells the same of what lies elsewhere as of what never was', async ({ name, cells }) => {
  const { document, variables } = samples[name]!
  const hidden = questions
    .get(nameOf('compiled', { name }))!
    .filter(({ caller, where }) => where === 'elsewhere' && /[–F]$/.test(cells[caller]))
  const answers = hidden.map(async ({ caller, token, about }) => {
    const [there, never] = [about, { ...about, ...neverWritten(), unit: about.unit }].map((each) =>
      ask(apis.get('compiled')!, document, variables?.(each) ?? {}, token),
    )
    return [caller, told(await there!), told(await never!)] as const
  })
  for (const [caller, there, never] of await Promise.all(answers)) expect([caller, there]).toEqual([caller, never])
})

/** Asks; a subscription is answered once it is known whether it tells what happens from now on. */
async function ask(
  api: TestApi,
  query: string,
  variables: object,
  token?: string,
): Promise<Answer<Record<string, unknown>>> {
  if (!query.startsWith('subscription')) return await api.query(query, variables, token)
  const stream = await openStream({ url: api.url, token, query, variables: variables as Record<string, unknown> })
  const { status } = stream.response
  await stream.stop()
  return status === 200 ? { data: { opened: true } } : { data: null, ...(JSON.parse(stream.text) as object) }
}

/** Everything an answer tells. */
const told = ({ data, errors = [] }: Answer<unknown>) => ({
  data,
  errors: errors.map(({ message, extensions }) => ({ message, extensions })),
})

/**
 * The marks of a caller as the table writes them: one where all are the same. A plan refuses a field of a type before it
 * looks, resolvers only where there is something to tell it of: either is closed.
 */
function cellOf(all: readonly { mark: string }[], ofType: string): string {
  const cell = all.map(({ mark }) => mark).join('')
  if (ofType === 'F' && /^[F–]+$/.test(cell)) return 'F'
  return new Set(cell).size === 1 ? cell[0]! : cell
}

const marks: Record<string, string> = {
  NOT_FOUND: '–',
  FORBIDDEN: 'F',
  UNAUTHENTICATED: 'U',
  NOT_YOUR_TURN: 'T',
  INVALID_INPUT: 'R',
  CONFLICT: 'R',
}

/** The mark an answer has in the table; the code and message of an error that has none. */
function markOf(answer: Answer<unknown>, looksFor?: string): string {
  const [code] = codesOf(answer)
  if (code) return marks[code] ?? ` ${code}: ${answer.errors![0]!.message} `
  if (looksFor) return JSON.stringify(answer.data).includes(`"${looksFor}"`) ? '✓' : '–'
  return saysAnything(answer.data) ? '✓' : '–'
}

function saysAnything(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return value !== null
  return Object.values(value).some(saysAnything)
}
