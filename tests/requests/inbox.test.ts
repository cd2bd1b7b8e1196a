import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

type Listed = { requests: { items: { number: string; allowedActions: string[] }[]; total: number } }

const rt = '35.74.04.1003.02.005'
const nextRt = '35.74.04.1003.02.004'
const rw = '35.74.04.1003.02'
const kelurahan = '35.74.04.1003'

let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  const service = await build.service({ levels: ['RT', 'RW', 'KELURAHAN'] })
  await build.request({ number: 'rt', service })
  await build.request({ number: 'next-rt', service, unit: nextRt })
  await build.request({ number: 'rw', service, stage: 2 })
  await build.request({ number: 'rw-of-next', service, unit: nextRt, stage: 2 })
  await build.request({ number: 'lurah', service, stage: 3 })
  await build.request({ number: 'done', service, status: 'COMPLETED' })
  const short = await build.service({ levels: ['KELURAHAN'] })
  await build.request({ number: 'short', service: short })
  const desk = await build.service({ levels: ['KELURAHAN'] })
  await build.rows.select(`update stage set decided_by = 'SECRETARY' where chain_id = $1`, [desk.chainId])
  await build.request({ number: 'secretary', service: desk })
})

afterAll(async () => {
  await build.end()
  await api.close()
})

async function inboxOf(username: string, more = '') {
  const token = await api.signIn(username)
  const query = `{ requests(filter: { inbox: true ${more} }, sort: { field: NUMBER, order: ASC }) { items { number allowedActions } total } }`
  const { requests } = (await api.query<Listed>(query, {}, token)).data!
  expect(requests.total).toBe(requests.items.length)
  // What waits in an inbox can be decided, always.
  expect(requests.items.filter(({ allowedActions }) => !allowedActions.includes('APPROVE'))).toEqual([])
  return requests.items.map(({ number }) => number)
}

async function addPost(officer: string, unit: string, position: string, validFrom = '2021-01-01') {
  const [{ id, place }] = (await build.rows.select('select id, place from unit where code = $1', [unit])) as [
    { id: number; place: number },
  ]
  const post = { officer_id: officer, unit_id: id, place, position, valid_from: validFrom }
  await build.rows.insert('post', post)
}

test('an RT head’s inbox holds what waits at that RT', async () => {
  await build.officer({ unit: rt, username: 'rt' })
  expect(await inboxOf('rt')).toEqual(['rt'])
})

test('an RW head’s inbox holds what waits at that RW, not at its RT', async () => {
  await build.officer({ unit: rw, username: 'rw' })
  expect(await inboxOf('rw')).toEqual(['rw', 'rw-of-next'])
})

test('lurah and secretary of one kelurahan have inboxes of their own', async () => {
  await build.officer({ unit: kelurahan, username: 'lurah' })
  await build.officer({ unit: kelurahan, position: 'SECRETARY', username: 'sekretaris' })
  expect(await inboxOf('lurah')).toEqual(['lurah', 'short'])
  expect(await inboxOf('sekretaris')).toEqual(['secretary'])
})

test('who holds two posts has what waits for either in one inbox', async () => {
  const officer = await build.officer({ unit: rw, username: 'rangkap' })
  await addPost(officer, rt, 'RT_HEAD')
  expect(await inboxOf('rangkap')).toEqual(['rt', 'rw', 'rw-of-next'])
  await addPost(officer, nextRt, 'RT_HEAD')
  expect(await inboxOf('rangkap')).toEqual(['next-rt', 'rt', 'rw', 'rw-of-next'])
})

test('an inbox can be narrowed further', async () => {
  expect(await inboxOf('rw', `unit: "${nextRt}"`)).toEqual(['rw-of-next'])
  expect(await inboxOf('rw', 'status: [COMPLETED]')).toEqual([])
})

test('who holds no post has an empty inbox', async () => {
  await build.account({ username: 'diskominfo' })
  await build.officer({ unit: rt, username: 'bekas', validTo: '2021-02-01' })
  await build.officer({ unit: rt, username: 'nanti', validFrom: '2199-01-01' })
  for (const username of ['diskominfo', 'bekas', 'nanti']) expect(await inboxOf(username)).toEqual([])
})

test('a request is offered for approval to whom it waits for, and to nobody else', async () => {
  const query = '{ requests(sort: { field: NUMBER, order: ASC }) { items { number allowedActions } } }'
  const offered: Record<string, string[]> = {}
  for (const username of ['rt', 'rw', 'lurah', 'sekretaris', 'diskominfo']) {
    const { data } = await api.query<Listed>(query, {}, await api.signIn(username))
    const approvable = data!.requests.items.filter(({ allowedActions }) => allowedActions.includes('APPROVE'))
    offered[username] = approvable.map(({ number }) => number)
  }
  expect(offered).toEqual({
    rt: ['rt'],
    rw: ['rw', 'rw-of-next'],
    lurah: ['lurah', 'short'],
    sekretaris: ['secretary'],
    diskominfo: [],
  })
})
