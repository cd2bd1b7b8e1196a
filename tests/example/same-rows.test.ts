import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedClone, seedInto, type Seeded } from './seeded.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { openRows, type Rows } from '../support/rows.ts'

let one: Seeded
let again: Seeded
let other: Seeded
let unseeded: TestDatabase

beforeAll(async () => {
  one = await seedClone({ requests: 400, seed: 3 })
  again = await seedClone({ requests: 400, seed: 3, now: new Date('2027-01-01T00:00:00Z') })
  other = await seedClone({ requests: 400, seed: 4 })
  unseeded = await cloneDatabase()
})

afterAll(async () => {
  await Promise.all([one.end(), again.end(), other.end()])
  await unseeded.drop()
})

const tables =
  'unit service_type classification chain stage officer post resident request approval request_event calendar_slot'.split(
    ' ',
  )

test('the same seed and sizes give the same rows, whenever they are made', async () => {
  expect(again.truth).toEqual(one.truth)
  for (const table of tables) expect(await contentOf(again.rows, table)).toEqual(await contentOf(one.rows, table))
  const people = 'select username, name, role, unit_id, place, officer_id from account order by username'
  expect(await again.rows.select(people)).toEqual(await one.rows.select(people))
})

test('another seed gives other rows in the same tree', async () => {
  for (const table of ['resident', 'officer', 'request', 'approval', 'request_event']) {
    expect(await contentOf(other.rows, table)).not.toEqual(await contentOf(one.rows, table))
  }
  expect(await contentOf(other.rows, 'unit')).toEqual(await contentOf(one.rows, 'unit'))
})

test('an example has as many requests as were asked for', async () => {
  expect(await one.rows.select('select count(*)::int as n from request')).toEqual([{ n: 400 }])
})

test('loading leaves indexes, constraints and the fence as they were', async () => {
  const before = await openRows(unseeded.ownerUrl)
  const rules = `
    select indexdef as rule from pg_indexes where schemaname = 'public'
    union all
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated from pg_constraint
     where connamespace = 'public'::regnamespace
    union all
    select relname || relrowsecurity || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace
    order by 1`
  const expected = await before.select(rules)
  await before.end()
  expect(expected.length).toBeGreaterThan(100)
  expect(await one.rows.select(rules)).toEqual(expected)
})

test('a database with records is refused and left as it is', async () => {
  const before = await contentOf(one.rows, 'request')
  await expect(seedInto(one.database, { requests: 100, seed: 5 })).rejects.toThrow(/already has records \(request\)/)
  expect(await contentOf(one.rows, 'request')).toEqual(before)
})

test('what comes after the example is numbered after it', async () => {
  const next = `select nextval(pg_get_serial_sequence('request', 'id'))::int as next, max(id)::int as last from request`
  expect(await one.rows.select(next)).toEqual([{ next: 401, last: 400 }])
})

/** Every column but what is never twice the same: what is encrypted, and the number of the transaction. */
const shown = `to_jsonb(t) - 'nik_cipher' - 'kk_cipher' - 'tx'`

async function contentOf(rows: Rows, table: string) {
  return rows.select(
    `select count(*), md5(string_agg(line::text, E'\\n' order by line::text)) from (select ${shown} from ${table} as t) as line`,
  )
}
