import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../api/base/postgres/free-port.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { testDataKeys } from '../support/vault.ts'
import { runProgram, type RunningProgram } from '../support/program.ts'

let database: TestDatabase
let given: Record<string, string>
let folder: string
let port: string
let npm: ChildProcess

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-emas-start-'))
  chmodSync(folder, 0o755)
  database = await cloneDatabase()
  port = String(await freePort())
  given = {
    DATA_KEYS: testDataKeys,
    PORT: port,
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
  }
  // Stands for npm: a parent that may die without handing anything on.
  npm = spawn('sh', ['-c', '"$0" --import tsx api/main.ts --api-alone & wait', process.execPath], {
    env: { PATH: process.env.PATH, npm_lifecycle_event: 'start', ...given },
    stdio: 'ignore',
  })
  await healthIs(200)
})

afterAll(async () => {
  npm.kill('SIGKILL')
  await healthIs('unreachable')
  rmSync(folder, { recursive: true })
  await database.drop()
})

test('a taken port is refused in one line, before anything is made', async () => {
  const dataDir = path.join(folder, 'untouched')
  const { ended, printed } = start({ DATA_DIR: dataDir, PORT: port })
  expect(await ended).toBe(1)
  expect(printed()).toMatch(/^Port \d+ on 127.0.0.1 is taken by another program. .*\n$/)
  expect(existsSync(dataDir)).toBe(false)
}, 120_000)

test('a role that could go around the fence is refused in one line', async () => {
  const { ended, printed } = start({ ...given, PORT: String(await freePort()), DATABASE_URL: database.ownerUrl })
  expect(await ended).toBe(1)
  expect(printed()).toMatch(/^DATABASE_URL signs in as portal_owner, which owns tables there .*\n$/)
}, 120_000)

test('the end of npm is the end of the program it runs, and a given database is left alone', async () => {
  npm.kill('SIGKILL')
  await healthIs('unreachable')
  const client = new Client({ connectionString: database.appUrl })
  await client.connect()
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await client.end()
}, 120_000)

test('the end of the development server is the end of its API', async () => {
  const dev = runProgram('dev.ts', [], { ...given, PORT: String(await freePort()) })
  await dev.hears('The API is ready')
  dev.child.kill('SIGTERM')
  expect(await dev.ended).toBe(0)
  const client = new Client({ connectionString: database.appUrl })
  await client.connect()
  const others = `select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name like 'portal-emas%'`
  expect((await client.query(others)).rows).toEqual([{ count: 0 }])
  await client.end()
}, 120_000)

test('the first start fills the bundled database, which survives a kill and stops with the program', async () => {
  const env = { DATA_DIR: path.join(folder, 'first'), PORT: String(await freePort()) }
  const first = start(env)
  await first.hears('The API is ready')
  await first.hears('Example sign-ins (password portal-emas): sysadmin, diskominfo, kelurahan.kanigaran, rt.')
  expect(existsSync(path.join(env.DATA_DIR, 'ground-truth.json'))).toBe(true)
  first.child.kill('SIGKILL')
  await first.ended
  const second = start(env)
  await second.hears('Ctrl-C stops it.')
  expect(second.printed()).toMatch(/^Took over the PostgreSQL that was still running\nThe API is ready/)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(existsSync(path.join(env.DATA_DIR, 'postgres', 'postmaster.pid'))).toBe(false)
}, 180_000)

function start(env: Record<string, string>): RunningProgram {
  return runProgram('main.ts', ['--api-alone'], env)
}

async function healthIs(expected: number | 'unreachable'): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < 60_000; await sleep(100)) {
    const seen = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ status }) => status,
      () => 'unreachable' as const,
    )
    if (seen === expected) return
  }
  throw new Error(`/health did not become ${expected} within a minute`)
}
