import { expect, test } from 'vitest'
import {
  hoursText,
  inputOf,
  merged,
  readDays,
  readHours,
  type Rules,
  workingDays,
} from '../../console/calendars/rules.ts'

const rules: Rules = {
  firstYear: 2026,
  lastYear: 2027,
  hours: { 1: [['07:30', '12:00']], 2: [['07:30', '12:00']] },
  seasons: [{ name: 'Ramadan', firstDay: '2027-02-08', lastDay: '2027-03-09', hours: { 1: [['08:00', '12:00']] } }],
  closedDays: [{ day: '2027-01-04', name: 'Libur' }],
  yearsWithHolidays: [],
}

test('a pasted list of days is read in the ways in which people write it, and what cannot be read is told', () => {
  const text =
    '2027-01-01 Tahun Baru\n 17 Agustus 2027 – Proklamasi\n1/5/2027; Hari Buruh\n25-12-2027\n\n31/2/2027 Tidak ada\nNatal'
  expect(readDays(text, 'Libur')).toEqual({
    days: [
      { day: '2027-01-01', name: 'Tahun Baru' },
      { day: '2027-08-17', name: 'Proklamasi' },
      { day: '2027-05-01', name: 'Hari Buruh' },
      { day: '2027-12-25', name: 'Libur' },
    ],
    unread: ['31/2/2027 Tidak ada', 'Natal'],
  })
})

test('a list is taken in once, its names in place of those before', () => {
  const twice = merged(rules.closedDays, [
    { day: '2027-01-01', name: 'B' },
    { day: '2027-01-04', name: 'C' },
  ])
  expect(twice.map(({ day, name }) => `${day} ${name}`)).toEqual(['2027-01-01 B', '2027-01-04 C'])
})

test('working days of a year leave out weekends, closed days and days without hours in a season', () => {
  // 52 Mondays less the one closed, 52 Tuesdays less the five of the season.
  expect(workingDays(rules, 2027)).toBe(51 + 47)
})

test('hours are written and read alike, and no others', () => {
  const open: [string, string][] = [
    ['07:30', '12:00'],
    ['13:00', '16:00'],
  ]
  expect(readHours(hoursText(open))).toEqual(open)
  expect(readHours('7.30-12.00')).toEqual([['07:30', '12:00']])
  expect(readHours(' ')).toEqual([])
  expect(readHours('pagi')).toBeNull()
})

test('rules are published by weekday, in the shape the API asks for', () => {
  const { hours, seasons, source } = inputOf(rules, 'Edaran')
  expect(hours).toContainEqual({ weekday: 2, open: [{ opens: '07:30', closes: '12:00' }] })
  expect(seasons).toMatchObject([{ name: 'Ramadan', hours: [{ weekday: 1 }] }])
  expect(source).toBe('Edaran')
})
