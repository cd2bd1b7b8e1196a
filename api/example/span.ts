import { CannotStart } from '../base/cannot-start.ts'
import { addDays, monthRange, monthsBetween, nextMonth } from '../calendars/days.ts'
import { firstDay } from '../units/load-units.ts'

/** A half-open range of WIB days. */
export interface Span {
  since: string
  until: string
}

export const usualMonths = 24

/** The days before `until` that so many months take, from the day Portal Emas began at the earliest. */
export function spanBefore(until: string, months: number): Span {
  if (addDays(firstDay, 31) > until) {
    throw new CannotStart(`--until is ${until}: Portal Emas began on ${firstDay}, and the example needs a month.`)
  }
  const wanted = monthsEarlier(until, months)
  return { since: wanted > firstDay ? wanted : firstDay, until }
}

/** The months that lie wholly in the range, in order. */
export function wholeMonths({ since, until }: Span): string[] {
  return monthsBetween(since.slice(0, 7), until.slice(0, 7)).filter((month) => {
    const { from, to } = monthRange(month)
    return since <= from && to <= until
  })
}

/** The same day so many months earlier, or the first of the next month where that one is too short. */
function monthsEarlier(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const earlier = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  const same = `${earlier}-${day.slice(8)}`
  return addDays(same, 0) === same ? same : `${nextMonth(earlier)}-01`
}
