import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { homeRt, unitOf } from '../support/units.ts'

interface Page {
  requestEvents: { items: { cursor: string; event: { id: string } }[]; cursor: string; hasMore: boolean }
}

const document = `query ($after: String, $first: Int) {
  requestEvents(after: $after, first: $first) { items { cursor event { id kind } request { number } } cursor hasMore }
}`

const apis: TestApi[] = []
let build: Builders
let evaluator: string
let request: { id: string }
let place: number

beforeAll(async () => {
  apis.push(await startApi())
  apis.push(await startApi({ database: apis[0]!.database, way: 'resolvers' }))
  build = await startBuilding(apis[0]!.database)
  await build.account({ username: 'diskominfo' })
  evaluator = await apis[0]!.signIn('diskominfo')
  request = await build.request({ stage: 4 })
  place = (await unitOf(build.rows, homeRt)).place
})

afterAll(async () => {
  await build.end()
  for (const api of apis.toReversed()) await api.close()
})

const ask = (variables: object, token = evaluator, api = apis[0]!) => api.query<Page>(document, variables, token)

/** All events in pages of so many, from a cursor on. */
async function readAll(
  first: number,
  after: string | null = null,
  api = apis[0]!,
): Promise<{ ids: string[]; cursor: string }> {
  const ids: string[] = []
  let cursor = after
  for (;;) {
    const page: Answer<Page> = await ask({ first, after: cursor }, evaluator, api)
    if (!page.data) throw new Error(page.errors?.[0]?.message)
    const { items, hasMore, cursor: next } = page.data.requestEvents
    ids.push(...items.map(({ event }) => event.id))
    cursor = next
    if (!hasMore) return { ids, cursor }
  }
}

/** Every event there is, by id. */
async function allIds(): Promise<string[]> {
  const rows = await build.rows.select<{ id: string }>('select e.id::text as id from request_event e order by e.id')
  return rows.map(({ id }) => id)
}

const numerically = (ids: readonly string[]) => ids.toSorted((a, b) => Number(a) - Number(b))

/** A writer of events with transactions of its own. */
async function openWriter() {
  const client = new Client({ connectionString: apis[0]!.database.ownerUrl })
  await client.connect()
  await client.query(`select set_config('portal.low', '0', false), set_config('portal.high', '2147483647', false)`)
  return {
    client,
    add: async () => {
      const { rows } = await client.query<{ id: string }>(
        `insert into request_event (request_id, place, kind, at) values ($1, $2, 'OPENED', now()) returning id::text`,
        [request.id, place],
      )
      return rows[0]!.id
    },
  }
}

test('what happened before anybody asked is told, in both ways of answering alike', async () => {
  await expect.poll(async () => (await readAll(2)).ids).toEqual(await allIds())
  expect(await readAll(3, null, apis[1])).toMatchObject({ ids: (await readAll(3)).ids })
})

test('an event whose transaction began early and ends late is missed by nobody', async () => {
  const [slow, quick] = [await openWriter(), await openWriter()]
  const { cursor: before } = await readAll(100)
  await slow.client.query('begin')
  const late = await slow.add()
  const early = await quick.add()
  const meanwhile = await readAll(100, before)
  expect(meanwhile.ids).toEqual([])
  await slow.client.query('commit')
  await expect.poll(async () => (await readAll(100, before)).ids).toEqual([late, early])
  await expect.poll(async () => (await readAll(1, meanwhile.cursor)).ids).toEqual([late, early])
  for (const writer of [slow, quick]) await writer.client.end()
})

test('while many write at once a reader gets every event once, and later readers the same order', async () => {
  const writers = await Promise.all(Array.from({ length: 6 }, () => openWriter()))
  let isWriting = true
  const writing = Promise.all(
    writers.map(async ({ client, add }, nth) => {
      for (let turn = 0; turn < 12; turn += 1) {
        await client.query('begin')
        for (let count = 0; count <= (turn + nth) % 3; count += 1) await add()
        await new Promise((resolve) => setTimeout(resolve, ((turn * 7 + nth * 13) % 20) * 1))
        await client.query((turn + nth) % 5 === 0 ? 'rollback' : 'commit')
      }
      await client.end()
    }),
  ).then(() => (isWriting = false))
  const seen: string[] = []
  let cursor: string | null = null
  const readOn = async () => {
    const part = await readAll(5, cursor)
    seen.push(...part.ids)
    cursor = part.cursor
  }
  while (isWriting) await readOn()
  await writing
  const all = await allIds()
  await expect.poll(async () => (await readOn(), seen.length)).toBe(all.length)
  expect(numerically(seen)).toEqual(all)
  expect(seen).not.toEqual(all)
  expect((await readAll(7)).ids).toEqual(seen)
})

describe('a cursor', () => {
  test('goes on also where nothing of the territory happened', async () => {
    await build.officer({ unit: '35.74.01.1001', username: 'lurah.jauh' })
    const token = await apis[0]!.signIn('lurah.jauh')
    const { cursor: end } = await readAll(100)
    const answer = await ask({}, token)
    expect(answer.data!.requestEvents).toMatchObject({ items: [], hasMore: false })
    expect(position(answer.data!.requestEvents.cursor)).toBeGreaterThanOrEqual(position(end))
  })

  test('of an item goes on right after it', async () => {
    const { items } = (await ask({ first: 3 })).data!.requestEvents
    const after = (await ask({ first: 1, after: items[0]!.cursor })).data!.requestEvents
    expect(after.items).toEqual([items[1]])
  })

  test.each([['no-cursor'], [''], ['%'], [Buffer.from('1.2').toString('base64url')]])(
    'that was never given is refused: %s',
    async (after) => {
      for (const api of apis) expect(codesOf(await ask({ after }, evaluator, api))).toEqual(['INVALID_INPUT'])
    },
  )

  test('of another database, or ahead of this one, is refused with what to do', async () => {
    const { cursor } = await readAll(100)
    const [origin] = text(cursor).split('.')
    for (const other of [`1${origin}`, origin].map((each, nth) => `${each}.${nth === 0 ? 1 : 9e12}.1`)) {
      const after = Buffer.from(other).toString('base64url')
      for (const api of apis) {
        const answer = await ask({ after }, evaluator, api)
        expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
        expect(answer.errors![0]!.message).toContain('Begin anew')
      }
    }
  })
})

test.each([0, -1, 1001])('%i events at once are refused', async (first) => {
  for (const api of apis) expect(codesOf(await ask({ first }, evaluator, api))).toEqual(['INVALID_INPUT'])
})

test('after a restore into another cluster the next start tells all events again, and refuses cursors of before', async () => {
  const { cursor } = await readAll(100)
  await build.rows.select(`update feed_origin set system_identifier = '1'`)
  await build.rows.select('update request_event set tx = 9000000000000000')
  expect((await readAll(100)).ids).toEqual([])
  const restored = await startApi({ database: apis[0]!.database })
  expect((await readAll(100, null, restored)).ids).toEqual(await allIds())
  expect(codesOf(await ask({ after: Buffer.from(text(cursor).replace(/^\d+/, '1')).toString('base64url') }))).toEqual([
    'INVALID_INPUT',
  ])
  await restored.close()
})

const text = (cursor: string) => Buffer.from(cursor, 'base64url').toString()
const position = (cursor: string) => Number(text(cursor).split('.')[1])
