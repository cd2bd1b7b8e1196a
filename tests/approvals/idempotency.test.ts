import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import type { Service } from '../support/requests.ts'

const approve = `mutation ($id: ID!, $note: String, $key: String) {
  requestApprove(id: $id, note: $note, idempotencyKey: $key) { id status stage { code } } }`
/** The same by resolvers, because the compiler does not know the field beside it. */
const byResolvers = approve.replace('{ id status', '{ id __typename status').replace(/}$/, ' again: signOut }')

let api: TestApi
let build: Builders
let rt: string
let rw: string
let service: Service

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.heads()
  service = await build.service()
  await build.officer({ username: 'rt.uji' })
  await build.officer({ username: 'rt.wakil' })
  await build.officer({ unit: '35.74.04.1003.02', username: 'rw.uji' })
  rt = await api.signIn('rt.uji')
  rw = await api.signIn('rw.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const send = (variables: object, token = rt, document = approve) => api.query(document, variables, token)

async function visitsOf(id: string): Promise<number> {
  return (await build.rows.select('select 1 from approval where request_id = $1', [id])).length
}

describe('a mutation sent again with its key', () => {
  test('gives the first result and decides nothing more', async () => {
    const { id } = await build.request({ service })
    const sent = { id, note: 'Baik', key: randomUUID() }
    const first = await send(sent)
    expect(first.data).toEqual({ requestApprove: { id, status: 'IN_PROGRESS', stage: { code: 'rw' } } })
    expect(await send(sent)).toEqual(first)
    expect(await visitsOf(id)).toBe(1)
  })

  test('is the same whether a device sent it at once or had to keep it', async () => {
    const { id } = await build.request({ service })
    const sent = { id, key: randomUUID() }
    const kept = approve
      .replace('$key: String)', '$key: String, $at: DateTime)')
      .replace('Key: $key', 'Key: $key, queuedAt: $at')
    const first = await send(sent)
    expect(await send({ ...sent, at: '2026-11-23T03:15:00Z' }, rt, kept)).toEqual(first)
    expect(await visitsOf(id)).toBe(1)
  })

  test('gives what the request has become since', async () => {
    const { id } = await build.request({ service })
    const sent = { id, key: randomUUID() }
    await send(sent)
    await send({ id }, rw)
    expect((await send(sent)).data).toEqual({
      requestApprove: { id, status: 'IN_PROGRESS', stage: { code: 'kelurahan' } },
    })
  })

  test('eight times at once decides once, and all eight are told so', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const { id } = await build.request({ service })
      const sent = { id, key: randomUUID() }
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(sent)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(codesOf(answers[0]!)).toEqual([])
      expect(await visitsOf(id)).toBe(1)
    }
  })

  test('is refused again as it was refused first, even when it would now be possible', async () => {
    const { id } = await build.request({ service })
    const sent = { id, key: randomUUID() }
    const refused = await send(sent, rw)
    expect(codesOf(refused)).toEqual(['NOT_YOUR_TURN'])
    await send({ id })
    expect(await send(sent, rw)).toEqual(refused)
    expect(codesOf(await send({ id, key: randomUUID() }, rw))).toEqual([])
  })

  test('about nothing that exists is refused again', async () => {
    const sent = { id: '999999', key: randomUUID() }
    const refused = await send(sent)
    expect(codesOf(refused)).toEqual(['NOT_FOUND'])
    expect(await send(sent)).toEqual(refused)
  })

  test('with the note left out or null is the same mutation, also by resolvers', async () => {
    const { id } = await build.request({ service })
    const sent = { id, key: randomUUID() }
    expect(codesOf(await send(sent))).toEqual([])
    expect(codesOf(await send({ ...sent, note: null }))).toEqual([])
    expect(codesOf(await send({ ...sent, note: undefined }))).toEqual([])
    const token = await api.signIn('rt.uji')
    const again = await send(sent, token, byResolvers)
    expect(again.data).toMatchObject({ requestApprove: { id, stage: { code: 'rw' } }, again: true })
    expect(await visitsOf(id)).toBe(1)
  })
})

describe('a key', () => {
  test('sent with other content is refused, and the first result stays', async () => {
    const [one, other] = [await build.request({ service }), await build.request({ service })]
    const key = randomUUID()
    await send({ id: one.id, key })
    expect(codesOf(await send({ id: other.id, key }))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    expect(codesOf(await send({ id: one.id, key, note: 'lain' }))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    expect(await visitsOf(other.id)).toBe(0)
    expect(codesOf(await send({ id: one.id, key }))).toEqual([])
  })

  test('sent at once for two requests decides one of them', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const [one, other] = [await build.request({ service }), await build.request({ service })]
      const key = randomUUID()
      const answers = await Promise.all([one, other, one, other].map(({ id }) => send({ id, key })))
      const codes = answers.flatMap(codesOf)
      expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_KEY_REUSED'])
      expect((await visitsOf(one.id)) + (await visitsOf(other.id))).toBe(1)
    }
  })

  test('belongs to one caller', async () => {
    const { id } = await build.request({ service })
    const sent = { id, key: randomUUID() }
    await send(sent)
    expect(codesOf(await send(sent, await api.signIn('rt.wakil')))).toEqual(['NOT_YOUR_TURN'])
  })

  test.each(['', 'pendek7', 'x'.repeat(129)])(
    'of another length than 8 to 128 characters is refused: %o',
    async (key) => {
      const { id } = await build.request({ service })
      const answer = await send({ id, key })
      expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
      expect(answer.errors![0]!.extensions.fields).toHaveProperty('idempotencyKey')
      expect(await visitsOf(id)).toBe(0)
    },
  )

  test('is not needed', async () => {
    const { id } = await build.request({ service })
    expect(codesOf(await send({ id, key: null }))).toEqual([])
  })
})
