import { addDays, startOfDay, weekdayOf } from './days.ts'

/** Opening and closing time of one stretch of a day in WIB, as HH:MM. */
export type OpenHours = readonly [opens: string, closes: string]

/** The stretches in which offices are open, by weekday from Monday (1) to Sunday (7); a weekday left out is closed. */
export type WeeklyHours = Readonly<Record<number, readonly OpenHours[]>>

/** Days on which other hours apply, as in Ramadan; the first and the last day belong to it. */
export interface Season {
  firstDay: string
  lastDay: string
  hours: WeeklyHours
}

/** What the slots of a calendar are made of. */
export interface CalendarRules {
  hours: WeeklyHours
  seasons: readonly Season[]
  /** Holidays and joint leave: offices stay closed. */
  closedDays: ReadonlySet<string>
}

/** The rules of a calendar as they are stored, with what each closed day is. */
export interface StoredRules {
  firstYear: number
  lastYear: number
  hours: WeeklyHours
  seasons: (Season & { name: string })[]
  closedDays: { day: string; name: string }[]
  /** The years whose list of holidays is known. */
  yearsWithHolidays: number[]
}

/** A stretch in which offices are open, in milliseconds since 1970, with the open seconds of all slots before it. */
export interface Slot {
  opensAt: number
  closesAt: number
  secondsBefore: number
}

/** The slots of the years from the first to the last, both included, in order. */
export function buildSlots(rules: CalendarRules, firstYear: number, lastYear: number): Slot[] {
  const slots: Slot[] = []
  let secondsBefore = 0
  const end = `${lastYear + 1}-01-01`
  for (let day = `${firstYear}-01-01`; day < end; day = addDays(day, 1)) {
    for (const [opens, closes] of hoursOf(rules, day)) {
      const midnight = startOfDay(day).getTime()
      const slot = { opensAt: midnight + millisecondsOf(opens), closesAt: midnight + millisecondsOf(closes) }
      slots.push({ ...slot, secondsBefore })
      secondsBefore += (slot.closesAt - slot.opensAt) / 1000
    }
  }
  return slots
}

function hoursOf({ hours, seasons, closedDays }: CalendarRules, day: string): readonly OpenHours[] {
  if (closedDays.has(day)) return []
  const season = seasons.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
  return (season?.hours ?? hours)[weekdayOf(day)] ?? []
}

function millisecondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
