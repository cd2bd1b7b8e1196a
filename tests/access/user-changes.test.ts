import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const kelurahan = '35.74.04.1003'
const seen = '{ requests { total } }'

let api: TestApi
let other: TestApi
let build: Builders
let admin: string

beforeAll(async () => {
  api = await startApi()
  other = await startApi({ database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
  await build.account({ username: 'sysadmin.uji', role: 'SYSTEM_ADMIN' })
  admin = await api.signIn('sysadmin.uji')
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

const does = (mutation: string, token = admin, server = api) => server.query(`mutation { ${mutation} }`, {}, token)

/** An account with a token that both servers have seen. */
async function signedIn(username: string, wish: object = {}): Promise<{ id: string; token: string }> {
  const id = await build.account({ username, unit: kelurahan, ...wish })
  const token = await api.signIn(username)
  for (const server of [api, other]) expect(codesOf(await server.query(seen, {}, token))).toEqual([])
  return { id, token }
}

async function expectOnBoth(token: string, codes: string[]): Promise<void> {
  for (const server of [api, other]) {
    await expect.poll(async () => codesOf(await server.query(seen, {}, token))).toEqual(codes)
  }
}

describe('on every server at once', () => {
  test('an account that is switched off is shut, and comes back without its sessions', async () => {
    const { id, token } = await signedIn('mati.hidup')
    expect(codesOf(await does(`userDisable(id: ${id}) { id }`))).toEqual([])
    await expectOnBoth(token, ['UNAUTHENTICATED'])
    await expect(api.signIn('mati.hidup')).rejects.toThrow('wrong')
    expect(codesOf(await does(`userDisable(id: ${id}) { id }`))).toEqual(['CONFLICT'])
    expect((await does(`userEnable(id: ${id}) { disabledAt allowedActions }`)).data).toEqual({
      userEnable: { disabledAt: null, allowedActions: ['UPDATE', 'DISABLE', 'RESET_PASSWORD', 'END_SESSIONS'] },
    })
    expect(codesOf(await does(`userEnable(id: ${id}) { id }`))).toEqual(['CONFLICT'])
    await expectOnBoth(token, ['UNAUTHENTICATED'])
    await expectOnBoth(await api.signIn('mati.hidup'), [])
  })

  test('a password that is reset ends the sessions, and a lock-out', async () => {
    const { id, token } = await signedIn('lupa.sandi')
    const wrong = 'mutation { signIn(username: "lupa.sandi", password: "salah sekali") { token } }'
    const locked = async () => (await other.query(`{ user(id: ${id}) { isLocked } }`, {}, admin)).data
    expect(await locked()).toEqual({ user: { isLocked: false } })
    for (let nth = 0; nth < 5; nth += 1) await api.query(wrong)
    await build.rows.select(`update rate_limit set expire = expire + 900000 where key like 'sign-in-wait%'`)
    expect(await locked()).toEqual({ user: { isLocked: true } })
    const { data } = await does(`userResetPassword(id: ${id}) { password user { mustChangePassword isLocked } }`)
    expect(data).toMatchObject({ userResetPassword: { user: { mustChangePassword: true, isLocked: false } } })
    const { password } = (data as { userResetPassword: { password: string } }).userResetPassword
    await expectOnBoth(token, ['UNAUTHENTICATED'])
    await expect(api.signIn('lupa.sandi')).rejects.toThrow('wrong')
    const again = await api.query<{ signIn: { token: string } }>(
      `mutation ($password: String!) { signIn(username: "lupa.sandi", password: $password) { token } }`,
      { password },
    )
    await expectOnBoth(again.data!.signIn.token, ['PASSWORD_CHANGE_NEEDED'])
  })

  test('a second factor that is reset is gone, and whoever needs one enrols anew', async () => {
    const { id, token } = await signedIn('hilang.hp', { role: 'KELURAHAN_ADMIN' })
    expect(codesOf(await does(`userResetSecondFactor(id: ${id}) { id }`))).toEqual(['CONFLICT'])
    await build.rows.select(
      `update account set totp_secret = 'x', totp_confirmed_at = now(), needs_second_factor = true where id = $1`,
      [id],
    )
    expect((await does(`userResetSecondFactor(id: ${id}) { hasSecondFactor needsSecondFactor }`)).data).toEqual({
      userResetSecondFactor: { hasSecondFactor: false, needsSecondFactor: true },
    })
    await expectOnBoth(token, ['UNAUTHENTICATED'])
    await expectOnBoth(await api.signIn('hilang.hp'), ['SECOND_FACTOR_NEEDED'])
  })

  test('sessions end, and that is on record', async () => {
    const { id, token } = await signedIn('keluar.semua')
    expect(codesOf(await does(`userEndSessions(id: ${id}) { id }`))).toEqual([])
    await expectOnBoth(token, ['UNAUTHENTICATED'])
    const entries = await build.rows.select(
      `select actor, kind from audit_entry where action = 'userEndSessions' and subject_type = 'Account' and subject_id = $1`,
      [id],
    )
    expect(entries).toEqual([{ actor: 'sysadmin.uji', kind: 'RIGHTS' }])
  })

  test('another role or unit ends the sessions, another name does not', async () => {
    const { id, token } = await signedIn('naik.pangkat')
    expect(codesOf(await does(`userUpdate(id: ${id}, input: { name: "Nama Baru" }) { id }`))).toEqual([])
    await expectOnBoth(token, [])
    const change = `role: KELURAHAN_ADMIN, unit: "35.74.01.1001"`
    expect(
      (await does(`userUpdate(id: ${id}, input: { ${change} }) { name role unit { code } needsSecondFactor } `)).data,
    ).toEqual({
      userUpdate: {
        name: 'Nama Baru',
        role: 'KELURAHAN_ADMIN',
        unit: { code: '35.74.01.1001' },
        needsSecondFactor: true,
      },
    })
    await expectOnBoth(token, ['UNAUTHENTICATED'])
    const [log] = await build.rows.select<{ changes: object }>(
      `select changes from audit_entry where action = 'userUpdate' and subject_id = $1 order by id desc limit 1`,
      [id],
    )
    expect(log!.changes).toMatchObject({ role: { before: 'EVALUATOR', after: 'KELURAHAN_ADMIN' } })
  })
})

describe('an officer’s account', () => {
  test('lets go of its officer with the role, and cannot be without', async () => {
    const officer = await build.officer({ unit: kelurahan, username: 'pindah.peran' })
    const [account] = await build.rows.select<{ id: string }>('select id from account where officer_id = $1', [officer])
    const { id } = account!
    const shown = '{ role officer { id } }'
    expect((await does(`userUpdate(id: ${id}, input: { role: EVALUATOR }) ${shown}`)).data).toEqual({
      userUpdate: { role: 'EVALUATOR', officer: null },
    })
    expect(codesOf(await does(`userUpdate(id: ${id}, input: { role: OFFICER }) ${shown}`))).toEqual(['INVALID_INPUT'])
    expect((await does(`userUpdate(id: ${id}, input: { role: OFFICER, officer: ${officer} }) ${shown}`)).data).toEqual({
      userUpdate: { role: 'OFFICER', officer: { id: officer } },
    })
  })
})

describe('system administrators', () => {
  test('change neither their own role nor their own unit, and do not shut themselves out', async () => {
    const [own] = await build.rows.select<{ id: string }>(`select id from account where username = 'sysadmin.uji'`)
    const { id } = own!
    for (const mutation of [
      `userUpdate(id: ${id}, input: { role: EVALUATOR }) { id }`,
      `userUpdate(id: ${id}, input: { unit: "${kelurahan}" }) { id }`,
      `userDisable(id: ${id}) { id }`,
      `userResetPassword(id: ${id}) { password }`,
    ]) {
      expect(codesOf(await does(mutation))).toEqual(['FORBIDDEN'])
    }
    expect((await does(`userUpdate(id: ${id}, input: { name: "Admin" }) { name }`)).data).toEqual({
      userUpdate: { name: 'Admin' },
    })
  })

  test.each(['userDisable(id: ID) { id }', 'userUpdate(id: ID, input: { role: EVALUATOR }) { id }'])(
    'two who shut each other out at the same moment, on two servers, leave one: %s',
    async (mutation) => {
      await build.rows.select(`update account set disabled_at = now() where role = 'SYSTEM_ADMIN'`)
      const names = ['pertama', 'kedua'].map((name) => `${name}.${mutation.slice(4, 7).toLowerCase()}`)
      const ids = await Promise.all(names.map((username) => build.account({ username, role: 'SYSTEM_ADMIN' })))
      const tokens = await Promise.all(names.map((username) => api.signIn(username)))
      await Promise.all([api, other].map((server, nth) => server.query('{ me { id } }', {}, tokens[nth])))
      const answers = await Promise.all(
        [api, other].map((server, nth) => does(mutation.replace('ID', ids[1 - nth]!), tokens[nth], server)),
      )
      // Whoever comes second is told so, or is nobody any more.
      const codes = answers.flatMap(codesOf)
      expect(codes).toHaveLength(1)
      expect(['CONFLICT', 'UNAUTHENTICATED', 'FORBIDDEN']).toContain(codes[0])
      const [left] = await build.rows.select(
        `select count(*)::int as n from account where role = 'SYSTEM_ADMIN' and disabled_at is null`,
      )
      expect(left).toEqual({ n: 1 })
      await build.rows.select(`update account set disabled_at = null where username = 'sysadmin.uji'`)
      admin = await api.signIn('sysadmin.uji')
    },
  )

  test('an example cannot shut out the last who is none', async () => {
    await build.rows.select(`update account set disabled_at = now() where role = 'SYSTEM_ADMIN'`)
    const real = await build.account({ username: 'sungguhan', role: 'SYSTEM_ADMIN' })
    const example = await build.account({ username: 'contoh.admin', role: 'SYSTEM_ADMIN' })
    await build.rows.select('update account set is_example = true where id = $1', [example])
    const token = await api.signIn('contoh.admin')
    expect(codesOf(await does(`userDisable(id: ${real}) { id }`, token))).toEqual(['CONFLICT'])
    expect(
      (await does(`userResetPassword(id: ${example}) { user { isExample } }`, await api.signIn('sungguhan'))).data,
    ).toEqual({
      userResetPassword: { user: { isExample: true } },
    })
  })
})
