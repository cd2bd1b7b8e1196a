import { MikroORM } from '@mikro-orm/postgresql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ormOptions } from '../../api/orm.ts'
import { withinTime } from '../../api/platform/deadline.ts'
import { Connections } from '../../api/read/connections.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let connections: Connections
let orm: MikroORM

beforeAll(async () => {
  database = await cloneDatabase()
  connections = new Connections(database.appUrl, 1, 1_500)
  orm = await MikroORM.init({ ...ormOptions(database.appUrl), driverOptions: { pipeline: true } })
})

afterAll(async () => {
  await Promise.all([connections?.close(), orm?.close(true)])
  await database?.drop()
})

const statement = (text: string) => ({ name: null, text, values: [] })
const sleep = (seconds: number) => statement(`select pg_sleep(${seconds})`)

test('one statement that takes too long is ended', async () => {
  await expect(connections.run([statement('select 1'), sleep(20)])).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

test('many statements have no more time together than one', async () => {
  const many = [statement('select 1'), ...Array.from({ length: 50 }, () => sleep(0.6))]
  await expect(connections.run(many)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

test('what one batch has used up is not missing to the next, and every statement has its own rows', async () => {
  for (let nth = 0; nth < 3; nth += 1) {
    const rows = await connections.run([
      statement('select 1'),
      statement('select 2'),
      sleep(0.6),
      statement('select 4'),
    ])
    expect(rows).toEqual([[['1']], [['2']], [['']], [['4']]])
  }
})

test('resolvers that together take too long are ended, and their connection serves the next', async () => {
  const em = orm.em.fork()
  const ended: unknown[] = []
  const result = await em.transactional((tx) =>
    withinTime(
      tx,
      connections,
      () =>
        Promise.all(
          Array.from({ length: 30 }, () =>
            tx.execute('select pg_sleep(0.3)').catch((error: unknown) => ended.push(error)),
          ),
        ).then(() => ({ data: {} })),
      500,
    ),
  )
  expect(result).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
  expect(ended.length).toBeGreaterThan(0)
  expect(await em.execute('select 1 as one')).toEqual([{ one: 1 }])
})

test('resolvers that are in time are left alone', async () => {
  const result = await orm.em
    .fork()
    .transactional((tx) => withinTime(tx, connections, async () => ({ data: { kept: true } })))
  expect(result).toEqual({ data: { kept: true } })
})
