import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../api/base/postgres/free-port.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { CookieJar } from '../support/cookie-jar.ts'
import { type Person, type RunningProvider, startProvider } from '../support/oidc-provider.ts'
import { send } from '../support/send.ts'
import { testVault } from '../support/vault.ts'

let api: TestApi
let build: Builders
let provider: RunningProvider
let providerPort: number
let later = 0

beforeAll(async () => {
  const port = await freePort()
  providerPort = await freePort()
  const url = `http://127.0.0.1:${port}`
  provider = await startProvider(providerPort, `${url}/auth/oidc/callback`)
  const env = {
    PORT: String(port),
    PUBLIC_URL: url,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: 'rahasia-klien',
    OIDC_NAME: 'Akun Kota',
  }
  api = await startApi({ env, now: () => new Date(Date.now() + later) })
  build = await startBuilding(api.database)
})

afterEach(() => {
  later = 0
})

afterAll(async () => {
  await build.end()
  await api.close()
  await provider.close()
})

const at = (path: string) => new URL(path, api.url).href
const isBack = (url: URL) => url.href.startsWith(at('/')) && !url.pathname.startsWith('/auth/')
const isCallback = (url: URL) => url.href.startsWith(at('/auth/oidc/callback'))

/** Goes the whole way as this person; answers with where it ended, and who the console then has before it. */
async function signIn(person: Person | null, jar = new CookieJar()) {
  provider.person = person
  const { location } = await jar.visit(at('/auth/oidc/start'), isBack)
  return { where: location!.replace(at('/'), '/'), who: await whoIs(jar) }
}

/** Goes as far as the provider's answer, which is not handed in yet. */
async function signInUntilCallback(person: Person, jar: CookieJar): Promise<string> {
  provider.person = person
  return (await jar.visit(at('/auth/oidc/start'), isCallback)).location!
}

async function whoIs(jar: CookieJar): Promise<unknown> {
  const headers = { cookie: jar.of(api.url), 'sec-fetch-site': 'same-origin' }
  return (await send(api.url, '{ me { username } }', {}, headers)).data!['me']
}

const handIn = async (callback: string, jar: CookieJar) => {
  const { location } = await jar.visit(callback, isBack)
  return { where: location!.replace(at('/'), '/'), who: await whoIs(jar) }
}

const problem = (code: string) => ({ where: `/?problem=${code}`, who: null })
const signedIn = (username: string) => ({ where: '/', who: { username } })
const transactionName = 'portal-emas-oidc'

describe('sign-in by OpenID Connect', () => {
  test('is offered by its name', async () => {
    const { data } = await api.query('{ signInOptions { oidcName } }')
    expect(data).toEqual({ signInOptions: { oidcName: 'Akun Kota' } })
  })

  test('finds the account of the user name, and pins it to who came', async () => {
    await build.account({ username: 'siti' })
    expect(await signIn({ sub: 'p-1', preferred_username: 'siti' })).toEqual(signedIn('siti'))
    const [pinned] = await build.rows.select(`select issuer, subject from account where username = 'siti'`)
    expect(pinned).toEqual({ issuer: provider.issuer, subject: 'p-1' })
    const log = await build.rows.select(
      `select kind, action, changes from audit_entry where actor = 'siti' order by id`,
    )
    expect(log).toEqual([
      {
        kind: 'RIGHTS',
        action: 'oidc',
        changes: {
          issuer: { before: null, after: provider.issuer },
          subject: { before: null, after: '•••' },
        },
      },
      { kind: 'SIGN_IN', action: 'oidc', changes: null },
    ])
  })

  test('knows who came before, also under a new name', async () => {
    await build.account({ username: 'lama.namanya' })
    await signIn({ sub: 'p-2', preferred_username: 'lama.namanya' })
    expect(await signIn({ sub: 'p-2', preferred_username: 'baru.namanya' })).toEqual(signedIn('lama.namanya'))
  })

  test('lets nobody else in under a name that is taken', async () => {
    await build.account({ username: 'diincar' })
    await signIn({ sub: 'p-3', preferred_username: 'diincar' })
    expect(await signIn({ sub: 'p-4', preferred_username: 'diincar' })).toEqual(problem('OIDC_UNKNOWN_USER'))
  })

  test('makes no account, and lets no disabled one in', async () => {
    const [before] = await build.rows.select('select count(*) from account')
    expect(await signIn({ sub: 'p-5', preferred_username: 'orang.asing' })).toEqual(problem('OIDC_UNKNOWN_USER'))
    expect(await signIn({ sub: 'p-6' })).toEqual(problem('OIDC_UNKNOWN_USER'))
    expect(await build.rows.select('select count(*) from account')).toEqual([before])
    await build.account({ username: 'dimatikan' })
    await build.rows.select(`update account set disabled_at = now() where username = 'dimatikan'`)
    expect(await signIn({ sub: 'p-7', preferred_username: 'dimatikan' })).toEqual(problem('OIDC_UNKNOWN_USER'))
    const log = await build.rows.select(
      `select actor, code from audit_entry where kind = 'SIGN_IN_FAILED' and code = 'OIDC_UNKNOWN_USER' order by id desc limit 3`,
    )
    expect(log.map(({ actor }) => actor)).toEqual(['d•••', '•••', 'o•••'])
  })

  test('needs the provider to have asked for a second factor where the account needs one', async () => {
    await build.account({ username: 'admin.kota', role: 'SYSTEM_ADMIN' })
    await build.rows.select(`update account set needs_second_factor = true where username = 'admin.kota'`)
    const person = { sub: 'p-8', preferred_username: 'admin.kota' }
    expect(await signIn(person)).toEqual(problem('OIDC_SECOND_FACTOR_NEEDED'))
    const jar = new CookieJar()
    expect(await signIn({ ...person, amr: ['pwd', 'mfa'] }, jar)).toEqual(signedIn('admin.kota'))
    const headers = { cookie: jar.of(api.url), 'sec-fetch-site': 'same-origin' }
    expect((await send(api.url, '{ units(perPage: 1) { items { code } } }', {}, headers)).errors).toBeUndefined()
    // The same account by its password alone still has to enrol ours.
    const { errors } = await api.query('{ units { total } }', {}, await api.signIn('admin.kota'))
    expect(errors![0]!.extensions.code).toBe('SECOND_FACTOR_NEEDED')
  })

  test('is told when the provider refuses', async () => {
    expect(await signIn(null)).toEqual(problem('OIDC_REFUSED'))
  })
})

