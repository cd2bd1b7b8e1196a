import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startPostgres, type PostgresOptions, type RunningPostgres } from '../../api/base/postgres/start.ts'

let folder: string
let dataDir: string
let heard: string[]
let running: RunningPostgres[]
let children: ChildProcess[]

// One data folder for all of them: every test leaves it with a server that has stopped.
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-emas-test-'))
  chmodSync(folder, 0o755)
  dataDir = path.join(folder, 'data')
})

beforeEach(() => {
  heard = []
  running = []
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const postgres of [...running, await start({ whenKept: 'join' })]) await postgres.stop()
})

afterAll(() => rmSync(folder, { recursive: true }))

test('the application signs in as a role that owns nothing and makes nothing', async () => {
  const { appUrl, ownerUrl } = await start()
  const [owner] = await ask(
    ownerUrl,
    'select current_user as name, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
  )
  expect(owner).toEqual({ name: 'portal_owner', rolsuper: false, rolcreatedb: true, rolcreaterole: true })
  const [app] = await ask(
    appUrl,
    'select current_user as name, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
  )
  expect(app).toEqual({ name: 'portal_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false })
  await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied for schema public')
})

test('the server is reached on loopback alone, with a password only this user can read', async () => {
  const { appUrl, superuserUrl } = await start()
  const [settings] = await ask(
    superuserUrl,
    `select current_setting('listen_addresses') as host, current_setting('unix_socket_directories') as socket`,
  )
  expect(settings).toEqual({ host: '127.0.0.1', socket: '' })
  const wrong = new URL(appUrl)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect(statSync(path.join(dataDir, 'postgres', 'portal-emas-passwords.json')).mode & 0o777).toBe(0o600)
})

test('what was written is there at the next start', async () => {
  const first = await start()
  await ask(first.ownerUrl, `create table kept as select 'RT 005' as name`)
  await first.stop()
  await expect(ask(first.ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
  const second = await start()
  expect(await ask(second.ownerUrl, 'select name from kept')).toEqual([{ name: 'RT 005' }])
})

test('a server that outlived its program is adopted', async () => {
  const { child, appUrl } = await leaveRunning()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const adopted = await start()
  expect(adopted.appUrl).toBe(appUrl)
  expect(heard).toEqual(['Took over the PostgreSQL that was still running'])
  await adopted.stop()
  await expect(ask(appUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('a data folder that is in use is refused, or shared with a program that says so', async () => {
  const { appUrl } = await leaveRunning()
  await expect(start()).rejects.toThrow(`${dataDir} is in use by another Portal Emas. Stop that one, or set DATA_DIR`)
  const guest = await start({ whenKept: 'join' })
  await guest.stop()
  expect(await ask(appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a server that is killed comes back on the same port', async () => {
  const { ownerUrl } = await start()
  await ask(ownerUrl, `create table killed as select 'RW 02' as name`)
  process.kill(serverPid(), 'SIGKILL')
  await vi.waitFor(() => expect(heard).toContain('PostgreSQL ended unexpectedly; bringing it back'), 5000)
  await vi.waitFor(
    async () => expect(await ask(ownerUrl, 'select name from killed')).toEqual([{ name: 'RW 02' }]),
    10_000,
  )
})

test('a server that is just coming back when it is stopped is stopped', async () => {
  const postgres = await start()
  process.kill(serverPid(), 'SIGKILL')
  await vi.waitFor(() => expect(heard).toContain('PostgreSQL ended unexpectedly; bringing it back'), 5000)
  await postgres.stop()
  await expect(ask(postgres.appUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('the next start recovers when both the program and its server were killed', async () => {
  const { child, appUrl } = await leaveRunning()
  child.kill('SIGKILL')
  await once(child, 'exit')
  process.kill(serverPid(), 'SIGKILL')
  const recovered = await start()
  expect(await ask(recovered.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(recovered.appUrl).not.toBe(appUrl)
})

test('a pid file whose number now belongs to another program is no obstacle', async () => {
  await (await start()).stop()
  const cluster = path.join(dataDir, 'postgres')
  // PostgreSQL itself overlooks only programs of other users and its own parents.
  const { uid, gid } = statSync(cluster)
  const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' })
  children.push(other)
  writeFileSync(path.join(cluster, 'postmaster.pid'), `${other.pid}\n${cluster}\n0\n5432\n\n127.0.0.1\n\nready\n`)
  const { appUrl } = await start()
  expect(await ask(appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a data folder that is a file is refused in one line', async () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  await expect(start({ dataDir: file })).rejects.toThrow(
    /^The data folder .* cannot be used \(.*\)\. Give this user .* or set DATA_DIR/,
  )
})

test('a cluster of another major version is refused and left as it is', async () => {
  await (await start()).stop()
  const versionFile = path.join(dataDir, 'postgres', 'PG_VERSION')
  writeFileSync(versionFile, '17\n')
  await expect(start()).rejects.toThrow('was made by PostgreSQL 17, this is 18')
  expect(readFileSync(versionFile, 'utf8')).toBe('17\n')
  writeFileSync(versionFile, '18\n')
})

test.runIf(process.getuid?.() === 0)(
  'as root, a closed data folder leads to a cluster where its account can reach it',
  async () => {
    const closed = mkdtempSync(path.join(folder, 'closed-'))
    const postgres = await start({ dataDir: closed })
    expect(await ask(postgres.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
    const cluster = realpathSync(path.join(closed, 'postgres'))
    expect(cluster).toMatch(/^\/var\/lib\/portal-emas\/data-/)
    expect(statSync(cluster).mode & 0o777).toBe(0o700)
    rmSync(cluster, { recursive: true })
  },
)

async function start(options: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const report = (line: string) => void (line.startsWith('Setting up') || heard.push(line))
  const postgres = await startPostgres({ dataDir, report, settings: { fsync: 'off' }, ...options })
  running.push(postgres)
  return postgres
}

async function leaveRunning(): Promise<{ child: ChildProcess; appUrl: string }> {
  const program = path.join(import.meta.dirname, 'left-running.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (child.exitCode !== null) throw new Error('It ended instead of running on')
  return { child, appUrl: String(line).trim() }
}

function serverPid(): number {
  return Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
