import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, isDay, startOfMonth } from '../../console/fields/days.ts'
import { monthWithin, periodOf, presetOf, presets } from '../../console/periods/periods.ts'

const today = '2026-11-23'

describe('a day', () => {
  test('is the one of the city: 17:00 UTC is already tomorrow there', () => {
    expect(dayOf(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23')
    expect(dayOf(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24')
  })

  test('is only one that the calendar has', () => {
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2026-1-1')).toBe(false)
    expect(isDay('')).toBe(false)
  })

  test('has others before and after it, over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(startOfMonth('2026-01-15', -1)).toBe('2025-12-01')
    expect(startOfMonth('2026-12-31', 2)).toBe('2027-02-01')
  })
})

describe('a named period', () => {
  test('of months that have ended stops before the present one', () => {
    expect(periodOf('lastMonth', today)).toEqual({ from: '2026-10-01', to: '2026-11-01' })
    expect(periodOf('last3Months', today)).toEqual({ from: '2026-08-01', to: '2026-11-01' })
    expect(periodOf('last12Months', today)).toEqual({ from: '2025-11-01', to: '2026-11-01' })
  })

  test('of the present month or year reaches to its end', () => {
    expect(periodOf('thisMonth', today)).toEqual({ from: '2026-11-01', to: '2026-12-01' })
    expect(periodOf('thisYear', today)).toEqual({ from: '2026-01-01', to: '2027-01-01' })
  })

  test('is known again by its days', () => {
    for (const preset of presets) expect(presetOf(periodOf(preset, today), today)).toBe(preset)
    expect(presetOf({ from: '2026-11-02', to: '2026-11-05' }, today)).toBeNull()
  })

  test('never ends before it begins', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map(dayOf)
    fc.assert(
      fc.property(days, fc.constantFrom(...presets), (day, preset) => {
        const { from, to } = periodOf(preset, day)
        expect(from === null || to === null || from < to).toBe(true)
      }),
    )
  })
})

test('the days of a month end where the period does', () => {
  const period = { from: '2026-08-10', to: '2026-10-05' }
  expect(monthWithin('2026-08', period)).toEqual({ from: '2026-08-10', to: '2026-09-01' })
  expect(monthWithin('2026-09', period)).toEqual({ from: '2026-09-01', to: '2026-10-01' })
  expect(monthWithin('2026-10', period)).toEqual({ from: '2026-10-01', to: '2026-10-05' })
  expect(monthWithin('2026-09', { from: null, to: null })).toEqual({ from: '2026-09-01', to: '2026-10-01' })
})
