/** A day in the city's time zone, `YYYY-MM-DD`, as the API's LocalDate. */
export type LocalDay = string

/** The zone of the city (WIB): every instant is shown in it, wherever the reader sits. */
export const zone = 'Asia/Jakarta'

const dayInZone = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
const dayMs = 86_400_000

/** The day on which an instant falls in the city. */
export function dayOf(instant: Date): LocalDay {
  return dayInZone.format(instant)
}

/** The day `count` days later (or earlier, when negative). */
export function addDays(day: LocalDay, count: number): LocalDay {
  return fromUtc(new Date(utc(day) + count * dayMs))
}

/** The first day of the month `count` months after the month of this day. */
export function startOfMonth(day: LocalDay, count = 0): LocalDay {
  const date = new Date(utc(day))
  return fromUtc(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1)))
}

/** Whether this is a day of the calendar, and not 2026-02-31. */
export function isDay(text: string): text is LocalDay {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && fromUtc(new Date(utc(text))) === text
}

/** Noon of that day in UTC: for writing a day with a formatter that is set to UTC. */
export function dayAsDate(day: LocalDay): Date {
  return new Date(utc(day) + dayMs / 2)
}

function utc(day: LocalDay): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function fromUtc(date: Date): LocalDay {
  return date.toISOString().slice(0, 10)
}
