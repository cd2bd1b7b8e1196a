import { randomUUID } from 'node:crypto'
import { errorCodes } from '../../api/base/errors.ts'
import { hashOf } from '../../api/access/token.ts'
import { keyFor, type SignedIn, signInAs, unitsAround } from '../access/matrix-callers.ts'
import { type CallerKind, callers } from '../access/matrix-table.ts'
import { type Target, Targets } from '../access/matrix-targets.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { openStream } from '../support/streams.ts'
import { unitOf } from '../support/units.ts'
import type { FuzzedOperation, Known } from './fuzz-operations.ts'

interface Answered {
  data?: unknown
  errors?: { message: string; extensions: { code: string } }[]
}

const perUnit = 3
const now = new Date('2026-08-10T03:00:00Z')

/** Callers of every kind, and things at units near and far from theirs, each of which tells in the answer whose it is. */
export interface FuzzCity {
  compiled: TestApi
  byResolvers: TestApi
  known: Known
  /** Sends an operation as a caller of this kind, and tells what is wrong with the answer: nothing, one hopes. */
  troubles(api: TestApi, kind: CallerKind, operation: FuzzedOperation): Promise<string[]>
  /** Subscribes as a caller of this kind until all that came after the cursor is told, and tells what is wrong with that. */
  overhears(api: TestApi, kind: CallerKind, operation: FuzzedOperation): Promise<string[]>
  /** How many answers told of anything that belongs to someone. */
  told(): number
  end(): Promise<void>
}

/** Builds it, with a server for each way of answering; end it in `afterAll`. */
export async function buildFuzzCity(): Promise<FuzzCity> {
  const compiled = await startApi({ now: () => now })
  const byResolvers = await startApi({ database: compiled.database, way: 'resolvers', now: () => now })
  const build = await startBuilding(compiled.database)
  const agencies = [
    await build.unit({ level: 'AGENCY', parent: '35.74' }),
    await build.unit({ level: 'AGENCY', parent: '35.74' }),
  ]
  const around = unitsAround([agencies[0]!.code, agencies[1]!.code])
  const units = [...new Set(callers.flatMap((kind) => Object.values(around[kind])))]
  const targets = new Targets()
  const all = units.flatMap((unit) => Array.from({ length: perUnit }, () => targets.at(unit)))
  await targets.write(build.rows)
  const own = all.find(({ unit }) => unit === around.resident.own)!
  const people = new Map<CallerKind, SignedIn | null>()
  for (const kind of callers) {
    people.set(kind, await signInAs(build, kind, { unit: around[kind].own, residentId: own.resident }))
  }
  const scopes = ['requests:read', 'residents:read', 'officers:read', 'metrics:read']
  const keys = new Map<CallerKind, string>([
    ['client with', await keyFor(build, around['client with'].own, scopes)],
    ['client without', await keyFor(build, around['client without'].own, ['requests:read'])],
  ])
  const visible = new Map<CallerKind, Set<string>>()
  for (const kind of callers) visible.set(kind, await visibleTo(build, kind, around[kind].own, all, own))
  const tokenOf = async (kind: CallerKind) => {
    const person = people.get(kind)
    return person ? await freshToken(build, person, around[kind].own) : keys.get(kind)
  }

  const { data } = await compiled.query<{ requestEvents: { items: { cursor: string }[] } }>(
    '{ requestEvents(first: 5) { items { cursor } } }',
    {},
    await tokenOf('evaluator'),
  )
  const cursors = data!.requestEvents.items.map(({ cursor }) => cursor)

  let told = 0
  /** What is wrong with what a caller of this kind was told. */
  const judge = (kind: CallerKind, { query, variables }: FuzzedOperation, status: number, answers: Answered[]) => {
    const errors = answers.flatMap((answer) => answer.errors ?? [])
    const broken = errors.filter(({ extensions }) => !allowedCodes.has(extensions.code))
    // A message may repeat what was sent.
    const sent = textsIn(variables).filter((each) => each.length > 3)
    const messages = errors.map(({ message }) => sent.reduce((left, each) => left.replaceAll(each, ''), message))
    const shown = owners(answers.map(({ data: part }) => part ?? null))
    if (shown.length > 0) told += 1
    const foreign = shown.filter((nth) => !visible.get(kind)!.has(nth))
    const troubles = [
      ...(status < 500 ? [] : [`HTTP ${status}`]),
      ...broken.map(({ message, extensions }) => `${extensions.code}: ${message}`),
      ...messages.filter((message) => secrets.test(message)).map((message) => `tells too much: ${message}`),
      ...foreign.map((nth) => `${kind} was shown what belongs to target ${nth}`),
    ]
    return troubles.map((trouble) => `${trouble}; ${kind} sent ${query} with ${JSON.stringify(variables)}`)
  }
  return {
    compiled,
    byResolvers,
    told: () => told,
    known: { ids: all.flatMap(idsOf), units, niks: all.map(({ nik }) => nik), cursors },
    async troubles(api, kind, operation) {
      const token = await tokenOf(kind)
      const response = await fetch(new URL('/graphql', api.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(operation),
        signal: AbortSignal.timeout(25_000),
      })
      return judge(kind, operation, response.status, [(await response.json()) as Answered])
    },
    async overhears(api, kind, operation) {
      const stream = await openStream({ url: api.url, token: await tokenOf(kind), ...operation })
      await stream.stop()
      const { status } = stream.response
      return judge(kind, operation, status, status === 200 ? stream.told : [JSON.parse(stream.text) as Answered])
    },
    async end() {
      await build.end()
      await byResolvers.close()
      await compiled.close()
    },
  }
}

