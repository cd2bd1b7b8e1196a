import { afterAll, beforeAll, expect, test } from 'vitest'
import { retain } from '../../api/platform/retention.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const now = new Date('2026-08-10T03:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
})

afterAll(async () => {
  await build.end()
  await api.close()
})

test('a server runs it when it starts', async () => {
  await expect.poll(() => build.rows.select(`select 1 from audit_entry where kind = 'JOB'`)).toHaveLength(1)
})

test('each class is removed when its time has come, and what was done is on record', async () => {
  const account = await build.account({ username: 'sysadmin.uji', role: 'SYSTEM_ADMIN' })
  const token = await api.signIn('sysadmin.uji')
  for (const days of [0, 29, 31, 400]) {
    const key = { key: `${days} hari`, content_hash: '', result_id: '1', place: 0 }
    await build.rows.insert('idempotency_key', { account_id: account, created_at: daysAgo(days), ...key })
    const ended = {
      created_at: daysAgo(500),
      last_used_at: daysAgo(500),
      expires_at: daysAgo(days),
      address: '127.0.0.1',
    }
    await build.rows.insert('session', { token_hash: `${days}`, account_id: account, place: 0, ...ended })
    await build.rows.insert('rate_limit', { key: `uji ${days}`, points: 1, expire: daysAgo(days).getTime() })
  }
  const [due, later] = [await build.resident(), await build.resident()]
  await build.rows.select('update resident set erase_on = $1 where id = $2', ['2026-08-10', due])
  await build.rows.select('update resident set erase_on = $1 where id = $2', ['2026-08-11', later])

  const done = await retain(api.database.appUrl, now)
  expect(done!.map(({ class: kind, removed }) => [kind, removed])).toEqual([
    ['IDEMPOTENCY_KEY', 2],
    ['NOTIFICATION', 0],
    ['RATE_LIMIT', 3],
    ['RESIDENT', 1],
    ['SESSION', 3],
  ])
  expect(await build.rows.select(`select name, erased_at from resident where id = ${due}`)).toEqual([
    { name: '—', erased_at: now },
  ])
  expect(await build.rows.select(`select erased_at from resident where id = ${later}`)).toEqual([{ erased_at: null }])
  expect(
    await build.rows.select(
      `select kind, action, actor, changes from audit_entry where kind = 'JOB' order by id desc limit 1`,
    ),
  ).toEqual([
    {
      kind: 'JOB',
      action: 'retention',
      actor: null,
      changes: expect.objectContaining({ SESSION: { before: null, after: 3 } }),
    },
  ])
  const { data } = await api.query(
    '{ retentionRuns(perPage: 5) { total items { class removed } } retentionRules { class days isExample } }',
    {},
    token,
  )
  expect(data).toMatchObject({
    retentionRuns: { total: 10, items: expect.arrayContaining([{ class: 'RESIDENT', removed: 1 }]) },
    retentionRules: expect.arrayContaining([{ class: 'IDEMPOTENCY_KEY', days: 30, isExample: true }]),
  })
})

test('notifications go after a year, but not one that is still to be sent', async () => {
  const { id: request } = await build.request()
  for (const state of ['SENT', 'FAILED', 'UNKNOWN', 'OVERTAKEN', 'WAITING']) {
    await build.rows.select(insertNotification, [request, state, 'EMAIL', daysAgo(366)])
    await build.rows.select(insertNotification, [request, state, 'WEBHOOK', daysAgo(364)])
  }
  expect(await retain(api.database.appUrl, now)).toContainEqual(
    expect.objectContaining({ class: 'NOTIFICATION', removed: 4 }),
  )
  expect(await build.rows.select(`select state from notification where created_at = $1`, [daysAgo(366)])).toEqual([
    { state: 'WAITING' },
  ])
  expect(await build.rows.select('select 1 from notification')).toHaveLength(6)
})

const insertNotification = `
  insert into notification (event_id, request_id, place, recipient, account_id, channel, template, state, created_at, due_at)
  select min(id), request_id, place, 'OFFICER', (select count(*) from notification), $3, 'WAITING', $2, $4, $4
    from request_event where request_id = $1 group by request_id, place`

test('it runs once a day by itself, and not twice at once', async () => {
  expect(await retain(api.database.appUrl, now, { atMostDaily: true })).toBeNull()
  const tomorrow = daysAgo(-1)
  const both = await Promise.all([1, 2].map(() => retain(api.database.appUrl, tomorrow, { atMostDaily: true })))
  expect(both.filter((done) => done !== null)).toHaveLength(1)
})
