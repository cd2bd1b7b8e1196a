import { createHash } from 'node:crypto'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../api/base/postgres/free-port.ts'
import { codesOf } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { runProgram, type RunningProgram } from '../support/program.ts'
import { send } from '../support/send.ts'
import { testDataKeys } from '../support/vault.ts'

const right = 'portal-emas'
const wrong = 'sandi salah yang panjang'
const next = 'kuda tegak baterai staples'
const key = `pe_${'k'.repeat(43)}`
const nik = '3574041212990003'

let database: TestDatabase
let build: Builders
let server: RunningProgram
let url: string
/** Whatever must not be found in what the server prints, by what it is. */
const secrets: Record<string, string> = { right: `"${right}"`, wrong, next, key, nik, dataKeys: testDataKeys }

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  await build.account({ username: 'penjaga', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  await build.account({ username: 'gagal' })
  await buildClient()
  const port = String(await freePort())
  url = `http://127.0.0.1:${port}`
  const env = { PORT: port, DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl }
  server = runProgram('main.ts', ['--api-alone'], { ...env, DATA_KEYS: testDataKeys, NODE_ENV: 'production' })
  await server.hears('Ctrl-C stops it.')
}, 120_000)

afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  await build.end()
  await database.drop()
})

async function buildClient() {
  const { rows } = build
  const [unit] = await rows.select<{ id: number; place: number }>(`select id, place from unit where code = '35.74'`)
  const located = { unit_id: unit!.id, place: unit!.place }
  const account = await build.account({ username: 'aplikasi', role: 'API_CLIENT' })
  const now = new Date()
  const client = await rows.insert<{ id: string }>('api_client', {
    ...located,
    account_id: account,
    name: 'Aplikasi',
    contact: '-',
    scopes: ['requests:read'],
    rate_per_minute: 100,
    created_at: now,
  })
  const key_hash = createHash('sha256').update(key).digest('hex')
  await rows.insert('api_key', { client_id: client.id, place: unit!.place, key_hash, hint: 'kkkk', created_at: now })
}

const signIn = `mutation ($username: String!, $password: String!, $code: String, $cookie: Boolean! = false) {
  signIn(username: $username, password: $password, code: $code, cookie: $cookie) { token } }`

async function signInAs(username: string, password = right, more: object = {}) {
  const answer = await send(url, signIn, { username, password, ...more }, { 'sec-fetch-site': 'same-origin' })
  const { token } = (answer.data?.['signIn'] ?? {}) as { token?: string | null }
  return { answer, token: token ?? '' }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('what people sign in with is printed nowhere, whatever goes wrong', async () => {
  const { token } = await signInAs('penjaga')
  const { answer: byCookie } = await signInAs('penjaga', right, { cookie: true })
  Object.assign(secrets, { token, cookie: byCookie.cookie!.split('=')[1]! })
  await signInAs('penjaga', wrong)
  await signInAs(wrong, right)
  await signInAs('penjaga', wrong, { code: 7 })
  await send(url, `mutation { signIn(username: "penjaga", password: "${wrong}", nothing: 1) { token } }`)
  await send(url, `mutation { signIn(username: "penjaga", password: "${wrong}" { token } }`)
  await send(url, '{ me { username } }', {}, bearer(token))
  await send(url, '{ requests { total } }', {}, bearer(key))
  await send(url, '{ requests { total } }', {}, bearer(`${key}x`))
  await send(url, 'query ($n: String!) { residents(filter: { nik: $n }) { total } }', { n: nik }, bearer(token))
  const begun = await send(url, `mutation { secondFactorBegin(password: "${right}") { secret } }`, {}, bearer(token))
  const { secret } = begun.data!['secondFactorBegin'] as { secret: string }
  const code = generateSync({ secret })
  const confirmed = await send(
    url,
    'mutation ($c: String!) { secondFactorConfirm(code: $c) }',
    { c: code },
    bearer(token),
  )
  const recovery = confirmed.data!['secondFactorConfirm'] as string[]
  Object.assign(secrets, { secret, recovery: recovery[0]!, recoveryUsed: recovery[1]! })
  await signInAs('penjaga', right, { code: recovery[1] })
  expect(codesOf((await signInAs('penjaga', right, { code: recovery[1] })).answer)).toEqual(['UNAUTHENTICATED'])
  findNone()
}, 120_000)

test('a database that fails in the middle of it makes the server print no more', async () => {
  const { token } = await signInAs('gagal')
  const hashes = await build.rows.select<{ password_hash: string }>('select password_hash from account')
  for (const [index, { password_hash }] of hashes.entries()) secrets[`hash ${index}`] = password_hash
  await build.rows.select(`alter table account add constraint no_change check (username <> 'gagal') not valid`)
  const change = `mutation { passwordChange(current: "${right}", new: "${next}") }`
  expect(codesOf(await send(url, change, {}, bearer(token)))).toEqual(['INTERNAL'])
  await build.rows.select(`alter table session add constraint no_more check (id < 0) not valid`)
  const failed = await signInAs('gagal')
  expect(codesOf(failed.answer)).toEqual(['INTERNAL'])
  await build.rows.select('alter table rate_limit rename to rate_limit_gone')
  expect(codesOf((await signInAs('gagal')).answer)).toEqual(['INTERNAL'])
  findNone()
  expect(server.printed()).toMatch(/An operation failed: .*23514, table account, constraint no_change/)
  expect(server.printed()).toMatch(/An operation failed: .*23514, table session, constraint no_more/)
  expect(server.printed()).toContain('relation "rate_limit" does not exist')
}, 120_000)

function findNone(): void {
  const printed = server.printed()
  const found = Object.entries(secrets).filter(([, secret]) => printed.includes(secret))
  expect(found.map(([what]) => what)).toEqual([])
  expect(printed).not.toMatch(/\$argon2|password_hash|"penjaga"|Failing row/)
}
