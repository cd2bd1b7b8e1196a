import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { send } from '../support/send.ts'

const signIn = `mutation ($username: String!) {
  signIn(username: $username, password: "portal-emas", cookie: true) { token user { username } } }`
const me = '{ me { username } }'
const sameOrigin = { 'sec-fetch-site': 'same-origin' }

let api: TestApi
let build: Builders
let cookie: string

beforeAll(async () => {
  api = await startApi({ env: { TRUST_PROXY: 'loopback' } })
  build = await startBuilding(api.database)
  await build.account({ username: 'konsol' })
  cookie = (await send(api.url, signIn, { username: 'konsol' }, sameOrigin)).cookie!
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const nobody = { me: null }
const someone = { me: { username: 'konsol' } }
const ask = async (headers: Record<string, string>) => (await send(api.url, me, {}, { cookie, ...headers })).data

describe('the console', () => {
  test('signs in without ever seeing the token', async () => {
    const answer = await send(api.url, signIn, { username: 'konsol' }, sameOrigin)
    expect(answer.data).toEqual({ signIn: { token: null, user: { username: 'konsol' } } })
    expect(answer.setCookie).toMatch(/^portal-emas=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/)
    expect(await ask({ ...sameOrigin, cookie: answer.cookie! })).toEqual(someone)
  })

  test('gets a cookie that no other host can set, where the way is encrypted', async () => {
    const https = { ...sameOrigin, 'x-forwarded-proto': 'https' }
    const { setCookie, cookie: safe } = await send(api.url, signIn, { username: 'konsol' }, https)
    expect(setCookie).toMatch(
      /^__Host-portal-emas=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(await ask({ ...https, cookie: safe! })).toEqual(someone)
    expect(await ask({ ...https, cookie: safe!.replace('__Host-', '') })).toEqual(nobody)
  })

  test('forgets it when signing out', async () => {
    const { cookie: own } = await send(api.url, signIn, { username: 'konsol' }, sameOrigin)
    const headers = { ...sameOrigin, cookie: own! }
    const out = await send(api.url, 'mutation { signOut }', {}, headers)
    expect(out.data).toEqual({ signOut: true })
    expect(out.setCookie).toMatch(/^portal-emas=; .*Expires=Thu, 01 Jan 1970/)
    expect((await send(api.url, me, {}, headers)).data).toEqual(nobody)
  })
})

describe('a program', () => {
  test('gets a token and no cookie', async () => {
    const answer = await send(api.url, signIn.replace(', cookie: true', ''), { username: 'konsol' })
    expect(answer.data).toEqual({
      signIn: { token: expect.stringMatching(/^[\w-]{43}$/), user: { username: 'konsol' } },
    })
    expect(answer.cookie).toBeNull()
  })
})

describe('the cookie counts', () => {
  test('for pages of our own alone, as the browser says', async () => {
    expect(await ask(sameOrigin)).toEqual(someone)
    for (const site of ['cross-site', 'same-site', 'none', '', 'SAME-ORIGIN']) {
      expect(await ask({ 'sec-fetch-site': site })).toEqual(nobody)
    }
  })

  test('by the origin, where the browser does not say', async () => {
    const own = new URL(api.url).origin
    expect(await ask({ origin: own })).toEqual(someone)
    const { host } = new URL(api.url)
    for (const origin of ['https://evil.example', 'null', own.replace('http', 'https'), `${own}.evil.example`, host]) {
      expect(await ask({ origin })).toEqual(nobody)
    }
    expect(await ask({})).toEqual(nobody)
    expect(await ask({ origin: own, 'sec-fetch-site': 'cross-site' })).toEqual(nobody)
  })

  test('never for a question in an address, or a form', async () => {
    const headers = { cookie, ...sameOrigin, 'apollo-require-preflight': '1' }
    const url = new URL(`/graphql?query=${encodeURIComponent(me)}`, api.url)
    for (const each of [headers, { ...headers, 'content-type': 'application/json' }]) {
      const answer = await fetch(url, { headers: each })
      expect(await answer.json()).toEqual({ data: nobody })
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
    ]) {
      const body = JSON.stringify({ query: me })
      const answer = await fetch(new URL('/graphql', api.url), {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body,
      })
      expect(await answer.text()).not.toContain('konsol')
    }
  })

  test('never beside a token', async () => {
    await build.account({ username: 'lain' })
    const token = await api.signIn('lain')
    expect(await ask({ ...sameOrigin, authorization: `Bearer ${token}` })).toEqual({ me: { username: 'lain' } })
    expect(await ask({ ...sameOrigin, authorization: 'Bearer nonsense-nonsense-nonsense' })).toEqual(nobody)
    expect(await ask({ ...sameOrigin, authorization: 'Basic eDp5' })).toEqual(nobody)
  })

  test('for no change that another site asks for', async () => {
    const headers = { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect(codesOf(await send(api.url, 'mutation { sessionsEndOthers }', {}, headers))).toEqual(['UNAUTHENTICATED'])
    const out = await send(api.url, 'mutation { signOut }', {}, headers)
    expect([out.data, out.setCookie]).toEqual([{ signOut: false }, ''])
    expect(await ask(sameOrigin)).toEqual(someone)
  })

  test('not when it holds anything else', async () => {
    for (const value of ['', 'x', `${cookie.split('=')[1]}A`, "' or true --", 'x'.repeat(3000), '%E0%A4%A']) {
      expect(await ask({ ...sameOrigin, cookie: `portal-emas=${value}` })).toEqual(nobody)
    }
  })
})
