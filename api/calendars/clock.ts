import { registerEnumType } from 'type-graphql'

/** How a duration is counted. */
export enum Clock {
  CALENDAR = 'CALENDAR',
  WORKING = 'WORKING',
}

registerEnumType(Clock, {
  name: 'Clock',
  description: 'How a duration is counted (jam).',
  valuesConfig: {
    CALENDAR: { description: 'Every second counts: the clock of RT and RW heads, who have no office hours.' },
    WORKING: { description: 'Only seconds in which offices are open count: the clock of offices.' },
  },
})

/** What can measure a duration and reckon a due time. */
export interface DurationClock {
  /** Seconds from one instant to a later one, negative the other way round; null where the calendar does not reach. */
  secondsBetween(from: Date, to: Date): number | null
  /** The earliest instant by which so many seconds have passed; null where the calendar does not reach. */
  add(from: Date, seconds: number): Date | null
  /** The years between whose holidays are not known; none for a clock that has no holidays. */
  yearsWithoutHolidays(from: Date, to: Date): number[]
}

/** The plain clock, which never stops. */
export const plainClock: DurationClock = {
  secondsBetween: (from, to) => (to.getTime() - from.getTime()) / 1000,
  add: (from, seconds) => new Date(from.getTime() + seconds * 1000),
  yearsWithoutHolidays: () => [],
}

/** The levels of units whose heads are volunteers without office hours. */
export const levelsWithoutOfficeHours = ['RT', 'RW'] as const

/** The own clock of a unit, and of the stages decided there, by the unit's level. */
export function clockOfLevel(level: string): Clock {
  return levelsWithoutOfficeHours.some((volunteer) => volunteer === level) ? Clock.CALENDAR : Clock.WORKING
}
