import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

interface Listed {
  id: string
  isCurrent: boolean
  address: string
  agent: string | null
  lastUsedAt: string
}

const start = new Date('2026-08-10T03:00:00Z')

let now = start
let api: TestApi
let other: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi({ now: () => now })
  other = await startApi({ now: () => now, database: api.database })
  build = await startBuilding(api.database)
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const units = (token: string, server = api) => server.query('{ units { total } }', {}, token)
const list = async (token: string) => {
  const document = '{ sessions { id isCurrent address agent lastUsedAt } }'
  return (await api.query<{ sessions: Listed[] }>(document, {}, token)).data!.sessions
}
const change = (token: string, current: string, next: string) =>
  api.query(
    'mutation ($c: String!, $n: String!) { passwordChange(current: $c, new: $n) }',
    { c: current, n: next },
    token,
  )

describe('the sessions of a user', () => {
  test('are listed with where they are used, and no other’s', async () => {
    await build.account({ username: 'daftar', role: 'KELURAHAN_ADMIN' })
    await build.account({ username: 'daftar.lain' })
    const [first, second] = [await api.signIn('daftar'), await api.signIn('daftar')]
    await api.signIn('daftar.lain')
    now = after(10)
    const sessions = await list(first)
    expect(sessions).toHaveLength(2)
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true, false])
    expect(sessions[0]).toMatchObject({ address: '127.0.0.1', agent: 'node', lastUsedAt: after(10).toISOString() })
    expect((await list(second)).find(({ isCurrent }) => isCurrent)?.id).toBe(sessions[1]!.id)
    now = start
  })

  test('are ended one by one, at once and on every server', async () => {
    await build.account({ username: 'pengakhir' })
    const [mine, lost] = [await api.signIn('pengakhir'), await api.signIn('pengakhir')]
    expect(codesOf(await units(lost, other))).toEqual([])
    const { id } = (await list(mine)).find(({ isCurrent }) => !isCurrent)!
    const end = () => api.query('mutation ($id: ID!) { sessionEnd(id: $id) }', { id }, mine)
    expect((await end()).data).toEqual({ sessionEnd: true })
    expect(codesOf(await units(lost))).toEqual(['UNAUTHENTICATED'])
    await expect.poll(async () => codesOf(await units(lost, other))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await end())).toEqual(['NOT_FOUND'])
  })

  test('are ended by nobody else, whatever their territory', async () => {
    await build.account({ username: 'korban', role: 'OFFICER' })
    await build.account({ username: 'sysadmin.uji', role: 'SYSTEM_ADMIN' })
    const [token, foreign] = [await api.signIn('korban'), await api.signIn('sysadmin.uji')]
    const [{ id }] = (await list(token)) as [Listed]
    for (const each of [id, '0', '1e3', `${id} or 1=1`, '99999999999999999999']) {
      const answer = await api.query('mutation ($id: ID!) { sessionEnd(id: $id) }', { id: each }, foreign)
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    expect(codesOf(await units(token))).toEqual([])
  })

  test('are ended all but one', async () => {
    await build.account({ username: 'tunggal' })
    const tokens = [await api.signIn('tunggal'), await api.signIn('tunggal'), await api.signIn('tunggal')] as const
    expect((await api.query('mutation { sessionsEndOthers }', {}, tokens[1])).data).toEqual({ sessionsEndOthers: 2 })
    const codes = await Promise.all(tokens.map(async (token) => codesOf(await units(token))))
    expect(codes).toEqual([['UNAUTHENTICATED'], [], ['UNAUTHENTICATED']])
  })

  test.each([
    ['SYSTEM_ADMIN', ['UNAUTHENTICATED']],
    ['OFFICER', []],
  ])('of %s, when not used for two hours', async (role, codes) => {
    const username = `diam.${role}`
    await build.account({ username, role })
    const token = await api.signIn(username)
    now = after(119)
    expect(codesOf(await units(token))).toEqual([])
    now = after(119 + 121)
    expect(codesOf(await units(token))).toEqual(codes)
    now = start
  })

  test('are put on record when they begin and end', async () => {
    await build.account({ username: 'jejak' })
    const [mine] = [await api.signIn('jejak'), await api.signIn('jejak')]
    await api.query('mutation { sessionsEndOthers }', {}, mine)
    await api.query('mutation { signOut }', {}, mine)
    const log = await build.rows.select(
      `select kind, action, address from audit_entry where actor = 'jejak' order by id`,
    )
    const here = { address: '127.0.0.1' }
    expect(log).toEqual([
      { kind: 'SIGN_IN', action: 'signIn', ...here },
      { kind: 'SIGN_IN', action: 'signIn', ...here },
      { kind: 'SIGN_OUT', action: 'sessionsEndOthers', ...here },
      { kind: 'SIGN_OUT', action: 'signOut', ...here },
    ])
  })

  test('end when the account is switched off, and none begins', async () => {
    await build.account({ username: 'nonaktif' })
    const token = await api.signIn('nonaktif')
    await build.rows.select(`update account set disabled_at = now() where username = 'nonaktif'`)
    await expect.poll(async () => codesOf(await units(token))).toEqual(['UNAUTHENTICATED'])
    await expect(api.signIn('nonaktif')).rejects.toThrow('The user name or the password is wrong')
  })
})

