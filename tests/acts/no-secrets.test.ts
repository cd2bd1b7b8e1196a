import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSchema } from '../../api/schema.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { everyMutation } from './every-mutation.ts'

const kelurahan = '35.74.04.1003'
const secret = 'RahasiaSekali-9f3a'
const nik = '3574041203900000'
const kk = '3574041203910000'

let api: TestApi
let build: Builders
const ids: Record<string, string> = {}
/** Whoever sends every mutation, with the tokens they got. */
const tokens: Record<string, string> = {}

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.officer({ username: 'petugas' })
  for (const role of ['SYSTEM_ADMIN', 'KELURAHAN_ADMIN']) {
    await build.account({ username: role, role, unit: role === 'SYSTEM_ADMIN' ? '35.74' : kelurahan })
  }
  ids.user = await build.account({ role: 'EVALUATOR', unit: kelurahan })
  ids.resident = await build.resident()
  ids.session = '999999'
  ids.request = (await build.request()).id
  for (const username of ['KELURAHAN_ADMIN', 'SYSTEM_ADMIN', 'petugas']) tokens[username] = await api.signIn(username)
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const secrets = new Set(['password', 'current', 'new', 'code'])
const values: Record<string, unknown> = {
  nik,
  kk,
  unit: kelurahan,
  scopes: ['requests:read'],
  officer: null,
  seenVersion: 1,
  resident: null,
}

/** Once with a reason that is none of the log's business, which must not come into it, and once with a good one. */
const reasons = [`Diminta oleh ${nik} di loket`, 'Diminta warga di loket']

const valuesWith = (reason: string) => (argument: string, field: string) => {
  if (secrets.has(argument)) return secret
  if (argument === 'id') return ids[field.match(/^[a-z]+/)![0]] ?? '1'
  if (argument === 'idempotencyKey') return randomUUID()
  if (argument === 'name') return field.startsWith('resident') ? `Warga ${secret}` : 'Aplikasi Contoh'
  if (argument === 'email') return `${secret}@example.org`
  if (argument === 'reason') return reason
  if (argument === 'assistance') return { reason: 'OTHER', note: reason }
  return values[argument]
}

test('nothing secret and nobody’s number comes into the audit log, whatever is sent by whoever', async () => {
  const { id } = await build.request({ service: await build.service({ levels: ['RT'] }) })
  await api.query('mutation ($id: ID!) { requestApprove(id: $id) { id } }', { id }, tokens.petugas)
  const heard: string[] = []
  for (const token of [undefined, ...Object.values(tokens)]) {
    const sent = reasons.flatMap((reason) => everyMutation(buildSchema(), valuesWith(reason)))
    for (const { field, document, variables } of sent) {
      // Whoever signed out here could not go on.
      if (field === 'signOut') continue
      heard.push(JSON.stringify(await api.query(document, variables, token)))
    }
  }
  expect(heard.filter((answer) => /INTERNAL|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/.test(answer))).toEqual([])
  await api.query('{ request(id: "3574041203900000") { id } }', {}, tokens.SYSTEM_ADMIN)
  const stored = await build.rows.select<{ text: string }>(`
    select password_hash as text from account where password_hash is not null
    union all select totp_secret from account where totp_secret is not null
    union all select unnest(recovery_hashes) from account
    union all select token_hash from session
    union all select key_hash from api_key
    union all select name from resident`)
  const forbidden = [secret, nik, kk, 'portal-emas', ...Object.values(tokens), ...stored.map(({ text }) => text)]
  const entries = await build.rows.select<{ text: string; action: string; kind: string }>(
    'select e::text as text, action, kind from audit_entry e',
  )
  for (const text of forbidden) expect(entries.filter((entry) => entry.text.includes(text))).toEqual([])
  expect(entries.filter(({ text }) => /\d{16}|\$argon2|pe_\w{20}/.test(text))).toEqual([])
  // The test would find nothing where nothing was told.
  const actions = entries.map(({ kind, action }) => `${kind} ${action}`)
  expect(actions).toEqual(
    expect.arrayContaining([
      'SIGN_IN signIn',
      'RECORD requestApprove',
      'RECORD residentCorrect',
      'REVEAL residentRevealNik',
    ]),
  )
})
