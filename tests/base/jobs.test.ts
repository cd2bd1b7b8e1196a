import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Jobs } from '../../api/base/jobs.ts'
import { prepareJobs, schedules } from '../../api/base/queues.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { openRows, type Rows } from '../support/rows.ts'

let database: TestDatabase
let rows: Rows
const told: unknown[] = []

beforeAll(async () => {
  database = await cloneDatabase()
  rows = await openRows(database.ownerUrl)
})

afterAll(async () => {
  await rows.end()
  await database.drop()
})

beforeEach(async () => {
  told.length = 0
  await rows.select('delete from pgboss.job')
})

/** Runs with so many servers that do jobs, and stops them. */
async function withServers(count: number, work: (servers: Jobs[]) => Promise<void>): Promise<void> {
  const servers = Array.from({ length: count }, () => new Jobs(database.appUrl, (error) => told.push(error)))
  try {
    await Promise.all(servers.map((each) => each.start()))
    await work(servers)
  } finally {
    await Promise.all(servers.map((each) => each.stop()))
  }
}

const states = () => rows.select<{ state: string }>('select state, retry_count from pgboss.job')

test('what was asked for is done once, whichever server does it', () =>
  withServers(2, async (servers) => {
    const done: string[] = []
    for (const each of servers) {
      await each.work<{ notification: string }>('notifications/send', { every: 1, atOnce: 5 }, ({ data }) => {
        done.push(data.notification)
        return Promise.resolve()
      })
    }
    for (let nth = 0; nth < 10; nth += 1) await servers[0]!.send('notifications/send', { notification: String(nth) })
    await expect.poll(() => done.length).toBe(10)
    expect(new Set(done).size).toBe(10)
    expect(told).toEqual([])
  }))

test('regular work that waits already is not asked for twice', () =>
  withServers(2, async (servers) => {
    await Promise.all(servers.map((each) => each.send('upkeep', { key: 'tally' }, { key: 'tally' })))
    await servers[0]!.send('upkeep', { key: 'retention' }, { key: 'retention' })
    expect(await states()).toHaveLength(2)
  }))

test('what failed waits to be tried again, and says at the last time that it is the last', () =>
  withServers(1, async ([server]) => {
    const last: boolean[] = []
    await server!.work('notifications/send', { every: 1 }, ({ isLast }) => {
      last.push(isLast)
      return Promise.reject(new Error('tidak'))
    })
    await server!.send('notifications/send', { notification: '1' })
    await expect.poll(states).toEqual([{ state: 'retry', retry_count: 0 }])
    await rows.select('update pgboss.job set start_after = now(), retry_count = retry_limit - 1')
    await expect.poll(states).toMatchObject([{ state: 'failed' }])
    expect(last).toEqual([false, true])
  }))

test('what is asked for in a transaction that is rolled back is not asked for', () =>
  withServers(1, async ([server]) => {
    const client = new Client({ connectionString: database.appUrl })
    await client.connect()
    await client.query('begin')
    await server!.sendAll('notifications/send', [{ data: { notification: '1' }, at: new Date() }], {
      executeSql: (text, values) => client.query(text, values),
    })
    await client.query('rollback')
    await client.end()
    expect(await states()).toEqual([])
  }))

test('a server that stops waits for what it is doing', async () => {
  let isDone = false
  await withServers(1, async ([server]) => {
    const begun = Promise.withResolvers<void>()
    await server!.work('notifications/send', { every: 1 }, async () => {
      begun.resolve()
      await sleep(300)
      isDone = true
    })
    await server!.send('notifications/send', { notification: '1' })
    await begun.promise
  })
  expect(isDone).toBe(true)
  expect(await states()).toMatchObject([{ state: 'completed' }])
})

test('connections that are lost are opened again, and the work goes on', () =>
  withServers(1, async ([server]) => {
    const done: string[] = []
    await server!.work<{ notification: string }>('notifications/send', { every: 1 }, ({ data }) => {
      done.push(data.notification)
      return Promise.resolve()
    })
    const client = new Client({ connectionString: database.appUrl })
    await client.connect()
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'portal-emas jobs' and datname = current_database()`,
    )
    await client.end()
    await expect
      .poll(() =>
        server!.send('notifications/send', { notification: '1' }).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
    await expect.poll(() => done).toContain('1')
    expect(told.length).toBeLessThanOrEqual(1)
  }))

test('the owner makes the tables and schedules once, and the application changes neither', async () => {
  await prepareJobs(database.ownerUrl)
  const made = await rows.select<{ name: string; key: string }>('select name, key from pgboss.schedule')
  expect(made.map(({ name, key }) => `${name} ${key}`).toSorted((a, b) => a.localeCompare(b))).toEqual(
    schedules.map(({ queue, key }) => `${queue} ${key}`).toSorted((a, b) => a.localeCompare(b)),
  )
  const client = new Client({ connectionString: database.appUrl })
  await client.connect()
  for (const statement of [
    'create table pgboss.mine ()',
    'drop table pgboss.job',
    'alter table pgboss.job add mine int',
    'delete from pgboss.queue',
    'insert into pgboss.schedule (name, cron) values ($$upkeep$$, $$* * * * *$$)',
    'delete from pgboss.schedule',
    'insert into pgboss.bam (name, version, table_name, command) values ($$x$$, 1, $$x$$, $$drop table request$$)',
  ]) {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
  }
  await client.end()
})
