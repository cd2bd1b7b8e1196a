import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const password = 'portal-emas'
const start = new Date('2026-08-10T03:00:00Z')

let now = start
let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const signIn = (username: string, code?: string, given = password) =>
  api.query<{ signIn: { token: string } }>(
    'mutation ($u: String!, $p: String!, $c: String) { signIn(username: $u, password: $p, code: $c) { token user { hasSecondFactor } } }',
    { u: username, p: given, c: code },
  )

const codeOf = (secret: string, secondsLater = 0) =>
  generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) + secondsLater })

const begin = (token: string, given = password) =>
  api.query<{ secondFactorBegin: { secret: string; uri: string } }>(
    'mutation ($p: String!) { secondFactorBegin(password: $p) { secret uri } }',
    { p: given },
    token,
  )

const confirm = (token: string, code: string) =>
  api.query<{ secondFactorConfirm: string[] }>(
    'mutation ($c: String!) { secondFactorConfirm(code: $c) }',
    { c: code },
    token,
  )

const remove = (token: string, code: string) =>
  api.query(
    'mutation ($p: String!, $c: String!) { secondFactorRemove(password: $p, code: $c) { hasSecondFactor } }',
    { p: password, c: code },
    token,
  )

/** Enrols a new account; a minute later its codes can be used. */
async function enrolled(username: string) {
  await build.account({ username })
  const token = await api.signIn(username)
  const { secret } = (await begin(token)).data!.secondFactorBegin
  const { data } = await confirm(token, codeOf(secret))
  now = new Date(now.getTime() + 60_000)
  return { token, secret, recovery: data!.secondFactorConfirm }
}

describe('a second factor', () => {
  test('counts from its first right code on, and is asked for at sign-in', async () => {
    await build.account({ username: 'admin.baru' })
    const token = await api.signIn('admin.baru')
    const { secret, uri } = (await begin(token)).data!.secondFactorBegin
    expect(uri).toMatch(new RegExp(`^otpauth://totp/Portal%20Emas:admin.baru\\?.*secret=${secret}`))
    expect(codesOf(await confirm(token, '000000'))).toEqual(['INVALID_INPUT'])
    expect(codesOf(await signIn('admin.baru'))).toEqual([])
    expect((await confirm(token, codeOf(secret))).data!.secondFactorConfirm).toHaveLength(10)
    expect(codesOf(await signIn('admin.baru'))).toEqual(['SECOND_FACTOR_NEEDED'])
    now = new Date(now.getTime() + 30_000)
    expect((await signIn('admin.baru', codeOf(secret))).data).toMatchObject({
      signIn: { user: { hasSecondFactor: true } },
    })
  })

  test('never says whether a code was right when the password is wrong', async () => {
    const { secret } = await enrolled('admin.salah')
    const [right, wrong] = [codeOf(secret), '000000']
    const [a, b] = [await signIn('admin.salah', right, 'salah'), await signIn('admin.salah', wrong, 'salah')]
    expect(a).toEqual(b)
    expect(codesOf(a)).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await signIn('admin.salah', right))).toEqual([])
  })

  test('takes a code of the half minute before and after, and each only once', async () => {
    const { secret } = await enrolled('admin.jam')
    expect(codesOf(await signIn('admin.jam', codeOf(secret, -90)))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await signIn('admin.jam', codeOf(secret, 90)))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await signIn('admin.jam', codeOf(secret, -30)))).toEqual([])
    const code = codeOf(secret, 30)
    const both = await Promise.all([signIn('admin.jam', code), signIn('admin.jam', code)])
    expect(both.flatMap(codesOf)).toEqual(['UNAUTHENTICATED'])
    // What came before the code used last is used up with it.
    expect(codesOf(await signIn('admin.jam', codeOf(secret)))).toEqual(['UNAUTHENTICATED'])
  })

  test('has recovery codes, each good once, of which only hashes are kept', async () => {
    const { recovery } = await enrolled('admin.lupa')
    expect(new Set(recovery).size).toBe(10)
    const [first, second] = recovery as [string, string]
    expect(codesOf(await signIn('admin.lupa', first))).toEqual([])
    expect(codesOf(await signIn('admin.lupa', first))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await signIn('admin.lupa', ` ${second.toUpperCase().replaceAll('-', ' ')}`))).toEqual([])
    const [stored] = await build.rows.select(
      `select account::text as text, cardinality(recovery_hashes) as left from account where username = 'admin.lupa'`,
    )
    expect(stored!.left).toBe(8)
    for (const code of recovery) expect(stored!.text).not.toContain(code.replaceAll('-', ''))
  })

  test('is kept encrypted, and hidden in the audit log', async () => {
    const { secret } = await enrolled('admin.rahasia')
    const [all] = await build.rows.select(
      `select (select string_agg(account::text, '') from account) || (select string_agg(audit_entry::text, '') from audit_entry) as text`,
    )
    expect(all!.text).not.toContain(secret)
    const log = await build.rows.select(
      `select action, changes from audit_entry where actor = 'admin.rahasia' and kind = 'RIGHTS' order by id`,
    )
    expect(log).toMatchObject([
      { action: 'secondFactorBegin', changes: { totpSecret: { before: null, after: '•••' } } },
      { action: 'secondFactorConfirm', changes: { totpConfirmedAt: { before: null, after: expect.anything() } } },
    ])
  })

  test('is not replaced by who has only the session, or begun anew while it counts', async () => {
    const { token, secret } = await enrolled('admin.dicuri')
    expect(codesOf(await begin(token, 'bukan-sandinya'))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await begin(token))).toEqual(['CONFLICT'])
    expect(codesOf(await confirm(token, codeOf(secret)))).toEqual(['CONFLICT'])
    expect(codesOf(await remove(token, '000000'))).toEqual(['UNAUTHENTICATED'])
    expect((await remove(token, codeOf(secret))).data).toEqual({ secondFactorRemove: { hasSecondFactor: false } })
    expect(codesOf(await signIn('admin.dicuri'))).toEqual([])
  })
})

describe('an account that needs a second factor', () => {
  test('does nothing but enrol one, and may not give it up', async () => {
    await build.account({ username: 'admin.wajib', role: 'SYSTEM_ADMIN' })
    await build.rows.select(`update account set needs_second_factor = true where username = 'admin.wajib'`)
    const token = await api.signIn('admin.wajib')
    const units = () => api.query('{ units { total } }', {}, token)
    expect(codesOf(await units())).toEqual(['SECOND_FACTOR_NEEDED'])
    expect((await api.query('{ me { username needsSecondFactor hasSecondFactor } }', {}, token)).data).toEqual({
      me: { username: 'admin.wajib', needsSecondFactor: true, hasSecondFactor: false },
    })
    const { secret } = (await begin(token)).data!.secondFactorBegin
    expect(codesOf(await units())).toEqual(['SECOND_FACTOR_NEEDED'])
    await confirm(token, codeOf(secret))
    expect(codesOf(await units())).toEqual([])
    now = new Date(now.getTime() + 60_000)
    expect(codesOf(await remove(token, codeOf(secret)))).toEqual(['FORBIDDEN'])
  })
})
