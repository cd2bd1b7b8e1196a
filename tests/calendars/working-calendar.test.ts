import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainClock } from '../../api/calendars/clock.ts'
import { exampleRules, exampleYears } from '../../api/calendars/example-calendar.ts'
import { buildSlots, type OpenHours } from '../../api/calendars/slots.ts'
import { WorkingCalendar } from '../../api/calendars/working-calendar.ts'
import { sharedFile, testWithShared } from '../support/shared.ts'

const example = new WorkingCalendar(1, exampleYears, buildSlots(exampleRules, 2005, 2030))
const covered = { min: new Date('2005-01-02'), max: new Date('2030-12-01'), noInvalidDate: true }
const instants = fc.date(covered)
const wib = (time: string) => new Date(`${time.replace(' ', 'T')}:00+07:00`)

test('an ordinary day has 7.5 open hours, a Friday too, a weekend none', () => {
  expect(example.secondsBetween(wib('2026-08-10 00:00'), wib('2026-08-11 00:00'))).toBe(7.5 * 3600)
  expect(example.secondsBetween(wib('2026-08-14 00:00'), wib('2026-08-15 00:00'))).toBe(7.5 * 3600)
  expect(example.secondsBetween(wib('2026-08-15 00:00'), wib('2026-08-17 00:00'))).toBe(0)
})

test('the break does not count', () => {
  expect(example.secondsBetween(wib('2026-08-10 11:45'), wib('2026-08-10 13:15'))).toBe(1800)
  expect(example.secondsBetween(wib('2026-08-14 11:15'), wib('2026-08-14 13:15'))).toBe(1800)
})

test('in Ramadan offices are open for six and a half hours', () => {
  expect(example.secondsBetween(wib('2026-03-02 00:00'), wib('2026-03-03 00:00'))).toBe(6.5 * 3600)
  expect(example.secondsBetween(wib('2026-03-06 00:00'), wib('2026-03-07 00:00'))).toBe(6.5 * 3600)
})

test('2026 has 240 working days: holidays and joint leave are closed', () => {
  const days = new Set(
    buildSlots(exampleRules, 2026, 2026).map(({ opensAt }) => Math.floor((opensAt + 7 * 3_600_000) / 86_400_000)),
  )
  expect(days.size).toBe(240)
})

test('a year without a list of holidays is told apart', () => {
  expect(example.yearsWithoutHolidays(wib('2026-01-01 00:00'), wib('2026-12-31 23:00'))).toEqual([])
  expect(example.yearsWithoutHolidays(wib('2025-12-31 23:00'), wib('2027-01-01 00:00'))).toEqual([2025, 2027])
  expect(example.yearsWithoutHolidays(wib('2030-06-01 00:00'), wib('2031-06-01 00:00'))).toEqual([2030, 2031])
})

test('outside of the years it covers a calendar has no answer', () => {
  expect(example.secondsBetween(wib('2004-12-31 10:00'), wib('2005-02-01 10:00'))).toBeNull()
  expect(example.secondsBetween(wib('2030-12-01 10:00'), wib('2031-01-01 00:00'))).toBeNull()
  expect(example.add(wib('2030-12-31 10:00'), 30 * 86_400)).toBeNull()
  expect(example.openSeconds(wib('2005-01-01 00:00'))).toBe(0)
})

test('a due time falls into the open hours', () => {
  expect(example.add(wib('2026-08-14 16:00'), 3600)).toEqual(wib('2026-08-18 08:00'))
  expect(example.add(wib('2026-08-10 11:00'), 3600)).toEqual(wib('2026-08-10 12:00'))
  expect(example.add(wib('2026-08-10 11:00'), 3601)).toEqual(new Date(wib('2026-08-10 13:00').getTime() + 1000))
  expect(plainClock.add(wib('2026-08-14 16:00'), 3600)).toEqual(wib('2026-08-14 17:00'))
})

test('durations add up', () => {
  fc.assert(
    fc.property(instants, instants, instants, (a, b, c) => {
      expect(example.secondsBetween(a, b)! + example.secondsBetween(b, c)!).toBeCloseTo(
        example.secondsBetween(a, c)!,
        3,
      )
    }),
  )
})

test('more time passes on the wall than at the desk, and neither runs backwards', () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const working = example.secondsBetween(from, to)!
      expect(working).toBeGreaterThanOrEqual(0)
      expect(working).toBeLessThanOrEqual(plainClock.secondsBetween(from, to)!)
    }),
  )
})

test('between an instant and its due time lie exactly the seconds added, and not one less would do', () => {
  const seconds = fc.integer({ min: 1, max: 20_000_000 }).map((milliseconds) => milliseconds / 1000)
  fc.assert(
    fc.property(fc.date({ ...covered, max: new Date('2029-01-01') }), seconds, (from, added) => {
      const due = example.add(from, added)!
      expect(example.secondsBetween(from, due)).toBe(added)
      expect(example.secondsBetween(from, new Date(due.getTime() - 1))).toBeLessThan(added)
    }),
  )
})

testWithShared('the business time of vector V7 comes out', () => {
  const { V7_business_time: vector } = JSON.parse(readFileSync(sharedFile('expected/test_vectors.json'), 'utf8')) as {
    V7_business_time: { cases: { start: string; end: string; business_s: number; calendar_s: number }[] }
  }
  const day: OpenHours[] = [['08:00', '16:00']]
  const friday: OpenHours[] = [
    ['08:00', '11:00'],
    ['13:00', '15:00'],
  ]
  const hours = { 1: day, 2: day, 3: day, 4: day, 5: friday }
  const slots = buildSlots({ hours, seasons: [], closedDays: new Set(['2026-08-17']) }, 2026, 2026)
  const calendar = new WorkingCalendar(1, [{ year: 2026, hasHolidays: true }], slots)
  expect(vector.cases.length).toBeGreaterThan(0)
  for (const { start, end, business_s, calendar_s } of vector.cases) {
    expect(calendar.secondsBetween(wib(start), wib(end))).toBe(business_s)
    expect(plainClock.secondsBetween(wib(start), wib(end))).toBe(calendar_s)
  }
})