describe('a new password', () => {
  test('replaces the old one, and ends every other session', async () => {
    await build.account({ username: 'pengganti' })
    const [mine, elsewhere] = [await api.signIn('pengganti'), await api.signIn('pengganti')]
    expect((await change(mine, 'portal-emas', 'kuda tegak baterai staples')).data).toEqual({ passwordChange: true })
    expect(codesOf(await units(mine))).toEqual([])
    expect(codesOf(await units(elsewhere))).toEqual(['UNAUTHENTICATED'])
    await expect(api.signIn('pengganti')).rejects.toThrow('is wrong')
    const log = await build.rows.select(
      `select changes from audit_entry where actor = 'pengganti' and action = 'passwordChange'`,
    )
    expect(log).toEqual([{ changes: { passwordHash: { before: '•••', after: '•••' } } }])
  })

  test.each([
    ['short ones', 'sebelas 11c'],
    ['long ones', 'a1 '.repeat(43)],
    ['ones that many choose', 'Password1234'],
    ['the same letters', 'ababababababab'],
    ['the user name', 'Pemilih.Sandi1'],
    ['the name of this product', 'portal emas 123'],
  ])('is refused for %s', async (_what, password) => {
    const [known] = await build.rows.select(`select 1 from account where username = 'pemilih.sandi'`)
    if (!known) await build.account({ username: 'pemilih.sandi' })
    const answer = await change(await api.signIn('pemilih.sandi'), 'portal-emas', password)
    expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
    expect(answer.errors![0]!.extensions.fields).toHaveProperty('new')
  })

  test('may hold any characters, counted as people count them', async () => {
    await build.account({ username: 'aksara' })
    const token = await api.signIn('aksara')
    expect(codesOf(await change(token, 'portal-emas', '😀😁😂😃😄😅'))).toEqual(['INVALID_INPUT'])
    const sentence = 'ꦲꦤꦕꦫꦏ 😀 à la carte'
    expect(codesOf(await change(token, 'portal-emas', sentence))).toEqual([])
    expect(codesOf(await change(token, sentence, sentence))).toEqual(['INVALID_INPUT'])
  })

  test('needs the old one, and who guesses at that is locked out', async () => {
    await build.account({ username: 'tebak.lama' })
    const token = await api.signIn('tebak.lama')
    const guess = async () => codesOf(await change(token, 'salah', 'kuda tegak baterai staples'))
    for (let nth = 1; nth <= 5; nth += 1) expect(await guess()).toEqual(['UNAUTHENTICATED'])
    expect(await guess()).toEqual(['RATE_LIMITED'])
    await expect(api.signIn('tebak.lama')).rejects.toThrow('too many wrong tries')
  })

  test('is asked for before anything else where it must be changed', async () => {
    await build.account({ username: 'sementara' })
    await build.rows.select(`update account set must_change_password = true where username = 'sementara'`)
    const token = await api.signIn('sementara')
    expect(codesOf(await units(token))).toEqual(['PASSWORD_CHANGE_NEEDED'])
    expect(await list(token)).toHaveLength(1)
    expect(codesOf(await change(token, 'portal-emas', 'kuda tegak baterai staples'))).toEqual([])
    expect(codesOf(await units(token))).toEqual([])
  })

  test('is kept with as much work as today’s, also one from before', async () => {
    await build.account({ username: 'lama' })
    const hashes = () =>
      build.rows.select<{ password_hash: string }>(`select password_hash from account where username = 'lama'`)
    expect((await hashes())[0]!.password_hash).toMatch(/^\$argon2id\$v=19\$m=8,t=1,/)
    await api.signIn('lama')
    const [renewed] = await hashes()
    expect(renewed!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,/)
    await api.signIn('lama')
    expect(await hashes()).toEqual([renewed])
  })
})
