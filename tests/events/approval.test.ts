import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { openStream, subscribe, transports } from '../support/streams.ts'

const changed = `subscription ($id: ID, $after: String) {
  requestChanged(id: $id, after: $after) { cursor event { id kind } request { id status number unit { code } } }
}`

let api: TestApi
let build: Builders
let head: string
let neighbour: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.officer({ username: 'ketua.rt' })
  await build.officer({ unit: '35.74.04.1003.02' })
  await build.officer({ unit: '35.74.04.1003.02.004', username: 'ketua.tetangga' })
  head = await api.signIn('ketua.rt')
  neighbour = await api.signIn('ketua.tetangga')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

describe.each(transports)('over %s', (transport) => {
  test('an approval is told to those whose territory it is in, and to no neighbour', async () => {
    const request = await build.request()
    // From here on, whenever the streams begin.
    const { data } = await api.query<{ requestEvents: { cursor: string } }>('{ requestEvents { cursor } }', {}, head)
    const variables = { after: data!.requestEvents.cursor }
    const mine = subscribe(transport, { url: api.url, token: head, query: changed, variables })
    const theirs = subscribe(transport, { url: api.url, token: neighbour, query: changed, variables })
    const ready = await openStream({ url: api.url, token: head, query: changed })
    await api.query('mutation ($id: ID!) { requestApprove(id: $id) { id } }', { id: request.id }, head)
    await ready.until(/APPROVED/)
    await expect
      .poll(() => mine.told.at(-1))
      .toMatchObject({
        data: { requestChanged: { event: { kind: 'APPROVED' }, request: { id: request.id, number: request.number } } },
      })
    expect(ready.told.at(-1)).toEqual(mine.told.at(-1))
    expect(theirs.told).toEqual([])
    mine.stop()
    theirs.stop()
    await ready.stop()
  })
})
