import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeadlinesRun, type DeadlineTools, runDeadlines } from '../../api/approvals/run-deadlines.ts'
import { readConfig } from '../../api/base/config.ts'
import { type ServerOptions, startServer } from '../../api/server.ts'
import { builtConsole } from './console.ts'
import { testVault } from './vault.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'

/** What the server answered; an error is read by its code. */
export interface Answer<Data> {
  data: Data | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; fields?: object } }[]
}

/** The real server on a port of its own, with a database of its own. */
export interface TestApi {
  url: string
  /** The folder of what it keeps outside of the database. */
  dataDir: string
  database: TestDatabase
  query<Data = Record<string, unknown>>(document: string, variables?: object, token?: string): Promise<Answer<Data>>
  /** The token of a new session, by the password of the example and of the builders. */
  signIn(username: string): Promise<string>
  /** The own clock of a unit, by its level, as the server has it. */
  clockOf: DeadlineTools['clockOf']
  /** Who is in which post, as the server has it. */
  seats: DeadlineTools['seats']
  /** Lets the server do what is due at this instant: remind, escalate, pass on from vacant posts. */
  runDeadlines(now: Date): Promise<DeadlinesRun | null>
  /** Stops the server, and drops the database it made. */
  close(): Promise<void>
}

type Wish = Partial<Pick<ServerOptions, 'way' | 'now' | 'exampleSignIns' | 'vault'>> & {
  withConsole?: boolean
  /** Settings beside those of every test, as in the environment. */
  env?: Record<string, string>
  database?: TestDatabase
}

/** Starts the server on a clone of the template, or on the clone given; close it in `afterAll`. */
export async function startApi({ withConsole = false, env = {}, ...wish }: Wish = {}): Promise<TestApi> {
  const database = wish.database ?? (await cloneDatabase())
  // Made by the first document.
  const dataDir = join(tmpdir(), `portal-emas-data-${randomUUID()}`)
  const config = readConfig({ PORT: '0', NODE_ENV: 'test', DATA_DIR: dataDir, ...env })
  const consoleDir = withConsole ? await builtConsole() : undefined
  const { way, now, vault = testVault, exampleSignIns = true } = wish
  const server = await startServer({
    config,
    databaseUrl: database.appUrl,
    vault,
    consoleDir,
    exampleSignIns,
    watchesDeadlines: false,
    way,
    now,
  })

  async function query<Data>(document: string, variables: object = {}, token?: string): Promise<Answer<Data>> {
    const response = await fetch(new URL('/graphql', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: document, variables }),
    })
    return (await response.json()) as Answer<Data>
  }

  return {
    url: server.url,
    dataDir: config.dataDir,
    database,
    query,
    clockOf: server.deadlines.clockOf,
    seats: server.deadlines.seats,
    runDeadlines: (at) => runDeadlines(server.deadlines, at),
    async signIn(username) {
      const { data, errors } = await query<{ signIn: { token: string } }>(
        'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { token } }',
        { username, password: 'portal-emas' },
      )
      if (!data) throw new Error(`${username} could not sign in: ${errors?.[0]?.message}`)
      return data.signIn.token
    },
    async close() {
      await server.close()
      if (!wish.database) await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The codes of what failed; none when nothing did. */
export const codesOf = ({ errors }: Answer<unknown>): string[] =>
  (errors ?? []).map(({ extensions }) => extensions.code)
