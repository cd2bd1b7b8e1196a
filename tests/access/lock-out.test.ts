import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { networkOf, Throttle, waitAfter } from '../../api/access/throttle.ts'
import { Connections } from '../../api/read/connections.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { send } from '../support/send.ts'
import { testVault } from '../support/vault.ts'

const right = 'portal-emas'
const document = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { user { username } } }`

let api: TestApi
let other: TestApi
let build: Builders

beforeAll(async () => {
  const env = { TRUST_PROXY: 'loopback' }
  api = await startApi({ env })
  other = await startApi({ env, database: api.database })
  build = await startBuilding(api.database)
})

afterEach(async () => {
  await build.rows.select('delete from rate_limit')
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

let addresses = 0
/** Somewhere nobody has tried from yet. */
const newAddress = () => `10.1.${Math.floor(addresses / 250)}.${(addresses += 1) % 250}`

const tryIn = (username: string, password: string, { address = newAddress(), server = api } = {}) =>
  send(server.url, document, { username, password }, { 'x-forwarded-for': address })

/** So many wrong passwords, each after its wait has passed. */
async function fail(username: string, times: number) {
  for (let nth = 1; nth <= times; nth += 1) {
    expect(codesOf(await tryIn(username, 'salah'))).toEqual(['UNAUTHENTICATED'])
    if (nth < times) await passWait()
  }
}

/** Time itself cannot be sent ahead: what is waited for is brought to its end. */
const passWait = () => build.rows.select(`update rate_limit set expire = 1 where key like 'sign-in-wait:%'`)

describe('an account', () => {
  test('waits longer after each wrong password from the fifth on, and for a quarter of an hour after the tenth', () => {
    const waits = Array.from({ length: 12 }, (_, nth) => waitAfter(nth + 1))
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 900, 900, 900])
  })

  test('is locked after ten wrong passwords, for the right one too, and on every server', async () => {
    await build.account({ username: 'dikunci' })
    await fail('dikunci', 10)
    for (const server of [api, other]) {
      const { errors, headers } = await tryIn('dikunci', right, { server })
      const { code, retryAfter } = errors![0]!.extensions as { code: string; retryAfter?: number }
      expect(code).toBe('RATE_LIMITED')
      expect(retryAfter).toBeGreaterThan(890)
      expect(retryAfter).toBeLessThanOrEqual(900)
      expect(headers.get('retry-after')).toBe(String(retryAfter))
    }
    await passWait()
    expect((await tryIn('dikunci', right)).data).toEqual({ signIn: { user: { username: 'dikunci' } } })
  })

  test('stays locked when the servers are started again', async () => {
    await build.account({ username: 'dikunci.lama' })
    await fail('dikunci.lama', 10)
    const later = await startApi({ env: { TRUST_PROXY: 'loopback' }, database: api.database })
    expect(codesOf(await tryIn('dikunci.lama', right, { server: later }))).toEqual(['RATE_LIMITED'])
    await later.close()
  })

  test('does not wait longer for tries made while it waits', async () => {
    await build.account({ username: 'tak.sabar' })
    await fail('tak.sabar', 5)
    for (let nth = 1; nth <= 8; nth += 1) expect(codesOf(await tryIn('tak.sabar', right))).toEqual(['RATE_LIMITED'])
    await passWait()
    expect(codesOf(await tryIn('tak.sabar', 'salah'))).toEqual(['UNAUTHENTICATED'])
    const { extensions } = (await tryIn('tak.sabar', right)).errors![0]! as { extensions: { retryAfter?: number } }
    expect(extensions.retryAfter).toBeLessThanOrEqual(4)
    const log = await build.rows.select(
      `select code from audit_entry where actor = 't•••' and kind = 'SIGN_IN_FAILED' order by id`,
    )
    // One entry for each wait, however often someone tries.
    expect(log).toEqual([{ code: 'RATE_LIMITED' }, { code: 'RATE_LIMITED' }])
  })

  test('that does not exist is answered in the same way', async () => {
    await build.account({ username: 'ada.orangnya' })
    const answersOf = async (username: string) => {
      const answers: unknown[] = []
      for (let nth = 1; nth <= 11; nth += 1) {
        const { errors, status } = await tryIn(username, 'salah')
        answers.push([status, errors!.map(({ message, extensions }) => [message, extensions.code])])
        if (nth < 10) await passWait()
      }
      return JSON.stringify(answers).replaceAll(/\d+ seconds/g, 'n seconds')
    }
    expect(await answersOf('tidak.ada')).toBe(await answersOf('ada.orangnya'))
  })

  test('begins anew after a right password', async () => {
    await build.account({ username: 'pelupa' })
    await fail('pelupa', 4)
    expect(codesOf(await tryIn('pelupa', right))).toEqual([])
    for (let nth = 1; nth <= 4; nth += 1) expect(codesOf(await tryIn('pelupa', 'salah'))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await tryIn('pelupa', right))).toEqual([])
  })

  test('cannot be tried more often by trying many at once, on two servers', async () => {
    await build.account({ username: 'diserbu' })
    const servers = Array.from({ length: 40 }, (_, nth) => (nth % 2 ? api : other))
    const answers = await Promise.all(servers.map((server) => tryIn('diserbu', 'salah', { server })))
    const looked = answers.flatMap(codesOf).filter((code) => code === 'UNAUTHENTICATED')
    expect(looked.length).toBeGreaterThanOrEqual(4)
    expect(looked.length).toBeLessThanOrEqual(6)
  })

  test('has five tries at most of many that are counted at the same moment', async () => {
    const connections = new Connections(api.database.appUrl)
    const throttle = new Throttle(connections, testVault)
    const tries = Array.from({ length: 30 }, () => throttle.try('serentak', newAddress()))
    const permissions = await Promise.all(tries)
    expect(permissions.filter(({ retryAfter }) => retryAfter === null)).toHaveLength(5)
    await connections.close()
  })

  test('signs in many times at once with the right password', async () => {
    await build.account({ username: 'bersama' })
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryIn('bersama', right)))
    expect(answers.flatMap(codesOf)).toEqual([])
  })

  test('is not tried again and again in one operation', async () => {
    await build.account({ username: 'alias' })
    const each = (name: string) => `${name}: signIn(username: "alias", password: "${right}") { token }`
    for (const fields of [`${each('a')} ${each('b')}`, `${each('a')} ...more`]) {
      const more = fields.includes('...') ? `fragment more on Mutation { ${each('b')} }` : ''
      expect(codesOf(await send(api.url, `mutation { ${fields} } ${more}`))).toEqual(['INVALID_INPUT'])
    }
    expect(
      await build.rows.select(`select 1 from session s join account a on a.id = s.account_id
      where a.username = 'alias'`),
    ).toEqual([])
  })
})

describe('an address', () => {
  test('waits after 50 wrong passwords of many accounts, and no other does', async () => {
    await build.account({ username: 'tetangga' })
    const address = '203.0.113.7'
    const names = Array.from({ length: 50 }, (_, nth) => `tebakan.${nth}`)
    const codes = await Promise.all(names.map(async (name) => codesOf(await tryIn(name, 'salah', { address }))))
    expect(new Set(codes.flat())).toEqual(new Set(['UNAUTHENTICATED']))
    expect(codesOf(await tryIn('tetangga', right, { address }))).toEqual(['RATE_LIMITED'])
    expect(codesOf(await tryIn('tetangga', right))).toEqual([])
  })

  test('is the network of one of IPv6, and is one of IPv4 however it is written', () => {
    expect(networkOf('2001:db8:0:7:1:2:3:4')).toBe(networkOf('2001:db8:0:0007:ffff::1'))
    expect(networkOf('2001:db8:0:8::1')).not.toBe(networkOf('2001:db8:0:7::1'))
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('::ffff:203.0.113.7')).toBe(networkOf('203.0.113.7'))
  })
})

test('nothing stored about tries tells a name or an address, and the log tells little of unknown names', async () => {
  await build.account({ username: 'tercatat' })
  await tryIn('tercatat', 'salah', { address: '198.51.100.9' })
  await tryIn('Kata sandi saya!', 'salah', { address: '198.51.100.9' })
  const [{ text }] = (await build.rows.select<{ text: string }>(
    `select string_agg(key, ' ') as text from rate_limit`,
  )) as [{ text: string }]
  expect(text).not.toMatch(/tercatat|198\.51/)
  const log = await build.rows.select(
    `select actor, address, code, kind from audit_entry where address = '198.51.100.9' order by id`,
  )
  const failed = { address: '198.51.100.9', code: 'UNAUTHENTICATED', kind: 'SIGN_IN_FAILED' }
  expect(log).toEqual([
    { actor: 'tercatat', ...failed },
    { actor: 'K•••', ...failed },
  ])
})

test('a proxy that is not trusted cannot say who asks', async () => {
  const plain = await startApi({ database: api.database })
  await build.account({ username: 'langsung' })
  await tryIn('langsung', right, { server: plain, address: '192.0.2.44' })
  expect(await build.rows.select(`select 1 from session where address = '192.0.2.44'`)).toEqual([])
  await plain.close()
})
