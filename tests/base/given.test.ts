import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../api/base/config.ts'
import { openGiven, type GivenDatabase } from '../../api/base/postgres/given.ts'
import { startPostgres, type RunningPostgres } from '../../api/base/postgres/start.ts'

let folder: string
let server: RunningPostgres
let owner: string
let heard: string[]

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-emas-given-'))
  chmodSync(folder, 0o755)
  server = await startPostgres({ dataDir: folder, report: () => undefined, settings: { fsync: 'off' } })
  owner = server.ownerUrl
  await run(server.superuserUrl, `create role above_the_fence login bypassrls password 'geheim'`)
  await run(server.superuserUrl, `create role in_disguise login password 'geheim' in role portal_owner`)
  await run(server.superuserUrl, 'create database other owner portal_owner')
  await run(owner, 'create table anything (id int)')
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

beforeEach(() => {
  heard = []
})

test('a role that owns nothing is let in', async () => {
  expect(await open(server.appUrl, owner)).toEqual({ appUrl: server.appUrl, appRole: 'portal_app', ownerUrl: owner })
})

test.each([
  ['a superuser', () => on(server.superuserUrl, { database: 'portal_emas' }), 'as postgres, which is a superuser'],
  ['one above row level security', () => as('above_the_fence', 'geheim'), 'above_the_fence, which has BYPASSRLS'],
  ['the owner of tables', () => owner, 'as portal_owner, which owns tables'],
  ['one that may become their owner', () => as('in_disguise', 'geheim'), 'in_disguise, which may become portal_owner'],
])('a role that could go around the fence is refused: %s', async (_who, address, reason) => {
  const refused = await refusalOf(address(), owner)
  expect(refused).toContain(`DATABASE_URL signs in ${reason.startsWith('as ') ? reason : `as ${reason}`}`)
  expect(refused).toContain('Move that address to MIGRATION_DATABASE_URL')
  expect(refused).not.toContain(new URL(address()).password)
})

test('a role that does not exist is made with its password, by an owner who may make roles', async () => {
  const newcomer = as('newcomer', 'ru&ha:sia')
  await open(newcomer, owner)
  expect(heard).toEqual(['Created the role newcomer for the application'])
  expect(await run(newcomer, 'select current_user as name')).toEqual([{ name: 'newcomer' }])
  await open(newcomer, owner)
  expect(heard).toHaveLength(1)
})

test('a wrong password is not taken for a missing role', async () => {
  const refused = await refusalOf(as('portal_app', 'salah'), owner)
  expect(refused).toMatch(/^DATABASE_URL: PostgreSQL does not accept this user and password \(portal_app at 127/)
  expect(refused).not.toContain('salah')
  expect(heard).toEqual([])
})

test('a server that does not answer and a database that does not exist are named', async () => {
  const silent = on(server.appUrl, { port: '1' })
  expect(await refusalOf(silent)).toMatch(
    /^DATABASE_URL: no PostgreSQL answers \(portal_app at 127.0.0.1:1\/portal_emas/,
  )
  const missing = on(server.appUrl, { database: 'nowhere' })
  expect(await refusalOf(missing)).toMatch(/^DATABASE_URL: there is no such database \(portal_app at .*\/nowhere\)/)
  expect(await refusalOf(server.appUrl, on(owner, { port: '1' }))).toMatch(/^MIGRATION_DATABASE_URL: no PostgreSQL/)
})

test('two addresses of different databases are refused', async () => {
  expect(await refusalOf(server.appUrl, on(owner, { database: 'other' }))).toContain('name different databases')
})

test('an empty database needs the address of its owner', async () => {
  expect(await refusalOf(server.appUrl)).toContain('Set MIGRATION_DATABASE_URL to the same database')
})

test('an owner who may not make tables is told so', async () => {
  expect(await refusalOf(server.appUrl, server.appUrl)).toContain(
    'MIGRATION_DATABASE_URL: this role may not create tables',
  )
})

test('a database of a newer version is refused', async () => {
  const newer = on(owner, { database: 'other' })
  await run(newer, `create table mikro_orm_migrations as select 'Migration20991231000000_later' as name`)
  const refused = await refusalOf(on(server.appUrl, { database: 'other' }), newer)
  expect(refused).toContain('newer version than this program (it has Migration20991231000000_later)')
})

async function open(appUrl: string, ownerUrl?: string): Promise<GivenDatabase> {
  const config = readConfig({ DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl })
  return openGiven(config, (line) => void heard.push(line))
}

async function refusalOf(appUrl: string, ownerUrl?: string): Promise<string> {
  const error = await open(appUrl, ownerUrl).then(
    () => 'let in',
    (reason: Error) => reason,
  )
  expect(error).toMatchObject({ name: 'CannotStart', message: expect.not.stringContaining('\n') })
  return error instanceof Error ? error.message : error
}

function as(role: string, password: string): string {
  const address = new URL(server.appUrl)
  address.username = role
  address.password = encodeURIComponent(password)
  return address.href
}

function on(url: string, { port, database }: { port?: string; database?: string }): string {
  const address = new URL(url)
  if (port) address.port = port
  if (database) address.pathname = `/${database}`
  return address.href
}

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
