import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Act, record, theSystem } from '../../api/acts/audit.ts'
import { AuditKind } from '../../api/acts/audit-entry.entity.ts'
import { type Head, verifyAudit } from '../../api/acts/verify-audit.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

const now = new Date('2026-08-10T03:00:00.123Z')
let database: TestDatabase
let superuser: Client
let app: Client

beforeAll(async () => {
  database = await cloneDatabase()
  const address = new URL(inject('superuserUrl'))
  address.pathname = new URL(database.ownerUrl).pathname
  superuser = new Client({ connectionString: address.href })
  app = new Client({ connectionString: database.appUrl })
  await Promise.all([superuser.connect(), app.connect()])
})

beforeEach(async () => {
  await superuser.query('truncate audit_entry, audit_link, audit_pending restart identity')
  for (let nth = 1; nth <= 12; nth += 1) await add({ action: `tindakan ${nth}` })
  await chain()
})

afterEach(async () => {
  await superuser.query('set session_replication_role = origin')
})

afterAll(async () => {
  await Promise.all([superuser.end(), app.end()])
  await database.drop()
})

async function add(act: Partial<Act> = {}, at = now, client = app) {
  const { text, values } = record(theSystem, { kind: AuditKind.JOB, action: 'uji', ...act }, at)
  await client.query(text, [...values])
}

const chain = () => app.query('select chain_audit()')

async function verify(expected: Head | null = null, client = app) {
  const findings: string[] = []
  const verdict = await verifyAudit(client, { expect: expected, now }, (finding) => findings.push(finding))
  expect(verdict.findings).toBe(findings.length)
  return { ...verdict, findings }
}

async function findingsAfter(tampering: string, expected: Head | null = null): Promise<string[]> {
  await superuser.query(tampering)
  return (await verify(expected)).findings
}

describe('a chain', () => {
  test('nobody touched holds, whoever reads it', async () => {
    for (const client of [app, superuser]) {
      expect(await verify(null, client)).toMatchObject({ links: 12, waiting: 0, findings: [], head: { seq: 12 } })
    }
  })

  test('is the same in Node and in PostgreSQL for every text, null and number, under any settings', async () => {
    const odd = [...Array(32).keys()].slice(1).map((code) => String.fromCodePoint(code))
    const texts = [`"\\/\b\f\n\r\t${odd.join('')}\u007f`, 'Jalan Soekarno–Hatta №5 🕌 \u2028', '', 'null', '[1,2]']
    await superuser.query(`set timezone = 'Asia/Jakarta'; set datestyle = 'SQL, DMY'; set extra_float_digits = -15`)
    for (const text of texts) {
      const changes = { [text]: { before: text, after: [1.5, 1e21, -0.000001, true, null, { a: text }] } }
      await add({ reason: text, code: text, subject: { type: text, id: text, place: 2147483646 }, changes, times: 7 })
      await superuser.query('select chain_audit()')
    }
    for (const at of ['0001-01-01T00:00:00.001Z', '1969-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z']) {
      await add({}, new Date(at))
    }
    await chain()
    await superuser.query('reset all')
    expect(await verify()).toMatchObject({ links: 20, findings: [] })
  })

  test('holds entries that were committed late and by many at once, each once', async () => {
    const late = new Client({ connectionString: database.appUrl })
    await late.connect()
    await late.query('begin')
    await add({ action: 'terlambat' }, now, late)
    await add()
    await chain()
    await late.query('commit')
    await late.end()
    const many = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const client = new Client({ connectionString: database.appUrl })
        await client.connect()
        return client
      }),
    )
    await Promise.all(
      many.map(async (client) => {
        for (let nth = 0; nth < 20; nth += 1) {
          await add({}, now, client)
          await client.query('select chain_audit()')
        }
        await client.end()
      }),
    )
    await chain()
    expect(await verify()).toMatchObject({ links: 134, waiting: 0, findings: [] })
    const { rows } = await superuser.query('select seq from audit_link where entry_id = 13')
    expect(rows).not.toEqual([{ seq: '13' }])
  })

  test('is linked in pieces, and a piece that fails is linked whole the next time', async () => {
    for (let nth = 0; nth < 5; nth += 1) await add()
    await app.query('begin; select chain_audit(3); rollback')
    expect((await verify()).waiting).toBe(5)
    for (const linked of [3, 2, 0]) {
      expect((await app.query('select chain_audit(3) as linked')).rows).toEqual([{ linked }])
    }
    expect(await verify()).toMatchObject({ links: 17, findings: [] })
  })
})

