import { afterAll, beforeAll, expect, test } from 'vitest'
import { startOfDay } from '../../api/calendars/days.ts'
import { readCalendar } from '../../api/calendars/read-calendar.ts'
import { checkedNik } from '../../api/people/nik.ts'
import { checkInvariants } from '../approvals/life/invariants.ts'
import { takeSnapshot } from '../approvals/life/snapshot.ts'
import { asAcknowledged, changesOf } from './acknowledged.ts'
import { seedClone, until, type Seeded } from './seeded.ts'
import { testVault } from '../support/vault.ts'

let example: Seeded

beforeAll(async () => {
  example = await seedClone({ requests: 2000, seed: 11 })
})

afterAll(() => example.end())

/** The rows that break a rule. */
const breaking = (statement: string, parameters: unknown[] = []) => example.rows.select(statement, parameters)

/** The connection as the calendar reads through it. */
const asClient = { query: async (statement: string) => ({ rows: await breaking(statement) }) } as never

test('a request stands where its events say it does, in one place at a time, and its version counts its changes', async () => {
  const ids = await example.rows.select<{ id: string }>('select id::text from request')
  const found = await takeSnapshot(
    example.rows,
    ids.map(({ id }) => id),
  )
  expect(found.size).toBe(2000)
  checkInvariants(new Map(), found, asAcknowledged(found.values()))
  for (const request of found.values()) expect([request.id, request.version]).toEqual([request.id, changesOf(request)])
})

test('what is begun next has a number beyond those of the example', async () => {
  const [row] = await example.rows.select<{ next: string; last: string }>(`
    select nextval('request_number') as next, (select max(right(number, 7)::bigint) from request) as last`)
  expect(Number(row!.next)).toBe(Number(row!.last) + 1)
})

test('requests end in every way, and some are still on their way', async () => {
  const found = await example.rows.select('select status from request group by 1 order by 1')
  expect(found.map(({ status }) => status)).toEqual([
    'CANCELLED',
    'COMPLETED',
    'DRAFT',
    'IN_PROGRESS',
    'REJECTED',
    'RETURNED',
  ])
})

test('events come in the order in which they happened', async () => {
  expect(
    await breaking(`
      select * from (select request_id, at < lag(at) over (partition by request_id order by id) as backwards
                       from request_event) as event
       where backwards`),
  ).toEqual([])
})

test('a decision is taken after the request entered the stage, and after it was opened', async () => {
  expect(
    await breaking(`select * from approval where decided_at <= entered_at or opened_at < entered_at or opened_at > decided_at
                        or (opened_at is null and outcome in ('APPROVED', 'RETURNED', 'REJECTED'))`),
  ).toEqual([])
})

test('a request is in one place at a time, and enters a stage when it leaves the one before or is sent again', async () => {
  expect(
    await breaking(`
      with visit as (
        select a.*, lag(decided_at) over w as left_at, lag(outcome) over w as outcome_before
          from approval a window w as (partition by request_id order by entered_at, id)
      )
      select * from visit join request r on r.id = visit.request_id
       where case when left_at is null then visit.entered_at <> r.submitted_at
                  when outcome_before in ('APPROVED', 'ESCALATED', 'SKIPPED') then visit.entered_at <> left_at
                  else visit.entered_at < left_at or not exists (
                    select from request_event e where e.request_id = r.id and e.kind = 'RESUBMITTED' and e.at = visit.entered_at)
             end`),
  ).toEqual([])
})

test('every decision is an event, and every event of a decision has one', async () => {
  const decisions = `select request_id, outcome as kind, decided_at as at, stage_id, unit_id, officer_id from approval
                      where outcome in ('APPROVED', 'RETURNED', 'REJECTED')`
  const events = `select request_id, kind, at, stage_id, unit_id, officer_id from request_event
                   where kind in ('APPROVED', 'RETURNED', 'REJECTED')`
  expect(await breaking(`(${decisions}) except all (${events})`)).toEqual([])
  expect(await breaking(`(${events}) except all (${decisions})`)).toEqual([])
})

test('whoever is charged holds the post on that day: the one the stage asks for, or that of a head further up', async () => {
  expect(
    await breaking(`
      select a.id from approval a
        join stage s on s.id = a.stage_id join request r on r.id = a.request_id join unit u on u.id = a.unit_id
       where s.chain_id <> r.chain_id or a.service_type_id <> r.service_type_id or a.place <> r.place
          or u.place <> a.unit_place or r.place < u.place or r.place >= u.place_end
          or not (u.level = s.level and a.position = s.decided_by
                  or (u.level, a.position) in (('RW', 'RW_HEAD'), ('KELURAHAN', 'LURAH'), ('KECAMATAN', 'CAMAT')))
          or (a.outcome in ('WITHDRAWN', 'SKIPPED')) <> (a.officer_id is null)
          or a.officer_id is not null and not exists (
            select from post p where p.officer_id = a.officer_id and p.unit_id = a.unit_id and p.position = a.position
               and p.capacity = a.capacity and p.valid_from <= (a.decided_at at time zone 'Asia/Jakarta')::date
               and coalesce(p.valid_to > (a.decided_at at time zone 'Asia/Jakarta')::date, true))`),
  ).toEqual([])
})

