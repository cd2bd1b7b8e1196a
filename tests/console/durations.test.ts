import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countdown } from '../../console/fields/countdown.ts'
import {
  axisUnit,
  longDuration,
  secondsBetween,
  secondsUntilNow,
  shortDuration,
} from '../../console/fields/duration.ts'

const hour = 3600
const day = 24 * hour

describe('a length in one unit', () => {
  test.each([
    [37.5, { value: 37.5, unit: 'seconds' }],
    [59.97, { value: 1, unit: 'minutes' }],
    [90, { value: 1.5, unit: 'minutes' }],
    [12.5 * hour, { value: 12.5, unit: 'hours' }],
    [23.97 * hour, { value: 1, unit: 'days' }],
    [3.2 * day, { value: 3.2, unit: 'days' }],
    [0, { value: 0, unit: 'seconds' }],
  ])('%d s is %o', (seconds, part) => {
    expect(shortDuration(seconds)).toEqual(part)
  })

  test('in working time stays in hours, since offices have no day of 24 hours', () => {
    expect(shortDuration(40.5 * hour, 'WORKING')).toEqual({ value: 40.5, unit: 'hours' })
    expect(longDuration(40.5 * hour, 'WORKING')).toEqual([{ value: 40.5, unit: 'hours' }])
  })

  test('never says 60 minutes or 24 hours', () => {
    const limits = { seconds: 60, minutes: 60, hours: 24, days: Infinity }
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400 * day, noNaN: true }), (seconds) => {
        const { value, unit } = shortDuration(seconds)
        expect(value).toBeLessThan(limits[unit])
      }),
    )
  })
})

describe('a length as one would say it', () => {
  test('is days and hours from one day on', () => {
    expect(longDuration(3 * day + 4 * hour)).toEqual([
      { value: 3, unit: 'days' },
      { value: 4, unit: 'hours' },
    ])
  })

  test('leaves out hours that are none', () => {
    expect(longDuration(2 * day + 600)).toEqual([{ value: 2, unit: 'days' }])
  })

  test('carries hours that round up to a day', () => {
    expect(longDuration(2 * day - 60)).toEqual([{ value: 2, unit: 'days' }])
  })

  test('is whole days from a month on', () => {
    expect(longDuration(45.4 * day)).toEqual([{ value: 45, unit: 'days' }])
  })
})

describe('the axis of a chart', () => {
  test('is in days when lengths are long and all on the plain calendar', () => {
    expect(axisUnit(5 * day, ['CALENDAR'])).toBe('days')
  })

  test('is in hours as soon as one row is in working time', () => {
    expect(axisUnit(5 * day, ['CALENDAR', 'WORKING'])).toBe('hours')
  })

  test('is in minutes or seconds when everything is short', () => {
    expect(axisUnit(1800, ['CALENDAR'])).toBe('minutes')
    expect(axisUnit(40, ['CALENDAR'])).toBe('seconds')
  })
})

test('there is no length to an instant that has not come', () => {
  expect(secondsBetween('2026-11-23T01:00:00.000Z', null)).toBeNull()
  expect(secondsBetween('2026-11-23T01:00:00.000Z', '2026-11-23T01:00:02.500Z')).toBe(2.5)
})

test.each([
  [0, '0:00'],
  [59, '0:59'],
  [245, '4:05'],
  [3600, '1:00:00'],
  [86_400, '24:00:00'],
])('%d s are shown as %s while they run down', (seconds, shown) => {
  expect(countdown(seconds)).toBe(shown)
})

test('nothing has waited less than no time, however far behind the clock of a device is', () => {
  const now = new Date('2026-11-24T00:00:00Z')
  expect(secondsUntilNow('2026-11-24T00:00:30Z', now)).toBe(0)
  expect(secondsUntilNow('2026-11-23T23:59:30Z', now)).toBe(30)
})