const columns = {
  at: `at + interval '1 millisecond'`,
  kind: `'VIEW'`,
  action: `'lain'`,
  account_id: '5',
  actor: `'orang lain'`,
  role: `'SYSTEM_ADMIN'`,
  posts: `'LURAH 35.74.04.1003'`,
  address: `'203.0.113.9'`,
  subject_type: `'Account'`,
  subject_id: `'9'`,
  place: 'place + 1',
  code: `'FORBIDDEN'`,
  reason: `'alasan'`,
  times: '2',
  changes: `'{}'`,
}

describe('verification finds', () => {
  test.each(Object.entries(columns))('an entry whose %s was altered', async (column, value) => {
    expect(await findingsAfter(`update audit_entry set ${column} = ${value} where id = 5`)).toEqual([
      'Entry 5 is not what was linked (link 5): altered or exchanged.',
    ])
  })

  test('every column there is', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_name = 'audit_entry' and is_generated = 'NEVER'`,
    )
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['id', ...Object.keys(columns)].toSorted())
  })

  test('a last entry that was altered', async () => {
    expect(await findingsAfter(`update audit_entry set actor = 'x' where id = 12`)).toEqual([
      'Link 12 and its entry 12 do not fit: one of them was altered or exchanged.',
    ])
  })

  test('entries that were removed, at either end too', async () => {
    expect(await findingsAfter('delete from audit_entry where id in (1, 5, 6, 12)')).toEqual([
      'Entry 1 is gone (link 1).',
      'Entry 5 is gone (link 5).',
      'Entry 6 is gone (link 6).',
      'Entry 12 is gone (link 12).',
    ])
  })

  test('entries that were removed together with their links', async () => {
    const removed = (ids: string) =>
      `delete from audit_entry where id in (${ids}); delete from audit_link where seq in (${ids})`
    expect(await findingsAfter(removed('1, 5, 6'))).toEqual(['Links are gone: 1 to 1.', 'Links are gone: 5 to 6.'])
  })

  test('a link that was altered', async () => {
    expect(await findingsAfter(`update audit_link set hash = repeat('0', 64) where seq = 5`)).toEqual([
      'Link 5 was altered (entry 5).',
    ])
  })

  test('links that were exchanged or numbered anew', async () => {
    const exchange = 'update audit_link set entry_id = case entry_id when 5 then 60 else 50 end where seq in (5, 6)'
    const findings = await findingsAfter(
      `${exchange}; update audit_link set entry_id = entry_id / 10 where seq in (5, 6)`,
    )
    expect(findings.join()).toMatch(/^Link 5 .*entry 6.*link 6/)
    expect(
      await findingsAfter('delete from audit_link where seq = 9; update audit_link set seq = seq - 1 where seq > 9'),
    ).toContain('Entry 10 is not what was linked (link 9): altered or exchanged.')
  })

  test('an entry that was slipped in past the chain, and one that waits too long', async () => {
    await superuser.query('set session_replication_role = replica')
    await add({ action: 'diselipkan' }, new Date(now.getTime() - 60_001), superuser)
    await superuser.query('set session_replication_role = origin')
    await add({}, new Date(now.getTime() - 3_600_000))
    await add()
    expect(await verify()).toMatchObject({
      waiting: 1,
      findings: [
        'Entry 13 is not linked, though it is of 2026-08-10T02:59:00.122Z.',
        'Entry 14 is not linked, though it is of 2026-08-10T02:00:00.123Z.',
      ],
    })
  })

  test('an entry that was removed before it was linked', async () => {
    await add()
    expect(await findingsAfter('delete from audit_entry where id = 13')).toEqual([
      'Entry 13 is gone, and was never linked.',
    ])
  })

  test('a tail that was cut and a chain that was made anew, by a head noted earlier', async () => {
    const { head } = await verify()
    await add()
    await chain()
    expect((await verify(head)).findings).toEqual([])
    const gone = `The chain no longer holds 12:${head!.hash}: it was cut or made anew.`
    await superuser.query(`update audit_entry set actor = 'x' where id = 3; delete from audit_link;
      insert into audit_pending select id from audit_entry; select chain_audit()`)
    expect((await verify()).findings).toEqual([])
    expect((await verify(head)).findings).toEqual([gone])
    expect(
      await findingsAfter('delete from audit_link where seq > 11; delete from audit_entry where id > 11', head),
    ).toEqual([gone])
  })
})

describe('the application', () => {
  test.each([
    'update audit_entry set reason = null',
    'delete from audit_entry',
    'truncate audit_entry',
    `insert into audit_link (seq, entry_id, hash) values (99, 99, '')`,
    'update audit_link set hash = hash',
    'delete from audit_link',
    'insert into audit_pending (entry_id) values (1)',
    'delete from audit_pending',
    'alter table audit_entry disable trigger queue_audit',
    `create temp table mine (id bigint); create trigger t after insert on mine for each row execute function queue_audit()`,
  ])('is refused: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})
