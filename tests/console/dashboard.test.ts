import { describe, expect, test } from 'vitest'
import { readView, writeView, type View } from '../../console/dashboard/address.ts'
import { decisionsOfStage, requestsBehind, requestsOfMonth, requestsOfUnit } from '../../console/dashboard/links.ts'
import { heaviest } from '../../console/dashboard/heaviest.ts'
import { everyMonth } from '../../console/dashboard/months.ts'

const today = '2026-11-23'
const view: View = {
  period: { from: '2026-08-01', to: '2026-11-01' },
  unit: '35.74.04.1003',
  serviceType: 'SKTM',
  clock: 'WORKING',
}

describe('the address of the dashboard', () => {
  test('reproduces the view, also in another month', () => {
    expect(readView(writeView(view), today)).toEqual(view)
    expect(readView(writeView(view), '2027-03-01')).toEqual(view)
  })

  test('says so when all time is meant', () => {
    const always = { ...view, period: { from: null, to: null } }
    expect(readView(writeView(always), today)).toEqual(always)
  })

  test('without anything shows the last twelve months of all there is', () => {
    expect(readView(new URLSearchParams(), today)).toEqual({
      period: { from: '2025-11-01', to: '2026-11-01' },
      unit: null,
      serviceType: null,
      clock: null,
    })
  })

  test('with unreadable parts shows what can be read', () => {
    const search = new URLSearchParams('from=yesterday&to=2026-02-31&unit=35.74.04&clock=moon')
    expect(readView(search, today)).toMatchObject({
      period: { from: '2025-11-01', to: '2026-11-01' },
      unit: '35.74.04',
      clock: null,
    })
  })

  test('with a period that ends before it begins falls back to the first view', () => {
    expect(readView(new URLSearchParams('from=2026-05-01&to=2026-01-01'), today).period.from).toBe('2025-11-01')
  })
})

describe('behind a figure', () => {
  test('of the whole are the requests closed in the period', () => {
    expect(filterOf(requestsBehind(view))).toEqual({
      status: ['COMPLETED', 'REJECTED'],
      closedFrom: '2026-08-01',
      closedTo: '2026-11-01',
      unit: '35.74.04.1003',
      serviceType: 'SKTM',
    })
  })

  test('of a month are those of the month alone', () => {
    expect(filterOf(requestsOfMonth(view, '2026-09'))).toMatchObject({
      closedFrom: '2026-09-01',
      closedTo: '2026-10-01',
    })
  })

  test('of a unit below are those of that unit', () => {
    expect(filterOf(requestsOfUnit(view, '35.74.04.1003.02'))).toMatchObject({ unit: '35.74.04.1003.02' })
  })

  test('of a stage are the decisions taken there, and nothing that does not narrow', () => {
    expect(filterOf(decisionsOfStage({ ...view, unit: null, serviceType: null }, 'ketua-rt'))).toEqual({
      outcome: ['APPROVED', 'RETURNED', 'REJECTED'],
      stage: 'ketua-rt',
      decidedFrom: '2026-08-01',
      decidedTo: '2026-11-01',
    })
  })
})

test('of many rows the chart shows those that took most time in all, in their order', () => {
  const rows = Array.from({ length: 20 }, (_, nth) => {
    return {
      key: `stage-${nth}`,
      label: '',
      clock: 'CALENDAR' as const,
      n: nth === 3 ? 1000 : 10,
      mean: nth,
      p50: 0,
      p90: 0,
    }
  })
  expect(heaviest(rows).map(({ key }) => key)).toEqual(
    [3, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((nth) => `stage-${nth}`),
  )
  expect(heaviest(rows.slice(0, 5))).toHaveLength(5)
})

test('a month without requests stands between the others, empty', () => {
  const row = { label: '', clock: 'CALENDAR' as const, n: 3, mean: 5, p50: 4, p90: 9 }
  const rows = everyMonth([
    { ...row, key: '2025-12' },
    { ...row, key: '2026-02' },
  ])
  expect(rows.map(({ key, n, p50 }) => [key, n, p50])).toEqual([
    ['2025-12', 3, 4],
    ['2026-01', 0, null],
    ['2026-02', 3, 4],
  ])
  expect(everyMonth([])).toEqual([])
})

function filterOf(address: string): unknown {
  return JSON.parse(new URL(address, 'http://console').searchParams.get('filter') ?? 'null')
}
