import { addDays, dayOf, isDay } from '../fields/days.ts'

/** The offset of the city's zone, which knows no summer time. */
const offset = '+07:00'

/** The instant at which access ends that is good up to and including a day; null without a day: no end. */
export function untilEndOf(lastDay: string): string | null {
  return isDay(lastDay) ? new Date(`${addDays(lastDay, 1)}T00:00:00${offset}`).toISOString() : null
}

/** The last day of access that ends at an instant; empty for no end. */
export function lastDayOf(expiresAt: string | null): string {
  return expiresAt === null ? '' : dayOf(new Date(Date.parse(expiresAt) - 1))
}
