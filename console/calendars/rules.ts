import { addDays, isDay, type LocalDay } from '../fields/days.ts'
import type { CalendarInput } from '../generated/graphql.ts'

/** Opening and closing times by weekday, Monday being 1. */
export type Hours = Record<string, [opens: string, closes: string][]>

export interface ClosedDay {
  day: LocalDay
  name: string
}

/** What a calendar is made of, as the API tells it. */
export interface Rules {
  firstYear: number
  lastYear: number
  hours: Hours
  seasons: { name: string; firstDay: LocalDay; lastDay: LocalDay; hours: Hours }[]
  closedDays: ClosedDay[]
  yearsWithHolidays: number[]
}

/** The rules in the form in which they are published. */
export function inputOf({ hours, seasons, ...rest }: Rules, source: string): CalendarInput {
  return {
    ...rest,
    source,
    hours: weekdaysOf(hours),
    seasons: seasons.map((each) => ({ ...each, hours: weekdaysOf(each.hours) })),
  }
}

function weekdaysOf(hours: Hours): CalendarInput['hours'] {
  return Object.entries(hours).map(([weekday, open]) => ({
    weekday: Number(weekday),
    open: open.map(([opens, closes]) => ({ opens, closes })),
  }))
}

/** On how many days of a year offices open. */
export function workingDays({ hours, seasons, closedDays }: Rules, year: number): number {
  const closed = new Set(closedDays.map(({ day }) => day))
  let count = 0
  for (let day: LocalDay = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) {
    const season = seasons.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
    const open = (season?.hours ?? hours)[weekdayOf(day)] ?? []
    if (open.length > 0 && !closed.has(day)) count += 1
  }
  return count
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: LocalDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** "07:30–12:00, 13:00–16:00" */
export const hoursText = (open: readonly [string, string][]) => open.map((each) => each.join('–')).join(', ')

/** Hours as someone typed them; null where that cannot be read. */
export function readHours(text: string): [string, string][] | null {
  const parts = text.split(',').map((part) => part.trim())
  const stretches = parts
    .filter(Boolean)
    .map((part) => /^(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})$/.exec(part))
  if (stretches.some((found) => !found)) return null
  return stretches.map((found) => {
    const [, h1 = '', m1 = '', h2 = '', m2 = ''] = found!
    return [`${h1.padStart(2, '0')}:${m1}`, `${h2.padStart(2, '0')}:${m2}`]
  })
}

const months = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
]

/** The days of a pasted list, a line each: `2027-01-01 Tahun Baru`, `1/1/2027; …` or `1 Januari 2027 …`; and the lines that could not be read. */
export function readDays(text: string, unnamed: string): { days: ClosedDay[]; unread: string[] } {
  const days: ClosedDay[] = []
  const unread: string[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const found = readDay(line)
    if (found) days.push({ day: found.day, name: found.rest.replace(/^[\s;,:.\t–-]+/, '').trim() || unnamed })
    else unread.push(line)
  }
  return { days, unread }
}

function readDay(line: string): { day: LocalDay; rest: string } | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(line)
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)$/.exec(line)
  const written = /^(\d{1,2})\s+([a-z]+)\s+(\d{4})(.*)$/i.exec(line)
  const month = written ? months.indexOf(written[2]!.toLowerCase()) + 1 : 0
  const parts = iso
    ? [iso[1], iso[2], iso[3], iso[4]]
    : slashed
      ? [slashed[3], slashed[2], slashed[1], slashed[4]]
      : written
        ? [written[3], String(month), written[1], written[4]]
        : null
  if (!parts) return null
  const [year = '', nth = '', date = '', rest = ''] = parts
  const day = `${year}-${nth.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? { day, rest } : null
}

/** The days of both, those of the second in place of the first's, in order. */
export function merged(first: readonly ClosedDay[], second: readonly ClosedDay[]): ClosedDay[] {
  const byDay = new Map([...first, ...second].map((each) => [each.day, each]))
  return [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
