import { Client, type DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doors } from '../../api/orm.ts'
import { wholeCity } from '../../api/units/territory.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { openRows, type Row, type Rows } from '../support/rows.ts'
import { type Target, Targets } from './matrix-targets.ts'

let database: TestDatabase
let rows: Rows
let app: Client
let one: Target
let other: Target

beforeAll(async () => {
  database = await cloneDatabase()
  rows = await openRows(database.ownerUrl)
  app = new Client({ connectionString: database.appUrl })
  await app.connect()
  const targets = new Targets()
  one = targets.at('35.74.04.1003.02.005')
  other = targets.at('35.74.04.1003.02.004')
  await targets.write(rows)
})

afterAll(async () => {
  await app.end()
  await rows.end()
  await database.drop()
})

/** Runs a statement as the application, to whom nobody has said who asks; answers with its rows, or PostgreSQL's code. */
async function ask(statement: string, values: unknown[] = []): Promise<Row[] | string> {
  try {
    return (await app.query<Row>(statement, values)).rows
  } catch (error) {
    return (error as DatabaseError).code ?? 'unknown'
  }
}

/** Everything stored about the accounts behind the doors. */
const stored = () =>
  rows.select(`
    select (select json_agg(a order by id) from account a) as accounts,
           (select json_agg(s order by id) from session s) as sessions,
           (select json_agg(k order by id) from api_key k) as keys`)

const strange = ["' or true --", '%', '_', '', 'sasaran.%', '*', '{}', '\\', 'SASARAN.1.', ' sasaran.1.']

describe('the doors in the fence', () => {
  test('open to the application alone, and to it only those that it needs', async () => {
    const definers = await rows.select<{ name: string; open: boolean; granted: boolean }>(`
      select proname as name, has_function_privilege('public', oid, 'execute') as open,
             has_function_privilege('portal_app', oid, 'execute') as granted
        from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname`)
    expect(definers.filter(({ open }) => open)).toEqual([])
    expect(definers.filter(({ granted }) => granted).map(({ name }) => name)).toEqual([...doors].toSorted())
  })

  test('are all there is: nothing else acts as someone else', async () => {
    const rules = await rows.select(`
      select c.relname from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace`)
    expect(rules).toEqual([])
  })

  test.each(strange)('let nobody in by the name or the token %j', async (text) => {
    const before = await stored()
    expect(await ask('select * from find_account_to_sign_in($1)', [text])).toEqual([])
    expect(await ask('select * from find_caller($1, now(), current_date)', [text])).toEqual([])
    expect(await ask('select * from find_account_of_subject($1, $1, $1)', [text])).toEqual([])
    expect(await ask('select close_session($1) as closed', [text])).toEqual([{ closed: false }])
    expect(await ask('select note_use($1, now())', [text])).toHaveLength(1)
    expect(await stored()).toEqual(before)
  })

  test('find nothing for nothing', async () => {
    expect(await ask('select * from find_account_to_sign_in(null)')).toEqual([])
    expect(await ask('select * from find_caller(null, now(), current_date)')).toEqual([])
    expect(await ask('select * from find_account_of_subject(null, null, null)')).toEqual([])
  })

  test('find by a name that one account, and by a token that one session', async () => {
    const found = await ask('select account_id from find_account_to_sign_in($1)', [one.username])
    expect(found).toEqual([{ account_id: one.account }])
    const caller = await ask(`select account_id, session_id from find_caller($1, '2026-08-02', '2026-08-02')`, [
      one.username,
    ])
    expect(caller).toEqual([{ account_id: one.account, session_id: one.session }])
    const late = await ask(`select account_id from find_caller($1, '2027-08-01', '2027-08-01')`, [one.username])
    expect(late).toEqual([])
  })

  test('never open to an application by its name, nor to who was switched off', async () => {
    expect(await ask(`select * from find_account_to_sign_in('aplikasi.1')`)).toEqual([])
    expect(await ask(`select * from find_account_of_subject('penerbit', 'seseorang', 'aplikasi.1')`)).toEqual([])
    await rows.select('update account set disabled_at = now() where id = $1', [one.account])
    const before = await stored()
    expect(await ask('select * from find_account_to_sign_in($1)', [one.username])).toEqual([])
    expect(await ask(`select * from find_account_of_subject('penerbit', 'seseorang', $1)`, [one.username])).toEqual([])
    expect(await ask(`select * from find_caller($1, '2026-08-02', '2026-08-02')`, [one.username])).toEqual([])
    expect(await stored()).toEqual(before)
    await rows.select('update account set disabled_at = null where id = $1', [one.account])
  })

  test('pin a subject once, and to nobody who has another', async () => {
    const pin = 'select account_id from find_account_of_subject($1, $2, $3)'
    expect(await ask(pin, ['penerbit', 'satu', one.username])).toEqual([{ account_id: one.account }])
    expect(await ask(pin, ['penerbit', 'dua', one.username])).toEqual([])
    expect(await ask(pin, ['penerbit', 'satu', other.username])).toEqual([{ account_id: one.account }])
    expect(await ask(pin, ['lain', 'satu', one.username])).toEqual([])
  })

  test('take each one-time code and each recovery code once, of that account alone', async () => {
    await rows.select(`update account set recovery_hashes = '{satu,dua}', totp_last_step = null`)
    const step = async (account: string, nth: number) =>
      await ask('select use_totp_step($1, $2) as used', [account, nth])
    expect(await step(one.account, 7)).toEqual([{ used: true }])
    expect(await step(one.account, 7)).toEqual([{ used: false }])
    expect(await step(one.account, 6)).toEqual([{ used: false }])
    expect(await step(other.account, 7)).toEqual([{ used: true }])
    const code = async (text: string) => await ask('select use_recovery_code($1, $2) as used', [one.account, text])
    expect(await code('satu')).toEqual([{ used: true }])
    expect(await code('satu')).toEqual([{ used: false }])
    const left = await rows.select('select recovery_hashes as left from account where id = any($1) order by id', [
      [one.account, other.account],
    ])
    expect(left).toEqual([{ left: ['dua'] }, { left: ['satu', 'dua'] }])
  })

  test('that keep up tell nothing but numbers', async () => {
    expect(await ask('select chain_audit() as linked')).toEqual([{ linked: expect.any(Number) }])
    expect(await ask('select fold_request_tally() as done')).toHaveLength(1)
    expect(await ask('select queue_audit()')).toBe('42501')
    expect(await ask('select tally_requests()')).toBe('42501')
  })
})

