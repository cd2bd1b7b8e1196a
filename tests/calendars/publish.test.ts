import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

/** A Monday, 10:00 WIB. */
const now = new Date('2026-08-10T03:00:00Z')

let api: TestApi
let other: TestApi
let build: Builders
let admin: string
let evaluator: string

beforeAll(async () => {
  api = await startApi({ now: () => now })
  other = await startApi({ now: () => now, database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
  await build.account({ username: 'admin.kalender', role: 'SYSTEM_ADMIN' })
  await build.account({ username: 'evaluator.kalender' })
  admin = await api.signIn('admin.kalender')
  evaluator = await api.signIn('evaluator.kalender')
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

interface Rules {
  firstYear: number
  lastYear: number
  hours: Record<string, [string, string][]>
  seasons: { name: string; firstDay: string; lastDay: string; hours: Rules['hours'] }[]
  closedDays: { day: string; name: string }[]
  yearsWithHolidays: number[]
}

const weekdays = (hours: Rules['hours']) =>
  Object.entries(hours).map(([weekday, open]) => ({
    weekday: Number(weekday),
    open: open.map(([opens, closes]) => ({ opens, closes })),
  }))

/** The rules to begin from, as they are published again. */
async function draft() {
  const { data } = await api.query<{ calendarDraft: Rules }>('{ calendarDraft }', {}, admin)
  const { hours, seasons, ...rest } = data!.calendarDraft
  const inSeasons = seasons.map((season) => ({ ...season, hours: weekdays(season.hours) }))
  return { ...rest, source: 'Edaran contoh', hours: weekdays(hours), seasons: inSeasons }
}

const publish = (input: object, more: object = {}, token = admin) =>
  api.query<{ calendarPublish: { version: number; rules: Rules } }>(
    `mutation ($input: CalendarInput!, $seenVersion: Int, $key: String) {
       calendarPublish(input: $input, seenVersion: $seenVersion, idempotencyKey: $key) { version rules } }`,
    { input, ...more },
    token,
  )

async function newest(): Promise<number> {
  const [row] = await build.rows.select<{ version: number }>('select max(version) as version from calendar')
  return row!.version
}

test('the delivered calendar keeps what it was made of, and says of which years the holidays are known', async () => {
  for (const server of [api, other]) {
    const { data } = await server.query<{
      calendar: { rules: Rules; years: { year: number; hasHolidays: boolean }[] }
    }>('{ calendar(version: 1) { rules years { year hasHolidays } } }', {}, evaluator)
    expect(data?.calendar.rules.closedDays).toContainEqual({ day: '2026-08-17', name: 'Libur nasional' })
    expect(data?.calendar.years.filter(({ hasHolidays }) => hasHolidays).map(({ year }) => year)).toEqual([2026])
    expect(data?.calendar.years).toHaveLength(26)
  }
})

test('a closed day more moves what waits at offices, on every server, and nothing at an RT', async () => {
  const service = await build.service({ levels: ['RT', 'KELURAHAN'], standardSeconds: 8 * 3600 })
  const [atRt, atOffice] = [await build.request({ service }), await build.request({ service, stage: 2 })]
  const due = new Date('2026-08-11T04:00:00Z')
  await build.rows.select(`update request set due_at = $2, waiting_since = $3, complete_at = $3 where id = any($1)`, [
    [atRt.id, atOffice.id],
    due,
    now,
  ])
  const input = await draft()
  const tomorrow = { day: '2026-08-11', name: 'Hari jadi kota' }
  const { data, errors } = await publish({ ...input, closedDays: [...input.closedDays, tomorrow] })
  expect(errors).toBeUndefined()
  expect(data?.calendarPublish.rules.closedDays).toContainEqual(tomorrow)
  await other.runDeadlines(now)
  const dueOf = async (id: string) =>
    (await build.rows.select<{ due_at: Date }>('select due_at from request where id = $1', [id]))[0]!.due_at
  expect(await dueOf(atRt.id)).toEqual(due)
  // 8 hours from Monday 10:00: 5 that day, none on Tuesday, 3 on Wednesday from 07:30.
  expect(await dueOf(atOffice.id)).toEqual(new Date('2026-08-12T03:30:00Z'))
  const [{ applied_at: applied }] = (await build.rows.select<{ applied_at: Date }>(
    'select applied_at from calendar order by version desc limit 1',
  )) as [{ applied_at: Date }]
  expect(applied).toEqual(now)
})

test('what the calendar did not reach before has a due time once it does', async () => {
  const service = await build.service({ levels: ['RT', 'KELURAHAN'], standardSeconds: 3600 })
  const beyond = await build.request({ service, stage: 2 })
  await build.rows.select('update request set due_at = null, waiting_since = $2, complete_at = $2 where id = $1', [
    beyond.id,
    now,
  ])
  expect((await publish(await draft())).errors).toBeUndefined()
  await api.runDeadlines(now)
  const [request] = await build.rows.select('select due_at from request where id = $1', [beyond.id])
  expect(request).toEqual({ due_at: new Date('2026-08-10T04:00:00Z') })
})

test('every server reckons by the new version at once', async () => {
  const input = await draft()
  const closed = { day: '2026-09-01', name: 'Pemilihan' }
  expect((await publish({ ...input, closedDays: [...input.closedDays, closed] })).errors ?? []).toEqual([])
  const morning = new Date('2026-08-31T09:00:00Z')
  for (const server of [api, other]) {
    await expect.poll(() => server.clockOf('KELURAHAN').add(morning, 3600)).toEqual(new Date('2026-09-02T01:30:00Z'))
  }
})

test('what makes no sense is refused field by field, and nothing is stored', async () => {
  const before = await newest()
  const input = await draft()
  const season = { ...input.seasons[0]!, firstDay: '2026-02-20', lastDay: '2026-02-10' }
  const wrong = {
    ...input,
    source: 'x',
    lastYear: 2040,
    hours: [
      { weekday: 1, open: [{ opens: '08:00', closes: '07:00' }] },
      { weekday: 1, open: [] },
      { weekday: 8, open: [{ opens: '8', closes: '9' }] },
    ],
    seasons: [season],
    closedDays: [
      { day: '2041-01-01', name: '' },
      { day: '2026-01-01', name: 'A' },
      { day: '2026-01-01', name: 'A' },
    ],
    yearsWithHolidays: [2026, 2027],
  }
  const { errors } = await publish(wrong)
  expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
  expect(Object.keys(errors?.[0]?.extensions.fields ?? {}).toSorted()).toEqual([
    'input.closedDays.0.day',
    'input.closedDays.0.name',
    'input.closedDays.2.day',
    'input.hours.0.open.0.closes',
    'input.hours.1.weekday',
    'input.hours.2.open.0.opens',
    'input.hours.2.weekday',
    'input.lastYear',
    'input.seasons.0.lastDay',
    'input.source',
    'input.yearsWithHolidays',
  ])
  expect(await newest()).toBe(before)
})

test.each([
  ['hours', { hours: [] }],
  ['hours', { hours: [{ weekday: 1, open: [] }] }],
  ['firstYear', { firstYear: 2006 }],
  ['lastYear', { lastYear: 2025, seasons: [], closedDays: [], yearsWithHolidays: [] }],
  [
    'seasons.1.firstDay',
    { seasons: [0, 1].map(() => ({ name: 'R', firstDay: '2026-02-18', lastDay: '2026-03-19', hours: [] })) },
  ],
])('%s that would leave offices without hours or figures without years are refused', async (field, change) => {
  const { errors } = await publish({ ...(await draft()), ...change })
  expect(Object.keys(errors?.[0]?.extensions.fields ?? {})).toContain(`input.${field}`)
})

test('whoever began from an older version is told so; the same key publishes once', async () => {
  const input = await draft()
  const version = await newest()
  expect(codesOf(await publish(input, { seenVersion: version - 1 }))).toEqual(['CONFLICT'])
  const twice = await Promise.all([1, 2].map(() => publish(input, { seenVersion: version, key: 'kalender-sekali' })))
  expect(twice.map(({ data }) => data?.calendarPublish.version)).toEqual([version + 1, version + 1])
  expect(await newest()).toBe(version + 1)
})

test('a calendar whose rules were not kept is edited from the delivered ones', async () => {
  await build.rows.select('update calendar set rules = null')
  expect((await draft()).closedDays).toContainEqual({ day: '2026-08-17', name: 'Libur nasional' })
  expect(codesOf(await api.query('{ calendarDraft }', {}, evaluator))).toEqual(['FORBIDDEN'])
  expect(codesOf(await publish(await draft(), {}, evaluator))).toEqual(['FORBIDDEN'])
})
