import { addDays, dayOf, startOfDay, weekdayOf } from '../calendars/days.ts'
import { exampleRules } from '../calendars/example-calendar.ts'
import { buildSlots, type Slot } from '../calendars/slots.ts'

/** A day in the life of the city, for those who come to their desk and those who ask for something. */
export interface CityDay {
  day: string
  /** When it begins, in milliseconds. */
  start: number
  /** Monday is 1, Sunday is 7. */
  weekday: number
  /** When offices are open; empty on weekends and holidays. */
  officeHours: readonly Slot[]
  isRamadan: boolean
  /** Days since Ramadan ended, 1 on Idul Fitri; null when that is more than 30 days ago. */
  daysOfSyawal: number | null
}

/** The days from the first, included, to the last, excluded. */
export function cityDays(from: string, until: string): CityDay[] {
  const slots = Object.groupBy(
    buildSlots(exampleRules, Number(from.slice(0, 4)), Number(until.slice(0, 4))),
    ({ opensAt }) => dayOf(new Date(opensAt)),
  )
  const days: CityDay[] = []
  for (let day = from; day < until; day = addDays(day, 1)) {
    days.push({
      day,
      start: startOfDay(day).getTime(),
      weekday: weekdayOf(day),
      officeHours: slots[day] ?? [],
      isRamadan: exampleRules.seasons.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay),
      daysOfSyawal: daysOfSyawal(day),
    })
  }
  return days
}

function daysOfSyawal(day: string): number | null {
  const ended = exampleRules.seasons.find(({ lastDay }) => lastDay < day && day <= addDays(lastDay, 30))
  return ended ? (startOfDay(day).getTime() - startOfDay(ended.lastDay).getTime()) / 86_400_000 : null
}
