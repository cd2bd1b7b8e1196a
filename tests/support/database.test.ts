import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { cloneDatabase, type TestDatabase } from './database.ts'

let one: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  ;[one, other] = await Promise.all([cloneDatabase(), cloneDatabase()])
})

afterAll(() => Promise.all([one.drop(), other.drop()]))

test('what is written to one clone is not seen in another', async () => {
  await ask(one.ownerUrl, 'create table mark (id int)')
  expect(await ask(one.ownerUrl, `select to_regclass('mark') is not null as there`)).toEqual([{ there: true }])
  expect(await ask(other.ownerUrl, `select to_regclass('mark') is not null as there`)).toEqual([{ there: false }])
})

test('a clone carries the fence of the template', async () => {
  const fenced = `select count(*)::int as n from pg_policies where policyname = 'territory'`
  expect((await ask(one.appUrl, fenced))[0]?.['n']).toBeGreaterThan(5)
  expect(await ask(one.appUrl, 'select count(*)::int as n from request')).toEqual([{ n: 0 }])
})

test('a clone is dropped even while the application is still signed in', async () => {
  const clone = await cloneDatabase()
  const application = new Client({ connectionString: clone.appUrl })
  const ended = new Promise((resolve) => application.on('error', resolve))
  await application.connect()
  await clone.drop()
  expect(await ended).toMatchObject({ code: '57P01' })
})

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
