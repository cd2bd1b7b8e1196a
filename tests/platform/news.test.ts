import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { News } from '../../api/platform/news.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let teller: Client
let news: News

beforeAll(async () => {
  database = await cloneDatabase()
  teller = new Client({ connectionString: database.appUrl })
  await teller.connect()
})

afterEach(async () => {
  vi.restoreAllMocks()
  await news.close()
})

afterAll(async () => {
  await teller.end()
  await database.drop()
})

const tell = (channel = 'channel_of_test') => teller.query(`notify ${channel}`)

type Hear = () => Promise<void> | void

async function listen(hear: Hear, hearLast: Hear = () => undefined): Promise<News> {
  news = new News(database.appUrl, { channel_of_test: hear, last_of_test: hearLast })
  await news.open()
  return news
}

test('everything is brought up to date before the first news', async () => {
  const hear = vi.fn<Hear>()
  await listen(hear)
  expect(hear).toHaveBeenCalledOnce()
  await tell()
  await expect.poll(() => hear.mock.calls.length).toBe(2)
})

test('a burst of news while it is being read is read once more', async () => {
  const reading = Promise.withResolvers<void>()
  const hear = vi.fn<Hear>().mockReturnValueOnce().mockReturnValueOnce(reading.promise)
  const hearLast = vi.fn<Hear>()
  await listen(hear, hearLast)
  for (let nth = 0; nth < 20; nth += 1) await tell()
  await tell('last_of_test')
  await expect.poll(() => hearLast.mock.calls.length).toBe(2)
  expect(hear).toHaveBeenCalledTimes(2)
  reading.resolve()
  await expect.poll(() => hear.mock.calls.length).toBe(3)
  await tell('last_of_test')
  await expect.poll(() => hearLast.mock.calls.length).toBe(3)
  expect(hear).toHaveBeenCalledTimes(3)
})

test('what could not be read again is tried until it can', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const hear = vi.fn<Hear>().mockReturnValueOnce().mockRejectedValueOnce(new Error('gone'))
  await listen(hear)
  await tell()
  await expect.poll(() => hear.mock.calls.length).toBe(3)
  expect(console.error).toHaveBeenCalledOnce()
  await tell()
  await expect.poll(() => hear.mock.calls.length).toBe(4)
})

test('what was missed while the connection was lost is made up for', async () => {
  const hear = vi.fn<Hear>()
  await listen(hear)
  await teller.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'portal-emas news' and datname = current_database()`,
  )
  await tell()
  await expect.poll(() => hear.mock.calls.length).toBe(2)
})

test('after closing nothing is heard', async () => {
  const hear = vi.fn<Hear>()
  await (await listen(hear)).close()
  await tell()
  expect(hear).toHaveBeenCalledOnce()
})
