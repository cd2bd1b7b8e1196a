import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepUp } from '../../api/platform/upkeep.ts'
import { Connections } from '../../api/read/connections.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let build: Builders
let connections: Connections

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  connections = new Connections(database.appUrl, 1)
})

afterAll(async () => {
  await connections.close()
  await build.end()
  await database.drop()
})

test('outcomes of mutations are forgotten after thirty days, and kept counts are folded', async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  for (const days of [0, 29, 31, 400]) {
    const key = { key: `${days} hari`, content_hash: '', result_id: '1', place: 4_243_717 }
    await build.rows.insert('idempotency_key', { account_id: 1, created_at: daysAgo(days), ...key })
  }
  const service = await build.service({ levels: ['RT'] })
  for (let nth = 0; nth < 3; nth += 1) await build.request({ service })
  const upkeep = keepUp(connections)
  await expect
    .poll(() => build.rows.select('select key from idempotency_key order by created_at desc'))
    .toEqual([{ key: '0 hari' }, { key: '29 hari' }])
  expect(await build.rows.select('select status, change from request_tally')).toEqual([
    { status: 'IN_PROGRESS', change: 3 },
  ])
  upkeep.stop()
})
