import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Channel } from '../../api/notifications/words.ts'
import type { BuiltRequest } from '../support/requests.ts'
import { homeRt } from '../support/units.ts'
import { now, startTelling, type Telling } from './telling.ts'

const [rt, rw, kelurahan] = [homeRt, homeRt.slice(0, 16), homeRt.slice(0, 13)]

let telling: Telling
let request: BuiltRequest
const officers: Record<string, string> = {}

beforeAll(async () => {
  telling = await startTelling()
  for (const unit of [rt, rw, kelurahan]) officers[unit] = await telling.officer(unit, `${unit}@example.org`)
})

afterAll(() => telling.end())

beforeEach(async () => {
  await telling.build.rows.select('delete from notification')
  request = await telling.build.request()
  await telling.address(request)
})

/** To whom, and in which words. */
const said = async () =>
  (await telling.told()).map(({ recipient, account_id: account, template }) => [
    template,
    recipient === 'OFFICER' ? Object.entries(officers).find(([, id]) => id === account)?.[0] : recipient,
  ])

describe('an event tells', () => {
  test.for([
    [
      'SUBMITTED',
      { to: 1 },
      [
        ['SUBMITTED', 'APPLICANT'],
        ['WAITING', rt],
      ],
    ],
    ['RESUBMITTED', { to: 2 }, [['WAITING', rw]]],
    [
      'APPROVED',
      { from: 1, to: 2 },
      [
        ['MOVED_ON', 'APPLICANT'],
        ['WAITING', rw],
      ],
    ],
    ['APPROVED', { from: 4 }, []],
    ['COMPLETED', {}, [['COMPLETED', 'APPLICANT']]],
    ['RETURNED', { from: 1 }, [['RETURNED', 'APPLICANT']]],
    ['REJECTED', { from: 1 }, [['REJECTED', 'APPLICANT']]],
    ['REMINDED', { to: 1 }, [['REMINDER', rt]]],
    [
      'ESCALATED',
      { from: 1, to: 2 },
      [
        ['ESCALATED_TO', rw],
        ['ESCALATED_FROM', rt],
      ],
    ],
    ['PASSED_ON', { from: 2, to: 3 }, [['WAITING', kelurahan]]],
    ['CANCELLED', {}, []],
    ['UNDONE', { to: 1 }, []],
    ['OPENED', { to: 1 }, []],
    ['IMPORTED', {}, []],
  ] as const)('%s: %j', async ([kind, where, expected]) => {
    await telling.event(request, kind, where)
    await telling.make()
    expect(await said()).toEqual(expected)
  })

  test('nobody who has no address, or may not sign in any more', async () => {
    await telling.build.rows.select('update resident set email_cipher = null')
    await telling.build.rows.select(`update account set disabled_at = now() where id = $1`, [officers[rt]])
    await telling.event(request, 'SUBMITTED', { to: 1 })
    await telling.make()
    expect(await said()).toEqual([])
    await telling.build.rows.select(`update account set disabled_at = null where id = $1`, [officers[rt]])
  })

  test('nobody whose record is restricted', async () => {
    await telling.build.rows.select(
      'update resident set restricted_at = now() where id = (select applicant_id from request where id = $1)',
      [request.id],
    )
    await telling.event(request, 'RETURNED', { from: 1 })
    await telling.make()
    expect(await said()).toEqual([])
  })

  test('no officer of their own request', async () => {
    await telling.build.rows.select(
      'update account set resident_id = (select applicant_id from request where id = $1) where id = $2',
      [request.id, officers[rt]],
    )
    await telling.event(request, 'SUBMITTED', { to: 1 })
    await telling.make()
    expect(await said()).toEqual([['SUBMITTED', 'APPLICANT']])
    await telling.build.rows.select('update account set resident_id = null where id = $1', [officers[rt]])
  })

  test('whoever it waits for after an escalation, not whom its stage names', async () => {
    const [unit] = await telling.build.rows.select<{ id: number }>('select id from unit where code = $1', [kelurahan])
    const [stage] = request.service.stages
    await telling.build.rows.select(`update request set waiting_at_id = $2, waiting_for = 'LURAH' where id = $1`, [
      request.id,
      unit!.id,
    ])
    await telling.build.rows.select(
      `insert into request_event (request_id, place, kind, at, to_stage_id, to_unit_id)
       select id, place, 'REMINDED', $2, $3, $4 from request where id = $1`,
      [request.id, now, stage!.id, unit!.id],
    )
    await telling.make()
    expect(await said()).toEqual([['REMINDER', kelurahan]])
  })

  test('another system once, whoever else is told', async () => {
    await telling.event(request, 'CANCELLED')
    await telling.event(request, 'OPENED', { to: 1 })
    await telling.make({ channels: [Channel.WEBHOOK] })
    expect((await telling.told()).map(({ kind, recipient }) => [kind, recipient])).toEqual([['CANCELLED', 'WEBHOOK']])
  })

  test('nobody of what happened more than two days ago, as in the history of another system', async () => {
    await telling.event(request, 'SUBMITTED', { to: 1, at: new Date(now.getTime() - 49 * 3_600_000) })
    await telling.make()
    expect(await said()).toEqual([])
  })

  test('people only when a decision can no longer be taken back', async () => {
    await telling.event(request, 'SUBMITTED', { to: 1 })
    await telling.event(request, 'RETURNED', { from: 1 })
    await telling.make({ undoSeconds: 300 })
    const minutes = (await telling.told()).map(({ template, due_at: due }) => [
      template,
      (due.getTime() - now.getTime()) / 60_000,
    ])
    expect(minutes).toEqual([
      ['SUBMITTED', 0],
      ['WAITING', 0],
      ['RETURNED', 5],
    ])
  })
})