const idsOf = (target: Target) => [
  target.request,
  target.resident,
  target.officer,
  target.approval,
  target.account,
  target.session,
  target.apiClient,
  target.apiKey,
  target.auditEntry,
]

/** The numbers of the targets a caller may be told of. */
async function visibleTo(build: Builders, kind: CallerKind, home: string, all: readonly Target[], own: Target) {
  const seen = new Set<string>()
  const { place: low, place_end: high } = await unitOf(build.rows, home)
  for (const target of all) {
    const { place } = await unitOf(build.rows, target.unit)
    const isInside = place >= low && place < high && !['nobody', 'resident', 'former RT head'].includes(kind)
    if (isInside || (kind === 'resident' && target === own)) seen.add(numberOf(target))
  }
  return seen
}

const numberOf = ({ request }: Target) => String(Number(request) % 1_000_000)

/** A session of its own for each operation, so that one that ends sessions ends no other's. */
async function freshToken(build: Builders, { account }: SignedIn, unit: string): Promise<string> {
  const token = `${randomUUID()}${randomUUID()}`
  const { place } = await unitOf(build.rows, unit)
  await build.rows.insert('session', {
    token_hash: hashOf(token),
    account_id: account,
    place,
    created_at: now,
    last_used_at: now,
    expires_at: '2026-08-11T00:00:00Z',
    address: '127.0.0.1',
  })
  return token
}

const allowedCodes = new Set<string>([
  ...errorCodes.filter((code) => code !== 'INTERNAL' && code !== 'UNAVAILABLE'),
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_TOO_LARGE',
])

/** What no client is told: statements, names of tables, where in the code something failed. */
const secrets =
  /select |insert into|update "|relation "|column "|syntax error at|node_modules|\.ts:\d|\bat \w+ \(|pg_|password_hash/i

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** The numbers of the targets whose rows an answer holds. */
function owners(data: unknown): string[] {
  // What several decisions came to names each request as it was named: that tells nothing.
  const text = JSON.stringify(data).replaceAll(/"__typename":"BulkOutcome","id":"\d+"/g, '')
  const ids = [...text.matchAll(/"id":"(\d{7,8})"/g)].map(([, id]) => String(Number(id) % 1_000_000))
  const names = [
    ...text.matchAll(
      /"(?:Warga Sasaran |Petugas Sasaran |Pengguna Sasaran |Aplikasi Sasaran |SASARAN-|sasaran\.)(\d+)/g,
    ),
  ]
  return [...new Set([...ids, ...names.map(([, nth]) => nth!)])]
}