describe('the way back', () => {
  test('is refused in another browser, and with a forged state', async () => {
    await build.account({ username: 'jujur' })
    const jar = new CookieJar()
    const callback = await signInUntilCallback({ sub: 'q-1', preferred_username: 'jujur' }, jar)
    expect(await handIn(callback, new CookieJar())).toEqual(problem('OIDC_EXPIRED'))
    const forged = callback.replace(/state=[^&]+/, 'state=tebakan')
    expect(await handIn(forged, jar)).toEqual(problem('OIDC_REFUSED'))
  })

  test('is gone once', async () => {
    await build.account({ username: 'sekali' })
    const jar = new CookieJar()
    const callback = await signInUntilCallback({ sub: 'q-2', preferred_username: 'sekali' }, jar)
    const kept = jar.get(api.url, transactionName)!
    expect(await handIn(callback, jar)).toEqual(signedIn('sekali'))
    expect(await handIn(callback, new CookieJar())).toEqual(problem('OIDC_EXPIRED'))
    const thief = new CookieJar()
    thief.set(api.url, transactionName, kept)
    expect(await handIn(callback, thief)).toEqual(problem('OIDC_REFUSED'))
  })

  test('is open for ten minutes', async () => {
    await build.account({ username: 'lambat' })
    const jar = new CookieJar()
    const callback = await signInUntilCallback({ sub: 'q-3', preferred_username: 'lambat' }, jar)
    later = 600_000
    expect(await handIn(callback, jar)).toEqual(problem('OIDC_EXPIRED'))
  })

  test.each([
    ['nonce', 'another nonce'],
    ['verifier', 'x'.repeat(43)],
  ])('is refused for a token made for another %s', async (part, value) => {
    await build.account({ username: `lain.${part}` })
    const jar = new CookieJar()
    const callback = await signInUntilCallback({ sub: `q-${part}`, preferred_username: `lain.${part}` }, jar)
    const transaction = JSON.parse(testVault.decrypt(jar.get(api.url, transactionName)!, 'oidc')) as object
    const forged = testVault.encrypt(JSON.stringify({ ...transaction, [part]: value }), 'oidc')
    jar.set(api.url, transactionName, forged)
    expect(await handIn(callback, jar)).toEqual(problem('OIDC_REFUSED'))
  })

  test('is refused from another issuer, or with a code it did not give', async () => {
    await build.account({ username: 'penerbit' })
    for (const [part, other] of [
      [/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example'],
      [/code=[^&]+/, 'code=tebakan'],
    ] as const) {
      const jar = new CookieJar()
      const callback = await signInUntilCallback({ sub: 'q-4', preferred_username: 'penerbit' }, jar)
      expect(await handIn(callback.replace(part, other), jar)).toEqual(problem('OIDC_REFUSED'))
    }
  })

  test('is refused with a cookie of anyone’s making', async () => {
    for (const value of [
      '',
      'x',
      '.',
      'test.',
      'lain.AAAA',
      `test.${'A'.repeat(80)}`,
      testVault.encrypt('{}', 'totp'),
    ]) {
      const jar = new CookieJar()
      jar.set(api.url, transactionName, value)
      expect(await handIn(at('/auth/oidc/callback?code=x&state=x'), jar)).toEqual(problem('OIDC_EXPIRED'))
    }
  })
})

test('a provider that is down is told, and asked again once it is back', async () => {
  const port = await freePort()
  const [gone, url] = [await freePort(), `http://127.0.0.1:${port}`]
  const env = { PORT: String(port), PUBLIC_URL: url, OIDC_ISSUER: `http://127.0.0.1:${gone}` }
  const client = { OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'rahasia-klien' }
  const waiting = await startApi({ env: { ...env, ...client }, database: api.database })
  const begin = async () => (await new CookieJar().visit(`${url}/auth/oidc/start`, () => true)).location
  expect(await begin()).toBe(`${url}/?problem=OIDC_UNAVAILABLE`)
  const back = await startProvider(gone, `${url}/auth/oidc/callback`)
  expect(await begin()).toContain(`${back.issuer}/auth?`)
  await back.close()
  await waiting.close()
})

test('without configuration there is no such way', async () => {
  const plain = await startApi({ database: api.database })
  expect((await fetch(new URL('/auth/oidc/start', plain.url))).status).toBe(404)
  expect((await plain.query('{ signInOptions { oidcName } }')).data).toEqual({ signInOptions: { oidcName: null } })
  await plain.close()
})