describe('an event is told once', () => {
  test('to an officer to whom one act says the same in two events', async () => {
    const client = new Client({ connectionString: telling.database.ownerUrl })
    await client.connect()
    await client.query(
      `begin; select set_config('portal.low', '0', true), set_config('portal.high', '2147483647', true)`,
    )
    for (const kind of ['APPROVED', 'PASSED_ON']) {
      await client.query(
        `insert into request_event (request_id, place, kind, at, to_stage_id, to_unit_id)
         select r.id, r.place, $2, $3, $4, u.id from request r, unit u where r.id = $1 and u.code = $5`,
        [request.id, kind, now, request.service.stages[2]!.id, kelurahan],
      )
    }
    await client.query('commit')
    await client.end()
    await telling.make()
    expect(await said()).toEqual([
      ['MOVED_ON', 'APPLICANT'],
      ['WAITING', kelurahan],
    ])
  })

  test('when it is read again', async () => {
    await telling.event(request, 'SUBMITTED', { to: 1 })
    await telling.make()
    await telling.build.rows.select(
      'update notification_cursor set tx = (select tx from request_event where request_id = $1 and to_stage_id is not null)',
      [request.id],
    )
    await telling.make()
    expect(await said()).toHaveLength(2)
    expect(await jobs()).toBe(2)
  })

  test('when several servers read at once', async () => {
    for (let nth = 0; nth < 20; nth += 1) await telling.event(request, 'REMINDED', { to: 1 })
    await Promise.all([telling.make(), telling.make(), telling.make()])
    expect(await said()).toHaveLength(20)
    expect(await jobs()).toBe(20)
  })

  test('though a transaction that began before is committed after it', async () => {
    const client = new Client({ connectionString: telling.database.ownerUrl })
    await client.connect()
    await client.query(
      `begin; select set_config('portal.low', '0', true), set_config('portal.high', '2147483647', true)`,
    )
    const [stage] = request.service.stages
    await client.query(
      `insert into request_event (request_id, place, kind, at, to_stage_id, to_unit_id)
       select id, place, 'SUBMITTED', $2, $3, waiting_at_id from request where id = $1`,
      [request.id, now, stage!.id],
    )
    await telling.event(request, 'RETURNED', { from: 1 })
    await telling.makeOnce()
    const before = await said()
    await client.query('commit')
    await client.end()
    expect(before).toEqual([])
    await telling.make()
    expect(new Set((await said()).map(([template]) => template))).toEqual(new Set(['RETURNED', 'SUBMITTED', 'WAITING']))
  })

  test('in a database that was restored elsewhere, where transactions count anew', async () => {
    await telling.build.rows.select('update notification_cursor set tx = 9000000000')
    await telling.make()
    await telling.event(request, 'RETURNED', { from: 1 })
    await telling.make()
    expect(await said()).toEqual([['RETURNED', 'APPLICANT']])
  })

  test('with all of a burst that is more than is read at once', async () => {
    await telling.build.rows.select(
      `insert into request_event (request_id, place, kind, at) select id, place, 'RETURNED', $2 from request, generate_series(1, 1200) where id = $1`,
      [request.id, now],
    )
    for (let nth = 0; nth < 3; nth += 1) await telling.event(request, 'RETURNED', { from: 1 })
    await telling.make()
    expect(await said()).toHaveLength(1203)
  })
})

/** How often the job queue was asked to send something of this request. */
async function jobs(): Promise<number> {
  const [row] = await telling.build.rows.select<{ n: number }>(
    `select count(*)::int as n from pgboss.job j join notification n on n.id::text = j.data->>'notification'`,
  )
  return row!.n
}
