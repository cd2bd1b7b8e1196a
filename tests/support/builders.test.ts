import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Builders, startBuilding } from './builders.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'

let database: TestDatabase
let build: Builders

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
})

afterAll(async () => {
  await build.end()
  await database.drop()
})

test('a built request waits at the unit of its stage, with the decisions that brought it there', async () => {
  const { id, waitingAt } = await build.request({ stage: 3, hours: [2, 5] })
  expect(waitingAt?.code).toBe('35.74.04.1003')
  const visits = await build.rows.select(
    `select u.code, a.outcome, extract(epoch from a.decided_at - a.entered_at)::int / 3600 as hours
       from approval a join unit u on u.id = a.unit_id where a.request_id = $1 order by a.id`,
    [id],
  )
  expect(visits).toEqual([
    { code: '35.74.04.1003.02.005', outcome: 'APPROVED', hours: 2 },
    { code: '35.74.04.1003.02', outcome: 'APPROVED', hours: 5 },
  ])
})

test('a built request may be over', async () => {
  const service = await build.service({ levels: ['KELURAHAN', 'KECAMATAN'] })
  const completed = await build.request({ service, status: 'COMPLETED' })
  const rejected = await build.request({ service, status: 'REJECTED' })
  const ends = await build.rows.select(
    `select r.status, r.waiting_at_id, (select array_agg(kind order by id) from request_event where request_id = r.id) as events
       from request r where r.id = any($1) order by r.id`,
    [[completed.id, rejected.id]],
  )
  expect(ends).toEqual([
    { status: 'COMPLETED', waiting_at_id: null, events: ['SUBMITTED', 'APPROVED', 'APPROVED', 'COMPLETED'] },
    { status: 'REJECTED', waiting_at_id: null, events: ['SUBMITTED', 'REJECTED'] },
  ])
})

test('a built unit takes places of its own below its parent', async () => {
  const rw = await build.unit({ level: 'RW' })
  const rts = [await build.unit({ parent: rw.code }), await build.unit({ parent: rw.code })]
  const agency = await build.unit({ level: 'AGENCY' })
  expect(rts.map((rt) => rt.place)).toEqual([rw.place + 1, rw.place + 2])
  expect(agency.place_end - agency.place).toBe(2 ** 20)
})
