import { MikroORM } from '@mikro-orm/postgresql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ormOptions } from '../../api/orm.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let orm: MikroORM

beforeAll(async () => {
  database = await cloneDatabase()
  orm = await MikroORM.init(ormOptions(database.ownerUrl))
})

afterAll(async () => {
  await orm.close(true)
  await database.drop()
})

const select = (statement: string) => orm.em.getConnection().execute<Record<string, unknown>[]>(statement)

test('entities and migrations agree', async () => {
  expect(await orm.schema.getUpdateSchemaSQL()).toBe('')
})

test('every table whose rows lie at a place has the fence', async () => {
  const tables = await select(`
    select c.relname as name, c.relrowsecurity as on, array_agg(p.polname::text order by p.polname) as policies
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'place'
      left join pg_policy p on p.polrelid = c.oid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
     group by c.oid`)
  expect(tables.length).toBeGreaterThan(8)
  const open = tables.filter(({ on, policies }) => !on || !['territory', 'append,territory'].includes(String(policies)))
  // Units are public facts.
  expect(open.map(({ name }) => name)).toEqual(['unit'])
})

test('the doors in the fence are these, and none can be led astray by a search path', async () => {
  const doors = await select(`
    select proname as name, proconfig::text as settings from pg_proc
     where prosecdef and pronamespace = 'public'::regnamespace order by proname`)
  expect(doors.map(({ name }) => name)).toEqual([
    'chain_audit',
    'close_session',
    'find_account_of_subject',
    'find_account_to_sign_in',
    'find_caller',
    'fold_request_tally',
    'list_seats',
    'note_use',
    'open_feed',
    'open_session',
    'queue_audit',
    'serves_beyond',
    'tally_requests',
    'track_request',
    'use_recovery_code',
    'use_totp_step',
  ])
  expect(doors.filter(({ settings }) => !String(settings).includes('search_path=public, pg_temp'))).toEqual([])
})
