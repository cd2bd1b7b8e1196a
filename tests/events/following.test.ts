import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { openStream, type RawStream, subscribe, transports } from '../support/streams.ts'

const changed = `subscription ($id: ID, $after: String) {
  requestChanged(id: $id, after: $after) { cursor event { id kind } request { id } }
}`
const inbox =
  'subscription ($after: String) { inboxChanged(after: $after) { cursor event { kind } request { id } waiting } }'

const rw = '35.74.04.1003.02'
const now = { time: new Date('2026-08-10T03:00:00Z') }

let api: TestApi
let other: TestApi
let build: Builders
const tokens: Record<string, string> = {}

beforeAll(async () => {
  api = await startApi({ now: () => now.time })
  other = await startApi({ database: api.database, way: 'resolvers', now: () => now.time })
  build = await startBuilding(api.database)
  await build.officer({ username: 'ketua.rt' })
  await build.officer({ unit: rw, username: 'ketua.rw' })
  await build.officer({ unit: '35.74.04.1003', username: 'lurah' })
  await build.account({ username: 'diskominfo' })
  for (const name of ['ketua.rt', 'ketua.rw', 'lurah', 'diskominfo']) tokens[name] = await api.signIn(name)
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

const approve = async (id: string, by = 'ketua.rt', at = api) => {
  const answer = await at.query('mutation ($id: ID!) { requestApprove(id: $id) { id } }', { id }, tokens[by])
  if (answer.errors) throw new Error(answer.errors[0]!.message)
}

const open = (who: string, query = changed, variables = {}, at = api) =>
  openStream({ url: at.url, token: tokens[who], query, variables })

const kindsOf = (stream: RawStream, field = 'requestChanged') =>
  stream.told.map(({ data }) => (data![field] as { event: { kind: string } }).event.kind)

/** The cursor after all that was written until now. */
async function present(): Promise<string> {
  const { id } = await build.request()
  const stream = await open('diskominfo', changed, { id })
  await approve(id)
  await stream.until(/APPROVED/)
  await stream.stop()
  return stream.ids.at(-1)!
}

test('each of two servers, compiling or not, tells what the other has done', async () => {
  const [here, there] = [await open('lurah'), await open('lurah', changed, {}, other)]
  const [one, two] = [await build.request(), await build.request()]
  await approve(one.id, 'ketua.rt', api)
  await approve(two.id, 'ketua.rt', other)
  for (const stream of [here, there]) await stream.until(new RegExp(`APPROVED[^\\n]*"id":"${two.id}"`))
  expect(there.told).toEqual(here.told)
  for (const stream of [here, there]) await stream.stop()
})

test('who connects again with the last cursor misses nothing and hears nothing twice', async () => {
  const first = await open('lurah', changed, { after: await present() })
  const requests = await Promise.all(Array.from({ length: 6 }, () => build.request()))
  await approve(requests[0]!.id)
  await first.until(/APPROVED/)
  await first.stop()
  for (const { id } of requests.slice(1, 3)) await approve(id)
  // The way EventSource says it, and the other way, on the other server.
  const second = await openStream(
    { url: api.url, token: tokens['lurah'], query: changed },
    { 'last-event-id': first.ids.at(-1)! },
  )
  await approve(requests[3]!.id)
  await second.until(new RegExp(`APPROVED[^\\n]*"id":"${requests[3]!.id}"`))
  await second.stop()
  await approve(requests[4]!.id)
  const third = await open('lurah', changed, { after: second.ids.at(-1) }, other)
  await approve(requests[5]!.id)
  await third.until(new RegExp(`APPROVED[^\\n]*"id":"${requests[5]!.id}"`))
  await third.stop()
  const told = [first, second, third].flatMap((stream) => stream.ids)
  expect(new Set(told).size).toBe(told.length)
  const kinds = [first, second, third].flatMap((stream) => kindsOf(stream))
  expect(kinds.filter((kind) => kind === 'APPROVED')).toHaveLength(6)
  expect(kinds.filter((kind) => kind === 'SUBMITTED')).toHaveLength(6)
})

test('a long past and what happens while it is told are told once and in order', async () => {
  const after = await present()
  const requests = await Promise.all(Array.from({ length: 130 }, () => build.request()))
  const streaming = open('lurah', changed, { after })
  for (const { id } of requests.slice(0, 10)) await approve(id)
  const stream = await streaming
  await stream.until(new RegExp(`APPROVED[^\\n]*"id":"${requests[9]!.id}"`))
  expect(stream.ids).toHaveLength(140)
  expect(new Set(stream.ids).size).toBe(140)
  await stream.stop()
  const again = await open('lurah', changed, { after })
  expect(again.ids).toEqual(stream.ids)
  await again.stop()
})

test('of one request nothing else is told, and of one elsewhere nothing at all', async () => {
  const [mine, another] = [await build.request(), await build.request()]
  const stream = await open('ketua.rt', changed, { id: mine.id })
  await approve(another.id)
  await approve(mine.id)
  await stream.until(/APPROVED/)
  expect(
    new Set(stream.told.map(({ data }) => (data!['requestChanged'] as { request: { id: string } }).request.id)),
  ).toEqual(new Set([mine.id]))
  await stream.stop()
  const elsewhere = await build.request({ unit: '35.74.01.1001.01.001' })
  const refused = await open('ketua.rt', changed, { id: elsewhere.id })
  expect(refused.text).toContain('NOT_FOUND')
})

test('an inbox tells what comes to a post and what leaves it, with how many wait', async () => {
  const [rt, above] = [await open('ketua.rt', inbox), await open('ketua.rw', inbox)]
  const { id } = await build.request()
  await approve(id)
  await rt.until(/APPROVED/)
  await above.until(/APPROVED/)
  const answers = [api, other].map((at) =>
    at.query<{ requests: { total: number } }>(
      '{ requests(filter: { inbox: true }) { total } }',
      {},
      tokens['ketua.rw'],
    ),
  )
  const [answer] = await Promise.all(answers)
  const total = answer!.data!.requests.total
  expect(above.told.at(-1)!.data!['inboxChanged']).toMatchObject({ request: { id }, waiting: total })
  await approve(id, 'ketua.rw')
  await above.until(/APPROVED[\s\S]*APPROVED/)
  expect(above.told.at(-1)!.data!['inboxChanged']).toMatchObject({ request: { id }, waiting: total - 1 })
  expect(kindsOf(rt, 'inboxChanged')).toEqual(['APPROVED'])
  const byResolvers = await open('ketua.rw', inbox, { after: above.ids[0] }, other)
  await byResolvers.until(/APPROVED/)
  expect(byResolvers.told).toEqual(above.told.slice(1))
  for (const stream of [rt, above, byResolvers]) await stream.stop()
})

test('a resident is told of their own requests alone', async () => {
  const [mine, theirs] = [await build.request(), await build.request()]
  const [row] = await build.rows.select<{ applicant_id: string }>('select applicant_id from request where id = $1', [
    mine.id,
  ])
  const account = await build.account({ username: 'warga', role: 'RESIDENT', unit: '35.74.04.1003.02.005' })
  await build.rows.select('update account set resident_id = $1 where id = $2', [row!.applicant_id, account])
  tokens['warga'] = await api.signIn('warga')
  const stream = await open('warga', 'subscription { requestChanged { event { kind } request { id } } }')
  await approve(theirs.id)
  await approve(mine.id)
  await stream.until(/APPROVED/)
  expect(stream.told).toEqual([{ data: { requestChanged: { event: { kind: 'APPROVED' }, request: { id: mine.id } } } }])
  await stream.stop()
})

test('after a restart of the server a client goes on where it was', async () => {
  const restarted = await startApi({ database: api.database, now: () => now.time })
  const before = await open('lurah', changed, { after: await present() }, restarted)
  const [one, two] = [await build.request(), await build.request()]
  await approve(one.id)
  await before.until(/APPROVED/)
  await restarted.close()
  await before.until(/(?!)/)
  expect(before.isEnded).toBe(true)
  await approve(two.id)
  const after = await open('lurah', changed, { after: before.ids.at(-1) })
  await after.until(/APPROVED/)
  const ids = [...before.ids, ...after.ids]
  expect(new Set(ids).size).toBe(ids.length)
  expect([...kindsOf(before), ...kindsOf(after)].filter((kind) => kind === 'APPROVED')).toHaveLength(2)
  await after.stop()
})

describe.each(transports)('over %s', (transport) => {
  test('the stream of a session that ended ends', async () => {
    const token = await api.signIn('lurah')
    // From a moment ago on: nobody knows when a stream has begun that is asked for in the words of its protocol.
    const mine = subscribe(transport, { url: api.url, token, query: changed, variables: { after: await present() } })
    const { id } = await build.request()
    await expect.poll(() => JSON.stringify(mine.told)).toContain(`"${id}"`)
    await api.query('mutation { signOut }', {}, token)
    const ended = await mine.ended
    expect(JSON.stringify([ended, ...mine.told])).toContain('UNAUTHENTICATED')
    mine.stop()
  })

  test('who loses a post hears no more of its territory, though the session goes on', async () => {
    const officer = await build.officer({ unit: rw, position: 'SECRETARY', username: `sekretaris.${transport.length}` })
    const token = await api.signIn(`sekretaris.${transport.length}`)
    const mine = subscribe(transport, { url: api.url, token, query: changed, variables: { after: await present() } })
    const { id } = await build.request()
    await approve(id)
    await expect.poll(() => JSON.stringify(mine.told)).toContain('APPROVED')
    await build.rows.select(`update post set valid_to = '2026-08-10' where officer_id = $1`, [officer])
    await expect
      .poll(async () => (await api.query('{ me { posts { position } } }', {}, token)).data)
      .toEqual({ me: { posts: [] } })
    // Streams learn it a moment later than the next who asks: from some approval on, none is heard any more.
    const heardOfAnother = async () => {
      const another = await build.request()
      const heard = mine.told.length
      const witness = await open('lurah', changed, { id: another.id })
      await approve(another.id)
      await witness.until(/APPROVED/)
      await witness.stop()
      return mine.told.slice(heard)
    }
    await expect.poll(heardOfAnother).toEqual([])
    expect(await heardOfAnother()).toEqual([])
    expect(mine.isEnded()).toBe(false)
    mine.stop()
  })

  test('what was asked for without a right to it is refused before anything is told', async () => {
    const nobody = subscribe(transport, { url: api.url, query: changed })
    expect(await nobody.ended).not.toBeNull()
    const evaluatorsInbox = subscribe(transport, { url: api.url, token: tokens['diskominfo'], query: inbox })
    expect(JSON.stringify(await evaluatorsInbox.ended)).not.toBe('null')
    expect(evaluatorsInbox.told).toEqual([])
  })
})
