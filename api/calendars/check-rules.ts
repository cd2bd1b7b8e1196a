import { DomainError, type FieldErrors } from '../base/errors.ts'
import type { CalendarInput, SeasonInput, WeekdayInput } from './calendar-input.ts'
import type { OpenHours, StoredRules, WeeklyHours } from './slots.ts'

const mostYears = 30
const earliest = 2000
const latest = 2100

/**
 * The rules as they are stored. Raises INVALID_INPUT naming every field that makes no sense, by its place in the input:
 * `input.seasons.0.lastDay`.
 */
export function rulesOf(input: CalendarInput, about: { thisYear: number; coveredFrom: number | null }): StoredRules {
  const fields: FieldErrors = {}
  checkYears(input, about, fields)
  const hours = hoursOf(input.hours, 'input.hours', fields)
  if (!Object.values(hours).some((open) => open.length > 0)) {
    fields['input.hours'] ??= 'Offices are open at least an hour a week.'
  }
  const seasons = input.seasons.map((season, nth) => seasonOf(season, `input.seasons.${nth}`, input, fields))
  checkApart(input.seasons, fields)
  checkClosedDays(input, fields)
  const source = input.source.trim()
  if (source.length < 3 || source.length > 300) fields['input.source'] = 'Name the source in 3 to 300 characters.'
  const [first] = Object.entries(fields)
  if (first) throw new DomainError('INVALID_INPUT', `${first[0]}: ${first[1]}`, fields)
  const { firstYear, lastYear } = input
  const closedDays = input.closedDays
    .map(({ day, name }) => ({ day, name: name.trim() }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const yearsWithHolidays = [...new Set(input.yearsWithHolidays)].toSorted((a, b) => a - b)
  return { firstYear, lastYear, hours, seasons, closedDays, yearsWithHolidays }
}

function checkYears(
  input: CalendarInput,
  about: { thisYear: number; coveredFrom: number | null },
  fields: FieldErrors,
) {
  const { firstYear, lastYear, yearsWithHolidays, closedDays } = input
  if (firstYear < earliest || firstYear > latest) fields['input.firstYear'] = `A year from ${earliest} to ${latest}.`
  else if (about.coveredFrom !== null && firstYear > about.coveredFrom) {
    fields['input.firstYear'] = `Figures need the years since ${about.coveredFrom}: begin there or before.`
  }
  if (lastYear < firstYear) fields['input.lastYear'] = 'The last year comes before the first.'
  else if (lastYear - firstYear >= mostYears) fields['input.lastYear'] = `A calendar covers at most ${mostYears} years.`
  else if (lastYear < about.thisYear) fields['input.lastYear'] = 'What waits now needs this year.'
  for (const year of yearsWithHolidays) {
    const isCovered = year >= firstYear && year <= lastYear
    if (!isCovered) fields['input.yearsWithHolidays'] = `${year} is not among the years covered.`
    else if (!closedDays.some(({ day }) => day.startsWith(`${year}-`))) {
      fields['input.yearsWithHolidays'] = `Of ${year} no day is closed: that is no list of holidays.`
    }
  }
}

function hoursOf(weekdays: readonly WeekdayInput[], path: string, fields: FieldErrors): WeeklyHours {
  const hours: Record<number, OpenHours[]> = {}
  for (const [nth, { weekday, open }] of weekdays.entries()) {
    const at = `${path}.${nth}`
    if (weekday < 1 || weekday > 7) fields[`${at}.weekday`] = 'Weekdays count from Monday (1) to Sunday (7).'
    else if (hours[weekday]) fields[`${at}.weekday`] = 'This day of the week is there already.'
    hours[weekday] = open.map(({ opens, closes }) => [opens, closes])
    let before = ''
    for (const [index, { opens, closes }] of open.entries()) {
      if (!isTime(opens)) fields[`${at}.open.${index}.opens`] = 'Write a time as HH:MM.'
      else if (!isTime(closes)) fields[`${at}.open.${index}.closes`] = 'Write a time as HH:MM.'
      else if (closes <= opens) fields[`${at}.open.${index}.closes`] = 'It closes before it opens.'
      else if (opens < before) fields[`${at}.open.${index}.opens`] = 'It opens before the stretch before has closed.'
      before = closes
    }
  }
  return hours
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

function seasonOf(season: SeasonInput, path: string, { firstYear, lastYear }: CalendarInput, fields: FieldErrors) {
  const { firstDay, lastDay } = season
  const name = season.name.trim()
  if (name.length < 1 || name.length > 100) fields[`${path}.name`] = 'A name has 1 to 100 characters.'
  if (firstDay > `${lastYear}-12-31`) fields[`${path}.firstDay`] = 'It begins after the years covered.'
  if (lastDay < firstDay) fields[`${path}.lastDay`] = 'It ends before it begins.'
  else if (lastDay < `${firstYear}-01-01`) fields[`${path}.lastDay`] = 'It ends before the years covered.'
  return { name, firstDay, lastDay, hours: hoursOf(season.hours, `${path}.hours`, fields) }
}

function checkApart(seasons: readonly SeasonInput[], fields: FieldErrors): void {
  for (const [nth, one] of seasons.entries()) {
    const earlier = seasons
      .slice(0, nth)
      .find(({ firstDay, lastDay }) => firstDay <= one.lastDay && one.firstDay <= lastDay)
    if (earlier) fields[`input.seasons.${nth}.firstDay`] = `It overlaps the season from ${earlier.firstDay}.`
  }
}

function checkClosedDays({ closedDays, firstYear, lastYear }: CalendarInput, fields: FieldErrors): void {
  const seen = new Set<string>()
  for (const [nth, { day, name }] of closedDays.entries()) {
    const year = Number(day.slice(0, 4))
    if (year < firstYear || year > lastYear)
      fields[`input.closedDays.${nth}.day`] = 'It lies outside the years covered.'
    else if (seen.has(day)) fields[`input.closedDays.${nth}.day`] = 'This day is there already.'
    if (name.trim().length < 1 || name.trim().length > 100) {
      fields[`input.closedDays.${nth}.name`] = 'A name has 1 to 100 characters.'
    }
    seen.add(day)
  }
}
