import { Client, type DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setTerritory, type Territory, wholeCity } from '../../api/units/territory.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { homeRt, unitOf } from '../support/units.ts'

const neighbour = '35.74.04.1003.02.004'
const forbidden = '42501'

let database: TestDatabase
let build: Builders
let app: Client
let mine: Territory
let neighbours: Territory & { unitId: number }

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  app = new Client({ connectionString: database.appUrl })
  await app.connect()
  for (const unit of [homeRt, neighbour]) {
    await build.officer({ unit, username: `kepala.${unit}` })
    await build.request({ unit, stage: 2 })
  }
  const rows = { content_hash: '', created_at: new Date(), account_id: 1 }
  for (const unit of [homeRt, neighbour]) {
    await build.rows.insert('idempotency_key', { ...rows, key: unit, place: (await unitOf(build.rows, unit)).place })
  }
  const [home, other] = [await unitOf(build.rows, homeRt), await unitOf(build.rows, neighbour)]
  mine = { low: home.place, high: home.place_end }
  neighbours = { low: other.place, high: other.place_end, unitId: other.id }
})

afterAll(async () => {
  await app.end()
  await build.end()
  await database.drop()
})

/** Runs a statement as the application on a territory, and undoes it; answers with its rows, or PostgreSQL's code. */
async function within(territory: Territory | null, statement: string, values: unknown[] = []) {
  await app.query('begin')
  try {
    if (territory) await app.query(setTerritory, [String(territory.low), String(territory.high)])
    return (await app.query(statement, values)).rows as Record<string, unknown>[]
  } catch (error) {
    return (error as DatabaseError).code
  } finally {
    await app.query('rollback')
  }
}

const fenced = ['resident', 'officer', 'post', 'account', 'request', 'request_event', 'request_tally', 'approval']

describe.each([...fenced, 'idempotency_key'])('the fence of %s', (table) => {
  test('hides every row from those without a territory', async () => {
    expect(await within(wholeCity, `select count(*) > 1 as found from ${table}`)).toEqual([{ found: true }])
    expect(await within(null, `select count(*)::int as n from ${table}`)).toEqual([{ n: 0 }])
    expect(await within({ low: 0, high: 0 }, `select count(*)::int as n from ${table}`)).toEqual([{ n: 0 }])
  })

  test('hides a neighbour’s rows, also from changes', async () => {
    const places = await within(mine, `select distinct place from ${table}`)
    expect(places).toEqual(table === 'request_tally' ? [] : [{ place: mine.low }])
    const changed = await within(mine, `update ${table} set place = place where place = $1 returning 1`, [
      neighbours.low,
    ])
    expect(changed).toEqual(['request_event', 'request_tally'].includes(table) ? forbidden : [])
  })
})

describe('a caller with an RT’s territory', () => {
  test('adds nothing to a neighbour', async () => {
    const { unitId, low } = neighbours
    const resident = 'insert into resident (name, nik_masked, unit_id, place) values ($1, $2, $3, $4) returning place'
    expect(await within(mine, resident, ['Warga', '1', unitId, low])).toBe(forbidden)
    expect(await within(mine, resident, ['Warga', '1', unitId, mine.low])).toEqual([{ place: mine.low }])
    const event = `insert into request_event (request_id, place, kind, at) select id, $1, 'APPROVED', now() from request`
    expect(await within(mine, event, [low])).toBe(forbidden)
  })

  test('moves nothing to a neighbour', async () => {
    expect(await within(mine, 'update request set place = $1', [neighbours.low])).toBe(forbidden)
  })
})

describe('the application’s role', () => {
  test.each([
    'select * from session',
    'select token_hash from session',
    'update session set expires_at = now()',
    'update audit_entry set actor = null',
    'delete from audit_entry',
    'delete from audit_link',
    `insert into audit_link (seq, entry_id, hash) values (1, 1, '')`,
    'delete from audit_pending',
    `update request_event set kind = 'CANCELLED'`,
    'delete from request_event',
    'truncate request_event',
    'update request_tally set change = 0',
    'alter table request disable row level security',
    'alter table request add column loose int',
    'drop policy territory on request',
    'drop table approval',
    'create table loose (id int)',
    'set role portal_owner',
    'update mikro_orm_migrations set name = name',
  ])('may not %s', async (statement) => {
    expect(await within(wholeCity, statement)).toBe(forbidden)
  })

  test('is refused, not shown everything, when it switches the fence off', async () => {
    await app.query('set row_security = off')
    expect(await within(mine, 'select * from request')).toBe(forbidden)
    await app.query('reset row_security')
  })
})
