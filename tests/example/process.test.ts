import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startOfDay } from '../../api/calendars/days.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { seedClone, type Seeded, until } from './seeded.ts'

const end = startOfDay(until)

let example: Seeded
let api: TestApi

beforeAll(async () => {
  example = await seedClone({ requests: 5000, seed: 5 })
  api = await startApi({ database: example.database, now: () => end })
})

afterAll(async () => {
  await api.close()
  await example.end()
})

const count = async (statement: string): Promise<number> => {
  const [row] = await example.rows.select<{ n: number }>(`select count(*)::int as n from ${statement}`)
  return row!.n
}

test('the job has next to nothing to do when the days are over: what was late has been handed on', async () => {
  const { REMINDED, ESCALATED, PASSED_ON } = (await api.runDeadlines(end))!
  expect(REMINDED + ESCALATED + PASSED_ON).toBeLessThanOrEqual(2)
})

test('what is late waits for a camat, above whom nobody is', async () => {
  const late = `request r join unit u on u.id = r.waiting_at_id where r.due_at < '${end.toISOString()}'`
  expect(await count(late)).toBeGreaterThan(0)
  expect(await count(`${late} and u.level <> 'KECAMATAN'`)).toBe(0)
})

describe('the city shows', () => {
  test.each([
    ['visits that were escalated', `approval where outcome = 'ESCALATED'`, 500, 3000],
    ['posts passed by', `request_event where kind = 'PASSED_ON'`, 5, 500],
    ['reminders', `request_event where kind = 'REMINDED'`, 1000, 8000],
    ['stages passed over', `request_event where kind = 'SKIPPED'`, 5, 100],
    ['requests that came back with time used', `approval where spent_seconds > 0`, 200, 1000],
    ['decisions by deputies', `approval where capacity <> 'DEFINITIVE'`, 20, 500],
    ['decisions with help', `approval where assistance_reason is not null`, 50, 1000],
    ['requests entered for someone', `request where assistance_reason is not null`, 250, 600],
    ['decisions sent later', `approval where queued_at is not null`, 200, 1500],
    ['returns for a reason', `approval where outcome = 'RETURNED' and reason_id is not null`, 200, 1000],
    ['requests opened and put aside', `request_event where kind = 'OPENED'`, 1000, 6000],
  ])('%s', async (_, statement, least, most) => {
    const n = await count(statement)
    expect(n).toBeGreaterThanOrEqual(Number(least))
    expect(n).toBeLessThanOrEqual(Number(most))
  })
})

test('whoever returns or rejects gives a reason of the catalogue for that', async () => {
  const wrong = `approval a left join decision_reason d on d.id = a.reason_id
                  where (a.outcome in ('RETURNED', 'REJECTED')) <> (d.id is not null) or d.outcome <> a.outcome
                     or d.needs_note and a.note is null`
  expect(await count(wrong)).toBe(0)
})

test('what was decided without a line was decided after it came, and reached the server minutes to hours later', async () => {
  const wrong = `approval where queued_at < opened_at or queued_at >= decided_at or decided_at > queued_at + interval '8 hours'`
  expect(await count(wrong)).toBe(0)
  const { badSignalKelurahan: bad } = example.truth
  const share = async (condition: string) => {
    const decided = `approval a join unit u on u.id = a.unit_id where a.outcome = 'APPROVED' and u.level in ('RT', 'RW') and u.code ${condition}`
    return (await count(`${decided} and queued_at is not null`)) / (await count(decided))
  }
  expect(await share(`like '${bad}%'`)).toBeGreaterThan(5 * (await share(`not like '${bad}%'`)))
})

test('heads whose decisions are entered for them are those written down', async () => {
  const { assistedRts } = example.truth
  const helped = await example.rows.select<{ code: string }>(`
    select u.code from approval a join unit u on u.id = a.unit_id where u.level = 'RT' and a.officer_id is not null
     group by 1 having count(assistance_reason) > 1 and avg((assistance_reason is not null)::int) > 0.3`)
  const found = helped.filter(({ code }) => assistedRts.includes(code))
  expect(found.length).toBeGreaterThan(assistedRts.length / 3)
  expect(helped.length - found.length).toBeLessThanOrEqual(2)
})

test('some are away with a deputy in their post today, some posts have someone acting, and some have nobody', async () => {
  const today = `valid_from <= '${until}' and coalesce(valid_to > '${until}', true)`
  expect(await count(`post where capacity = 'PLH' and basis is not null and ${today}`)).toBe(5)
  expect(await count(`post where capacity = 'PLT' and basis is not null and ${today}`)).toBe(3)
  const vacant = `unit u where level in ('RT', 'RW') and not exists (select from post where unit_id = u.id and ${today})`
  expect(await count(vacant)).toBe(6)
})

test('answers fit the forms of the services', async () => {
  const wrong = `request r join chain c on c.id = r.chain_id
    where exists (select from jsonb_object_keys(r.form) k where not c.form_schema::jsonb -> 'properties' ? k)
       or exists (select from jsonb_array_elements_text(c.form_schema::jsonb -> 'required') k where not r.form ? k)`
  expect(await count(wrong)).toBe(0)
})

test('kept counts are as many as there are rows', async () => {
  const kept = await example.rows.select(
    `select status, sum(change)::int as n from request_tally group by 1 having sum(change) <> 0 order by 1`,
  )
  expect(kept).toEqual(
    await example.rows.select('select status, count(*)::int as n from request group by 1 order by 1'),
  )
})

test('integrators can read the feed of all that happened from its beginning', async () => {
  const page =
    'query ($after: String) { requestEvents(after: $after, first: 1000) { items { event { id } } cursor hasMore } }'
  interface Page {
    requestEvents: { items: { event: { id: string } }[]; cursor: string; hasMore: boolean }
  }
  const token = await api.signIn('diskominfo')
  const readOn = (after: string | null) => api.query<Page>(page, { after }, token)
  const read = new Set<string>()
  let [after, hasMore]: [string | null, boolean] = [null, true]
  while (hasMore) {
    const { items, ...rest } = (await readOn(after)).data!.requestEvents
    for (const { event } of items) read.add(event.id)
    ;({ cursor: after, hasMore } = rest)
  }
  expect(read.size).toBe(await count('request_event'))
})
