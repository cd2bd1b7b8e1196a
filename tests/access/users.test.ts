import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const kelurahan = '35.74.04.1003'
const rt = '35.74.04.1003.02.005'
const elsewhere = '35.74.01.1001'

let api: TestApi
let other: TestApi
let build: Builders
let admin: string
let lurah: string

beforeAll(async () => {
  api = await startApi()
  other = await startApi({ database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
  await build.account({ username: 'sysadmin.uji', role: 'SYSTEM_ADMIN' })
  await build.account({ username: 'kelurahan.uji', role: 'KELURAHAN_ADMIN', unit: kelurahan })
  admin = await api.signIn('sysadmin.uji')
  lurah = await api.signIn('kelurahan.uji')
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

interface Created {
  user: { id: string; username: string }
  password: string | null
}

const create = `mutation ($input: UserCreateInput!, $idempotencyKey: String) {
  userCreate(input: $input, idempotencyKey: $idempotencyKey) { password user { id username role mustChangePassword needsSecondFactor } } }`
let made = 0
const nameOf = () => `baru.${(made += 1)}`

const creating = (input: object, token = admin, idempotencyKey?: string) =>
  api.query<{ userCreate: Created }>(
    create,
    { input: { username: nameOf(), name: 'Pengguna Baru', ...input }, idempotencyKey },
    token,
  )
async function created(input: object, token = admin): Promise<Created> {
  const { data, errors } = await creating(input, token)
  if (!data) throw new Error(errors?.[0]?.message)
  return data.userCreate
}
const does = (mutation: string, token = admin, server = api) => server.query(`mutation { ${mutation} }`, {}, token)
const signInWith = (username: string, password: string) =>
  api.query<{ signIn: { token: string | null } }>(
    'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { token } }',
    { username, password },
  )
const seen = '{ requests { total } }'
const fieldsOf = ({ errors }: Answer<unknown>) => Object.keys(errors?.[0]?.extensions.fields ?? {})

describe('someone let in', () => {
  test('signs in with the password shown once, and must change it first', async () => {
    const officer = await build.officer({ unit: rt })
    const { user, password } = await created({ role: 'OFFICER', unit: rt, officer }, lurah)
    expect(user).toMatchObject({ role: 'OFFICER', mustChangePassword: true, needsSecondFactor: false })
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
    const { token } = (await signInWith(user.username, password!)).data!.signIn
    expect(codesOf(await api.query(seen, {}, token!))).toEqual(['PASSWORD_CHANGE_NEEDED'])
    const [log] = await build.rows.select<{ text: string }>('select json_agg(e)::text as text from audit_entry e')
    expect(log!.text).toContain('userCreate')
    expect(log!.text).not.toContain(password)
    expect(log!.text).not.toContain('$argon2')
  })

  test('as an administrator needs a second factor', async () => {
    for (const [role, unit] of [
      ['SYSTEM_ADMIN', '35.74'],
      ['KELURAHAN_ADMIN', kelurahan],
    ]) {
      expect((await created({ role, unit })).user).toMatchObject({ needsSecondFactor: true })
    }
    expect((await created({ role: 'EVALUATOR', unit: '35.74' })).user).toMatchObject({ needsSecondFactor: false })
  })

  test('by a mutation sent twice is one user, whose password is shown once', async () => {
    const input = { username: 'sekali.saja', role: 'EVALUATOR', unit: '35.74' }
    const first = await creating(input, admin, 'pengguna-sekali')
    const again = await creating(input, admin, 'pengguna-sekali')
    expect(again.data).toEqual({ userCreate: { ...first.data!.userCreate, password: null } })
  })

  test('has a name in small letters, which nobody else has anywhere', async () => {
    const input = { username: ' Nama.Unik@Kota ', role: 'EVALUATOR', unit: '35.74' }
    expect((await created(input)).user.username).toBe('nama.unik@kota')
    const officer = await build.officer({ unit: rt })
    const taken = await creating({ ...input, role: 'OFFICER', unit: rt, officer }, lurah)
    expect([codesOf(taken), fieldsOf(taken)]).toEqual([['INVALID_INPUT'], ['input.username']])
    expect(JSON.stringify(taken)).not.toMatch(/Diskominfo|35\.74(?!\.)|evaluator/i)
  })

  test.each<[object, string]>([
    [{ username: 'ab' }, 'input.username'],
    [{ username: 'x'.repeat(65) }, 'input.username'],
    [{ username: 'nama lengkap' }, 'input.username'],
    [{ username: "a'; drop table account; --" }, 'input.username'],
    [{ username: 'api.palsu' }, 'input.username'],
    [{ name: '  ' }, 'input.name'],
    [{ unit: '99.99' }, 'input.unit'],
    [{ role: 'SYSTEM_ADMIN', unit: kelurahan }, 'input.unit'],
    [{ role: 'KELURAHAN_ADMIN', unit: '35.74' }, 'input.unit'],
    [{ role: 'OFFICER' }, 'input.officer'],
    [{ role: 'RESIDENT' }, 'input.resident'],
    [{ officer: '1' }, 'input.officer'],
  ])('is refused with a word on what is wrong: %j', async (input, field) => {
    const answer = await creating({ role: 'EVALUATOR', unit: '35.74', ...input })
    expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
    expect(fieldsOf(answer)).toEqual([field])
  })
})

describe('a kelurahan admin', () => {
  test('keeps officers and residents of the kelurahan, and sees nobody elsewhere', async () => {
    const resident = await build.resident({ unit: rt })
    const { user } = await created({ role: 'RESIDENT', unit: rt, resident }, lurah)
    const list = `{ users(filter: { role: [RESIDENT], unit: "${rt}", search: "BARU." }) { total items { username } } }`
    for (const server of [api, other]) {
      expect((await server.query(list, {}, lurah)).data).toEqual({
        users: { total: 1, items: [{ username: user.username }] },
      })
    }
    const far = await build.account({ role: 'OFFICER', unit: elsewhere })
    for (const server of [api, other]) {
      expect(codesOf(await server.query(`{ user(id: ${far}) { username } }`, {}, lurah))).toEqual(['NOT_FOUND'])
      expect(codesOf(await server.query('{ user(id: "x") { username } }', {}, lurah))).toEqual(['NOT_FOUND'])
    }
    expect(codesOf(await does(`userDisable(id: ${far}) { id }`, lurah))).toEqual(['NOT_FOUND'])
  })

  test('raises nobody, from any side', async () => {
    const officer = await build.officer({ unit: rt })
    const { user } = await created({ role: 'OFFICER', unit: rt, officer }, lurah)
    for (const role of ['SYSTEM_ADMIN', 'KELURAHAN_ADMIN', 'AGENCY_ADMIN', 'EVALUATOR', 'API_CLIENT']) {
      expect(codesOf(await creating({ role, unit: kelurahan }, lurah))).toEqual(['FORBIDDEN'])
      expect(codesOf(await does(`userUpdate(id: ${user.id}, input: { role: ${role} }) { id }`, lurah))).toEqual([
        'FORBIDDEN',
      ])
    }
    expect(codesOf(await does(`userUpdate(id: ${user.id}, input: { unit: "35.74" }) { id }`, lurah))).toEqual([
      'NOT_FOUND',
    ])
    expect(codesOf(await creating({ role: 'OFFICER', unit: elsewhere, officer }, lurah))).toEqual(['NOT_FOUND'])
  })

  test('takes over no account above, beside or of their own', async () => {
    const own = (await api.query<{ me: { id: string } }>('{ me { id } }', {}, lurah)).data!.me.id
    const peer = await build.account({ role: 'KELURAHAN_ADMIN', unit: kelurahan })
    const evaluator = await build.account({ role: 'EVALUATOR', unit: kelurahan })
    for (const id of [own, peer, evaluator]) {
      for (const mutation of [
        `userUpdate(id: ${id}, input: { name: "X" }) { id }`,
        `userDisable(id: ${id}) { id }`,
        `userResetPassword(id: ${id}) { password }`,
        `userResetSecondFactor(id: ${id}) { id }`,
        `userEndSessions(id: ${id}) { id }`,
      ]) {
        expect(codesOf(await does(mutation, lurah))).toEqual(['FORBIDDEN'])
      }
    }
  })

  test('gets no password of an officer who also serves elsewhere, now or later', async () => {
    for (const validFrom of ['2026-01-01', '2099-01-01']) {
      const officer = await build.officer({ unit: rt, username: `rangkap.${validFrom}` })
      const [far] = await build.rows.select<{ id: number; place: number }>(
        `select id, place from unit where code = '35.74.04'`,
      )
      await build.rows.insert('post', {
        officer_id: officer,
        unit_id: far!.id,
        place: far!.place,
        position: 'CAMAT',
        valid_from: validFrom,
      })
      const [account] = await build.rows.select<{ id: string }>('select id from account where officer_id = $1', [
        officer,
      ])
      const reset = `userResetPassword(id: ${account!.id}) { password }`
      expect(codesOf(await does(reset, lurah))).toEqual(['FORBIDDEN'])
      expect(codesOf(await creating({ role: 'OFFICER', unit: rt, officer }, lurah))).toEqual(['FORBIDDEN'])
      expect(codesOf(await does(reset))).toEqual([])
    }
  })

  test('names no officer or resident of another kelurahan', async () => {
    const [officer, resident] = [
      await build.officer({ unit: elsewhere }),
      await build.resident({ unit: `${elsewhere}.01.001` }),
    ]
    const first = await creating({ role: 'OFFICER', unit: rt, officer }, lurah)
    const second = await creating({ role: 'RESIDENT', unit: rt, resident }, lurah)
    expect([first, second].map((answer) => [codesOf(answer), fieldsOf(answer)])).toEqual([
      [['NOT_FOUND'], ['input.officer']],
      [['NOT_FOUND'], ['input.resident']],
    ])
  })
})

test.each(['RESIDENT', 'OFFICER', 'EVALUATOR'])('a %s keeps no accounts', async (role) => {
  const id = await build.account({ username: `bukan.${role.toLowerCase()}`, role, unit: kelurahan })
  const token = await api.signIn(`bukan.${role.toLowerCase()}`)
  for (const query of ['{ users { total } }', `{ user(id: ${id}) { username } }`]) {
    for (const server of [api, other]) expect(codesOf(await server.query(query, {}, token))).toEqual(['FORBIDDEN'])
  }
  expect(codesOf(await creating({ role, unit: kelurahan }, token))).toEqual(['FORBIDDEN'])
  expect(codesOf(await does(`userUpdate(id: ${id}, input: { role: SYSTEM_ADMIN }) { id }`, token))).toEqual([
    'FORBIDDEN',
  ])
})

test('what is offered is what is allowed, whichever way it is answered', async () => {
  await build.account({ username: 'tawar.mati', role: 'OFFICER', unit: rt })
  await build.rows.select(
    `update account set disabled_at = now(), totp_confirmed_at = now() where username = 'tawar.mati'`,
  )
  const query = '{ users(perPage: 100) { items { username role hasSecondFactor isExample allowedActions } total } }'
  for (const token of [admin, lurah]) {
    const [compiled, resolved] = [await api.query(query, {}, token), await other.query(query, {}, token)]
    expect(compiled).toEqual(resolved)
    const { items } = (compiled.data as { users: { items: { username: string; allowedActions: string[] }[] } }).users
    const offered = Object.fromEntries(items.map(({ username, allowedActions }) => [username, allowedActions]))
    expect(offered['tawar.mati']).toEqual(['UPDATE', 'ENABLE', 'RESET_PASSWORD', 'RESET_SECOND_FACTOR', 'END_SESSIONS'])
    expect(offered['kelurahan.uji']).toEqual(
      token === admin ? ['UPDATE', 'DISABLE', 'RESET_PASSWORD', 'END_SESSIONS'] : [],
    )
    expect(offered['sysadmin.uji']).toEqual(token === admin ? ['UPDATE'] : undefined)
  }
})
