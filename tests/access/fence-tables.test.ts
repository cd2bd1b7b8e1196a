import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFencedCity, type FencedCity, isPublic } from './fence-city.ts'

/** Fenced tables that a door reaches as their owner, whom the fence therefore leaves out. */
const withDoors = ['account', 'api_client', 'api_key', 'audit_entry', 'post', 'request_tally', 'session']

let city: FencedCity

beforeAll(async () => {
  city = await buildFencedCity()
})

afterAll(() => city.end())

describe('every table', () => {
  test('is public for a reason, or has the fence', () => {
    expect(Object.keys(isPublic).filter((name) => !city.tables.some((table) => table.name === name))).toEqual([])
    expect(city.fenced.filter(({ is_on, columns }) => !is_on || !columns.includes('place'))).toEqual([])
    expect(city.fenced.length).toBeGreaterThan(12)
  })

  test('has a fence that binds its owner too, unless a door leads through it', () => {
    const bindsNot = city.fenced.filter(({ is_forced }) => !is_forced)
    expect(bindsNot.map(({ name }) => name)).toEqual(withDoors)
  })

  test('that is public holds nothing of people', () => {
    const personal =
      /^(nik|kk|phone|email|address|username|password|note|reason|place|.*_hash|(resident|applicant|account|officer)_id)/
    const told = city.tables
      .filter(({ name }) => name in isPublic)
      .flatMap(({ name, columns }) =>
        columns.filter((column) => personal.test(column)).map((each) => `${name}.${each}`),
      )
    // Where a unit lies is what a territory is; and a place ends where the next begins.
    expect(told.toSorted()).toEqual(['unit.place', 'unit.place_end'])
  })
})

describe('what the application sees of every fenced table', () => {
  test('is the whole city for a job that says so: there is something to be seen', async () => {
    expect(await city.seen({ low: 0, high: 2_147_483_647 })).toEqual(city.everywhere('mine and theirs'))
  })

  test('is nothing while it has not said who asks', async () => {
    expect(await city.seen({})).toEqual(city.everywhere('nothing'))
    expect(await city.seen({ low: '', high: '', others: '', account: '', resident: '' })).toEqual(
      city.everywhere('nothing'),
    )
    expect(await city.seen({ low: 0 })).toEqual(city.everywhere('nothing'))
    expect(await city.seen({ high: 2_147_483_647 })).toEqual(city.everywhere('nothing'))
    expect(await city.seen({ low: city.home.place_end, high: city.home.place })).toEqual(city.everywhere('nothing'))
  })

  test('is one’s own territory, and no neighbour’s', async () => {
    expect(await city.seen(city.territory)).toEqual(city.everywhere('mine'))
  })

  test('is further territories, to their last place and no further', async () => {
    const [low, high] = [city.neighbour.place, city.neighbour.place_end]
    expect(await city.seen({ ...city.territory, others: `{[${low},${high})}` })).toEqual(
      city.everywhere('mine and theirs'),
    )
    expect(await city.seen({ others: `{[${low},${high})}` })).toEqual(city.everywhere('theirs'))
    expect(await city.seen({ others: `{[${low + 1},${high})}` })).toEqual(city.everywhere('nothing'))
    expect(await city.seen({ others: `{[${low - 1},${low})}` })).toEqual(city.everywhere('nothing'))
    expect(await city.seen({ ...city.territory, others: '{}' })).toEqual(city.everywhere('mine'))
  })

  test('is the rows of one’s own account', async () => {
    const own = { account: 'theirs', session: 'theirs', idempotency_key: 'theirs' }
    expect(await city.seen({ account: city.theirs.account })).toEqual(city.everywhere('nothing', own))
    const { account } = city.theirs
    for (const [table, column] of [
      ['account', 'id'],
      ['session', 'account_id'],
      ['idempotency_key', 'account_id'],
    ] as const) {
      expect(await city.as({ account }, `select ${column} as id from ${table}`)).toEqual([{ id: account }])
    }
  })

  test('is the rows of the resident who asks', async () => {
    const own = {
      resident: 'theirs',
      request: 'theirs',
      document: 'theirs',
      approval: 'theirs',
      request_event: 'theirs',
      notification: 'theirs',
    }
    expect(await city.seen({ resident: city.theirs.resident })).toEqual(city.everywhere('nothing', own))
    const { resident, request, returned } = city.theirs
    expect(await city.as({ resident }, 'select id from resident')).toEqual([{ id: resident }])
    expect(await city.as({ resident }, 'select id from request order by id')).toEqual([
      { id: request },
      { id: returned },
    ])
    expect(await city.as({ resident }, 'select request_id from document')).toEqual([{ request_id: request }])
    expect(await city.as({ resident }, 'select request_id from approval')).toEqual([{ request_id: request }])
    expect(await city.as({ resident }, 'select request_id from request_event')).toEqual([{ request_id: request }])
    expect(await city.as({ resident }, 'select request_id from notification')).toEqual([{ request_id: request }])
  })

  test('is no more of one’s own than that: an account is no resident, and a resident no account', async () => {
    expect(await city.seen({ account: city.theirs.resident, resident: city.theirs.account })).toEqual(
      city.everywhere('nothing'),
    )
    expect(await city.seen({ account: '0', resident: '0' })).toEqual(city.everywhere('nothing'))
  })

  test.each([
    ['low', { low: 'semua', high: 2_147_483_647 }],
    ['low', { low: '0 or true', high: 2_147_483_647 }],
    ['high', { low: 0, high: '99999999999999' }],
    ['others', { others: '[0,2147483647)' }],
    ['others', { others: '{[0,)' }],
    ['account', { account: '1 or true' }],
    ['resident', { resident: '%' }],
    ['resident', { resident: '1; select 1' }],
  ])('is nothing when the setting %s is garbage: %o', async (_name, settings) => {
    const seen = Object.entries(await city.seen(settings))
    expect(seen.filter(([, what]) => !/^(nothing|22P02|22003)$/.test(what))).toEqual([])
  })
})
