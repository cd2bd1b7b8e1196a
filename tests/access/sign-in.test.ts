import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const start = new Date('2026-08-10T03:00:00Z')
const signIn = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { token expiresAt user { username role unit { code } posts { position } } } }`

let now = start
let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  await build.officer({ username: 'rt.uji' })
  await build.account({ username: 'diskominfo.uji' })
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const me = (token?: string) => api.query<{ me: { username: string } | null }>('{ me { username } }', {}, token)
const units = (token?: string) => api.query('{ units { total } }', {}, token)

describe('who signs in', () => {
  test('is told who they are, and for how long', async () => {
    const { data } = await api.query(signIn, { username: 'rt.uji', password: 'portal-emas' })
    expect(data).toEqual({
      signIn: {
        token: expect.stringMatching(/^[\w-]{43}$/),
        expiresAt: '2026-08-10T15:00:00.000Z',
        user: {
          username: 'rt.uji',
          role: 'OFFICER',
          unit: { code: '35.74.04.1003.02.005' },
          posts: [{ position: 'RT_HEAD' }],
        },
      },
    })
  })

  test('learns nothing about which half was wrong', async () => {
    const answers: Answer<unknown>[] = []
    for (const [username, password] of [
      ['rt.uji', 'portal-emas '],
      ['rt.uji', ''],
      ['RT.UJI', 'portal-emas'],
      ['nobody', 'portal-emas'],
      ['', ''],
    ]) {
      answers.push(await api.query(signIn, { username, password }))
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(codesOf(answers[0]!)).toEqual(['UNAUTHENTICATED'])
  })

  test('leaves no token in the database', async () => {
    const token = await api.signIn('rt.uji')
    const [stored] = await build.rows.select('select string_agg(session::text, $1) as text from session', ['\n'])
    expect(stored!.text).not.toContain(token)
  })
})

describe('a token', () => {
  test('is needed for everything but asking who one is', async () => {
    expect(await me()).toEqual({ data: { me: null } })
    expect(codesOf(await units())).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await api.query('mutation { requestApprove(id: 1) { id } }'))).toEqual(['UNAUTHENTICATED'])
  })

  test('is worth nothing when it is forged', async () => {
    const token = await api.signIn('rt.uji')
    expect(codesOf(await units(token))).toEqual([])
    const last = token.at(-1) === 'A' ? 'B' : 'A'
    const forged = [token.slice(0, -1), token.slice(0, -1) + last, token.toUpperCase(), 'A'.repeat(43), `${token}A`]
    for (const each of [...forged, `${token}' or true --`, '%00'.repeat(9)]) {
      expect(codesOf(await units(each))).toEqual(['UNAUTHENTICATED'])
    }
  })

  test('ends with its session', async () => {
    const token = await api.signIn('rt.uji')
    now = new Date('2026-08-10T14:59:59.999Z')
    expect(codesOf(await units(token))).toEqual([])
    now = new Date('2026-08-10T15:00:00Z')
    expect(codesOf(await units(token))).toEqual(['UNAUTHENTICATED'])
    expect(await me(token)).toEqual({ data: { me: null } })
    now = start
  })

  test('ends at once when its owner signs out, and no other does', async () => {
    for (let nth = 1; nth <= 20; nth += 1) {
      const [token, other] = [await api.signIn('rt.uji'), await api.signIn('diskominfo.uji')]
      expect(codesOf(await units(token))).toEqual([])
      expect(await api.query('mutation { signOut }', {}, token)).toEqual({ data: { signOut: true } })
      expect(codesOf(await units(token))).toEqual(['UNAUTHENTICATED'])
      expect(codesOf(await units(other))).toEqual([])
      expect(await api.query('mutation { signOut }', {}, token)).toEqual({ data: { signOut: false } })
    }
  })

  test('is not needed to sign out', async () => {
    expect(await api.query('mutation { signOut }')).toEqual({ data: { signOut: false } })
  })
})
