import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, cityZone, dayOf, monthRange, monthsBetween, startOfDay, weekdayOf } from '../../api/calendars/days.ts'

const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })

test('a day begins seven hours before it does in Greenwich', () => {
  expect(startOfDay('2026-03-01').toISOString()).toBe('2026-02-28T17:00:00.000Z')
  expect(dayOf(new Date('2026-02-28T16:59:59.999Z'))).toBe('2026-02-28')
  expect(dayOf(new Date('2026-02-28T17:00:00.000Z'))).toBe('2026-03-01')
})

test('the day of any instant is the one the rules of the zone give', () => {
  const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: cityZone, dateStyle: 'short' })
  fc.assert(
    fc.property(instants, (instant) => {
      expect(dayOf(instant)).toBe(zoned.format(instant))
    }),
  )
})

test('every instant lies in its day', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const day = dayOf(instant)
      expect(startOfDay(day).getTime()).toBeLessThanOrEqual(instant.getTime())
      expect(startOfDay(addDays(day, 1)).getTime()).toBeGreaterThan(instant.getTime())
    }),
  )
})

test('months follow each other over the end of a year and a leap day', () => {
  expect(monthsBetween('2023-11', '2024-03')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02', '2024-03'])
  expect(monthsBetween('2024-03', '2023-11')).toEqual([])
  expect(monthRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-03-01' })
  expect(monthRange('2026-12')).toEqual({ from: '2026-12-01', to: '2027-01-01' })
})

test('weekdays count from Monday', () => {
  expect(['2026-08-17', '2026-08-21', '2026-08-23'].map(weekdayOf)).toEqual([1, 5, 7])
})