test('all heads of RT and RW were newly inducted on 7 May 2025', async () => {
  const held = (day: string) =>
    example.rows.select(
      `select position, count(*)::int as n from post
        where position in ('RT_HEAD', 'RW_HEAD') and capacity = 'DEFINITIVE' and valid_from <= $1 and coalesce(valid_to > $1, true) group by 1 order by 1`,
      [day],
    )
  const all = [
    { position: 'RT_HEAD', n: 1029 },
    { position: 'RW_HEAD', n: 200 },
  ]
  expect([await held('2025-05-06'), await held('2025-05-07')]).toEqual([all, all])
  expect(
    await breaking(
      `select * from post where position in ('RT_HEAD', 'RW_HEAD') and valid_from < '2025-05-07' and valid_to > '2025-05-07'`,
    ),
  ).toEqual([])
})

test('offices look at requests only while they are open', async () => {
  const calendar = (await readCalendar(asClient))!
  const opened = await example.rows.select<{ at: Date }>(`
    select a.opened_at as at from approval a join unit u on u.id = a.unit_id
     where u.level in ('KELURAHAN', 'KECAMATAN') and a.opened_at is not null`)
  expect(opened.length).toBeGreaterThan(1000)
  const closed = opened.filter(({ at }) => calendar.secondsBetween(at, new Date(at.getTime() + 10)) === 0)
  expect(closed).toEqual([])
})

test('what waits is due after what is left of its standard time, in the clock of its unit, once its documents are complete', async () => {
  const calendar = (await readCalendar(asClient))!
  const waiting = await example.rows.select<{ since: Date; due: Date | null; level: string; left: number | null }>(`
    select waiting_since as since, due_at as due, u.level,
           case when complete_at is not null then greatest(0, standard_seconds - spent_seconds) end as left
      from request r join stage s on s.id = r.stage_id join unit u on u.id = r.waiting_at_id
     where r.status = 'IN_PROGRESS'`)
  expect(new Set(waiting.map(({ level }) => level))).toEqual(new Set(['RT', 'RW', 'KELURAHAN', 'KECAMATAN']))
  for (const { since, due, level, left } of waiting) {
    const plain = new Date(since.getTime() + Number(left) * 1000)
    const expected = level === 'RT' || level === 'RW' ? plain : calendar.add(since, Number(left))
    expect(due).toEqual(left === null ? null : expected)
  }
})

test('requests spread over the months and end where the example ends', async () => {
  const from = startOfDay('2024-11-23')
  expect(
    await breaking(
      `select at from request_event where at < $1 or at >= $2
       union all select opened_at from approval where opened_at < $1 or opened_at >= $2`,
      [from, startOfDay(until)],
    ),
  ).toEqual([])
  const months = await example.rows.select(
    `select date_trunc('month', submitted_at, 'Asia/Jakarta') as month from request group by 1 having count(*) > 3`,
  )
  expect(months).toHaveLength(25)
})

test('a request begins with the newest version of its chain on that day', async () => {
  expect(
    await breaking(`
      select r.id from request r join chain c on c.id = r.chain_id
       where c.service_type_id <> r.service_type_id or c.version <> (
         select max(version) from chain newer where newer.service_type_id = r.service_type_id
            and newer.valid_from <= (r.submitted_at at time zone 'Asia/Jakarta')::date)`),
  ).toEqual([])
  const versions = await example.rows.select(
    `select distinct chain.version from request join chain on chain.id = chain_id join service_type s on s.id = request.service_type_id
      where s.code = 'USAHA' order by 1`,
  )
  expect(versions).toEqual([{ version: 1 }, { version: 2 }])
})

test('births, deaths and moving ask for no letter of an RT or RW', async () => {
  expect(
    await breaking(`select s.id from stage s join service_type t on t.id = s.service_type_id
                     where t.code in ('KELAHIRAN', 'KEMATIAN', 'PINDAH') and s.level in ('RT', 'RW')`),
  ).toEqual([])
})

test('every NIK has a birth in it and the serial of no living person', async () => {
  const residents = await example.rows.select<{ nik_cipher: string }>('select nik_cipher from resident')
  expect(residents.length).toBeGreaterThan(1029)
  for (const { nik_cipher: cipher } of residents) {
    const nik = testVault.decrypt(cipher, 'nik')
    expect(checkedNik(nik, 'nik')).toBe(nik)
    const [, day, month, year] = /^35(?:74|13)\d\d(\d\d)(\d\d)(\d\d)0000$/.exec(nik)!.map(Number)
    const birth = new Date(Date.UTC(year! + (year! < 45 ? 2000 : 1900), month! - 1, day! % 40))
    expect([birth.getUTCDate(), birth.getUTCMonth() + 1]).toEqual([day! % 40, month])
  }
})

test('numbers count the requests of a year in the order they came', async () => {
  expect(
    await breaking(`
      select * from (
        select number, 'PE-' || to_char(submitted_at at time zone 'Asia/Jakarta', 'YYYY') || '-' || lpad((row_number() over (
                 partition by to_char(submitted_at at time zone 'Asia/Jakarta', 'YYYY') order by submitted_at, id))::text, 7, '0') as expected
          from request) as numbered
       where number <> expected`),
  ).toEqual([])
})