describe('a neighbour’s rows', () => {
  const tables = ['resident', 'request', 'approval', 'request_event', 'account', 'officer', 'api_client', 'audit_entry']

  /** What a condition of the caller's own making is shown of a table, beside what the statement answers with. */
  async function spy(table: string, statement: string): Promise<string[]> {
    const told: string[] = []
    const listen = (notice: { message?: string | undefined }) => told.push(notice.message ?? '')
    app.on('notice', listen)
    await app.query('begin')
    try {
      const [{ place }] = (await rows.select('select place from unit where code = $1', [one.unit])) as [Row]
      await app.query(`select set_config('portal.low', $1, true), set_config('portal.high', $2, true)`, [
        String(place),
        String(Number(place) + 1),
      ])
      await app.query(`
        create function pg_temp.spy(text) returns boolean language plpgsql cost 0.0000001 as $$
          begin raise notice '%', $1; return true; end $$`)
      await app.query(statement.replaceAll('$table', table))
    } finally {
      await app.query('rollback')
      app.off('notice', listen)
    }
    return told
  }

  test.each(tables)('of %s are not shown to a function in a condition, however cheap it says it is', async (table) => {
    const seen = await spy(table, 'select 1 from $table as t where pg_temp.spy(t::text)')
    const own = `select count(*)::int as rows from ${table} join unit using (place) where unit.code = $1`
    expect(await rows.select(own, [one.unit])).toEqual([{ rows: seen.length }])
    expect(seen.length).toBeGreaterThan(0)
    const ordered = await spy(table, 'select 1 from $table as t order by pg_temp.spy(t::text)')
    expect(ordered).toEqual(seen)
    const joined = await spy(table, 'select 1 from unit join $table as t on pg_temp.spy(t::text) where unit.place = 0')
    expect(joined).toEqual(seen)
  })

  test('raise no error that tells of them', async () => {
    const crafted = [
      'select 1 from resident where name::int = 1',
      `select 1 from request where 1 / (case when number = '${other.number}' then 0 else 1 end) = 1`,
      `select 1 from request where case when number = '${other.number}' then number::int = 1 else true end`,
      `select 1 from account where username like '%' and (username || 'x')::uuid is not null`,
    ]
    const told: unknown[] = []
    for (const statement of crafted) told.push(await ask(statement))
    expect(told).toEqual(crafted.map(() => []))
  })

  test('are in no statistics that the application can read', async () => {
    await rows.select('analyze')
    const known = await ask(`select tablename from pg_stats where tablename = any($1)`, [tables])
    expect(known).toEqual([])
    expect(await ask('select * from pg_statistic')).toBe('42501')
  })

  test('are in no function that the application could leave behind', async () => {
    const body = `returns int language sql security definer as 'select 1'`
    expect(await ask(`create function public.left_behind() ${body}`)).toBe('42501')
    expect(await ask(`create schema left_behind`)).toBe('42501')
    expect(await ask('alter function find_caller(text, timestamptz, date) security invoker')).toBe('42501')
    expect(
      await ask(`create function pg_temp.trusted(text) returns boolean language sql leakproof as 'select true'`),
    ).toBe('42501')
    expect(await ask(`copy resident to program 'cat'`)).toBe('42501')
    expect(await ask(`select pg_read_file('postgresql.conf')`)).toBe('42501')
    expect(await ask('set session authorization portal_owner')).toBe('42501')
  })
})

test('a job that acts for the system says so in its transaction, and the next one on the connection does not', async () => {
  await app.query('begin')
  await app.query(`select set_config('portal.low', '0', true), set_config('portal.high', $1, true)`, [
    String(wholeCity.high),
  ])
  expect(await ask('select count(*) > 0 as are_seen from resident')).toEqual([{ are_seen: true }])
  await app.query('commit')
  expect(await ask('select count(*)::int as n from resident')).toEqual([{ n: 0 }])
})
