import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../api/base/postgres/free-port.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { isLongRun } from '../support/long.ts'
import { runProgram, type RunningProgram } from '../support/program.ts'
import { testDataKeys } from '../support/vault.ts'

const crashes = isLongRun ? 20 : 3
const clients = 12
const perRound = 150

let database: TestDatabase
let build: Builders
let port: string
let server: RunningProgram
let token: string

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  await build.heads()
  await build.officer({ username: 'rt.uji' })
  port = String(await freePort())
  server = await start()
  const { data } = (await send('mutation { signIn(username: "rt.uji", password: "portal-emas") { token } }', {})) as {
    data: { signIn: { token: string } }
  }
  token = data.signIn.token
})

afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  await build.end()
  await database.drop()
})

async function start(): Promise<RunningProgram> {
  const program = runProgram('main.ts', ['--api-alone'], {
    DATA_KEYS: testDataKeys,
    PORT: port,
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
  })
  await program.hears('The API is ready')
  return program
}

async function send(query: string, variables: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  return await response.json()
}

interface Decision {
  id: string
  idempotencyKey: string
}

/** Sends a decision; whether the server said that it is done, or null when it said nothing any more. */
async function decide(decision: Decision): Promise<boolean | null> {
  const document =
    'mutation ($id: ID!, $idempotencyKey: String) { requestApprove(id: $id, idempotencyKey: $idempotencyKey) { version } }'
  try {
    const answer = (await send(document, decision)) as {
      data: { requestApprove: { version: number } } | null
      errors?: object
    }
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data?.requestApprove.version === 2
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null
    throw error
  }
}

/** How often each part of the decisions on these requests is there, together as one text. */
async function stored(ids: string[]): Promise<Map<string, string>> {
  const rows = await build.rows.select<{ id: string; parts: string }>(parts, [ids])
  return new Map(rows.map((row) => [row.id, row.parts]))
}

const parts = `
  select r.id, concat_ws(' ', r.version - 1, (s.code = 'rw')::int,
           (select count(*) from approval where request_id = r.id and outcome = 'APPROVED'),
           (select count(*) from request_event where request_id = r.id and kind = 'APPROVED'),
           (select count(*) from audit_entry where subject_id = r.id::text and action = 'requestApprove' and kind = 'RECORD'),
           (select count(*) from idempotency_key where result_id = r.id::text)) as parts
    from request r join stage s on s.id = r.stage_id where r.id = any($1::bigint[])`

const once = '1 1 1 1 1 1'
const never = '0 0 0 0 0 0'

test(
  `killed ${crashes} times while it decides, it has done what it said, once, and nothing by half`,
  { timeout: 1_800_000 },
  async () => {
    const service = await build.service()
    let unsaid = 0
    for (let crash = 1; crash <= crashes; crash += 1) {
      const waiting: Decision[] = []
      while (waiting.length < perRound) {
        const { id } = await build.request({ service })
        waiting.push({ id, idempotencyKey: `putusan-${id}` })
      }
      const decisions = [...waiting]
      const said = new Map<Decision, boolean | null>()
      // Counted in answers, not in time: on every machine it is killed while it works.
      const killedAfter = 1 + Math.floor(Math.random() * (perRound - 2 * clients))
      const work = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          said.set(next, await decide(next))
          if (said.get(next) === null) return
          if (said.size === killedAfter) setTimeout(() => server.child.kill('SIGKILL'), Math.random() * 5)
        }
      }
      await Promise.all(Array.from({ length: clients }, work))
      await server.ended

      const left = await stored(decisions.map(({ id }) => id))
      expect([...new Set(left.values())].filter((each) => each !== once && each !== never)).toEqual([])
      const told = [...said].flatMap(([{ id }, answer]) => (answer === null ? [] : [[id, answer, left.get(id)]]))
      expect(told).toEqual(told.map(([id]) => [id, true, once]))

      server = await start()
      const again = decisions.filter((decision) => said.get(decision) !== true)
      unsaid += again.length
      for (const decision of again) expect(await decide(decision)).toBe(true)
      expect(new Set((await stored(decisions.map(({ id }) => id))).values())).toEqual(new Set([once]))
    }
    expect(unsaid).toBeGreaterThan(0)
  },
)
