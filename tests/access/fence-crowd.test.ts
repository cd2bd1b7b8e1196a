import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Way } from '../../api/platform/answer.ts'
import { type Answer, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { isLongRun } from '../support/long.ts'
import { unitOf } from '../support/units.ts'
import { keyFor, signInAs } from './matrix-callers.ts'
import type { CallerKind } from './matrix-table.ts'
import { type Target, Targets } from './matrix-targets.ts'

const [homeRt, nextRt, rw, lurah] = [
  '35.74.04.1003.02.005',
  '35.74.04.1003.02.004',
  '35.74.04.1003.01',
  '35.74.01.1001',
]
const units = [homeRt, nextRt, rw, lurah, '35.74.04.1001', '35.74']
/** Operations of each of the eight callers. */
const rounds = isLongRun ? 200 : 12

interface Asking {
  token: string
  /** The numbers of the requests they see. */
  sees: string[]
}

let database: TestDatabase
let build: Builders
const apis: Partial<Record<Way, TestApi>> = {}
const crowd: Asking[] = []

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  const targets = new Targets()
  const all = units.flatMap((unit) => [targets.at(unit), targets.at(unit)])
  await targets.write(build.rows)
  const at = (...codes: string[]) => all.filter(({ unit }) => codes.includes(unit))
  const [mine, neighbours] = at(homeRt!) as [Target, Target]
  await join('RT head', homeRt!, at(homeRt!))
  await join('RT head', nextRt!, at(nextRt!))
  await join('resident', homeRt!, [mine])
  await join('resident', homeRt!, [neighbours])
  await join('kelurahan admin', '35.74.04.1003', at(homeRt!, nextRt!, rw!))
  await join('evaluator', '35.74', all)
  const two = await join('RT head', nextRt!, at(nextRt!, lurah!))
  const { id, place } = await unitOf(build.rows, lurah!)
  await build.rows.select(
    `insert into post (officer_id, unit_id, place, position, valid_from)
     select officer_id, $1, $2, 'LURAH', '2021-01-01' from account where id = $3`,
    [id, place, two],
  )
  const client = await keyFor(build, '35.74.04.1001', ['requests:read'])
  crowd.push({ token: client, sees: at('35.74.04.1001').map(({ number }) => number) })
  const now = () => new Date('2026-08-10T03:00:00Z')
  for (const way of ['compiled', 'resolvers'] as const) apis[way] = await startApi({ database, way, now })
})

afterAll(async () => {
  for (const api of Object.values(apis)) await api.close()
  await build.end()
  await database.drop()
})

async function join(kind: CallerKind, unit: string, seen: Target[]): Promise<string> {
  const person = await signInAs(build, kind, { unit, residentId: seen[0]!.resident })
  crowd.push({ token: person!.token, sees: seen.map(({ number }) => number) })
  return person!.account
}

type Page = { requests: { items: { number: string; approvals: { request: { number: string } }[] }[] } }

describe.each(['compiled', 'resolvers'] as const)('eight callers who ask at once, the %s way,', (way) => {
  test('each see their own territory, posts and requests, round after round', async () => {
    const page =
      '{ requests(perPage: 100, filter: { status: IN_PROGRESS }) { items { number approvals { request { number } } } } }'
    const failing = '{ requests(filter: { number: "a\\u0000" }) { items { number } } }'
    for (let round = 0; round < rounds; round += 1) {
      const answers = await Promise.all(
        crowd.map(async ({ token }, index) => {
          // Now and then something fails on a connection that others share.
          if ((round + index) % 5 === 0) await apis[way]!.query(failing, {}, token)
          return await apis[way]!.query<Page>(page, {}, token)
        }),
      )
      expect(answers.map(seenIn)).toEqual(crowd.map(({ sees }) => sees.toSorted()))
    }
  })
})

function seenIn({ data }: Answer<Page>): string[] {
  const numbers = data!.requests.items.flatMap(({ number, approvals }) => [
    number,
    ...approvals.map(({ request }) => request.number),
  ])
  return [...new Set(numbers)].toSorted()
}
