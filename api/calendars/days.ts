/**
 * The city's zone: Western Indonesian Time (WIB), seven hours ahead of UTC and without summer time. Only this folder
 * names it; others ask here for days and instants. A day is text, YYYY-MM-DD; a month is YYYY-MM.
 */
export const cityZone = 'Asia/Jakarta'

const aheadOfUtc = 7 * 3_600_000

/** Milliseconds of a whole day. */
export const dayLength = 86_400_000

/** The WIB day of an instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + aheadOfUtc).toISOString().slice(0, 10)
}

/** The instant at which a WIB day begins. */
export function startOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - aheadOfUtc)
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(startOfDay(day).getTime() + days * dayLength))
}

/** The weekday as ISO 8601 counts: Monday is 1, Sunday is 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The months from the first to the last, both included, in order; none when they are reversed. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

/** The month after this one. */
export function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7)
}

/** The first day of a month, and of the month after it: a half-open range. */
export function monthRange(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: `${nextMonth(month)}-01` }
}

/** The first day of the WIB month of an instant, as an expression of SQL. */
export function sqlMonthOf(instant: string): string {
  return `date_trunc('month', ${instant} at time zone '${cityZone}')::date`
}
