import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Seats } from '../../api/people/seats.ts'
import { News } from '../../api/platform/news.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { homeRt, unitOf } from '../support/units.ts'

const today = '2026-08-10'

let database: TestDatabase
let build: Builders
let app: Client
let news: News
let seats: Seats
let rt: number

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  rt = (await unitOf(build.rows, homeRt)).id
  app = new Client({ connectionString: database.appUrl })
  await app.connect()
  seats = new Seats()
  news = new News(database.appUrl, { portal_access: (client) => seats.load(client) })
  await news.open()
})

afterAll(async () => {
  await news.close()
  await app.end()
  await build.end()
  await database.drop()
})

const inSeat = (day = today) => seats.in(rt, 'RT_HEAD', day).map(({ officerId }) => officerId)

test('the door tells who is in which post by identifiers alone, to those who see no territory', async () => {
  const officer = await build.officer({ validFrom: '2026-01-01', validTo: '2026-03-01' })
  const { rows } = await app.query<{ officer_id: string }>('select * from list_seats()')
  expect(rows.find(({ officer_id }) => officer_id === officer)).toEqual({
    unit_id: rt,
    position: 'RT_HEAD',
    officer_id: officer,
    resident_id: null,
    capacity: 'DEFINITIVE',
    valid_from: new Date(2026, 0, 1),
    valid_to: new Date(2026, 2, 1),
  })
  expect((await app.query('select * from post')).rows).toEqual([])
})

test('a server hears at once who was appointed and whose post has ended', async () => {
  expect(inSeat()).toEqual([])
  const officer = await build.officer({ validFrom: '2026-05-01' })
  await expect.poll(() => inSeat()).toEqual([officer])
  await build.rows.select('update post set valid_to = $2 where officer_id = $1', [officer, today])
  await expect.poll(() => inSeat()).toEqual([])
})

test('a seat counts from its first day until the day before its last', async () => {
  const officer = await build.officer({ validFrom: '2026-09-01', validTo: '2026-10-01' })
  await expect.poll(() => inSeat('2026-09-01')).toEqual([officer])
  expect(inSeat('2026-08-31')).toEqual([])
  expect(inSeat('2026-09-30')).toEqual([officer])
  expect(inSeat('2026-10-01')).toEqual([])
})

test('a seat says which resident its officer is, once an account does', async () => {
  const resident = await build.resident()
  const officer = await build.officer({ username: 'ketua.juga.warga', validFrom: '2026-11-01' })
  await build.rows.select('update account set resident_id = $2 where officer_id = $1', [officer, resident])
  await expect.poll(() => seats.in(rt, 'RT_HEAD', '2026-11-01').map(({ residentId }) => residentId)).toEqual([resident])
})
