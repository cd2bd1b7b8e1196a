import type { UnitLevel } from '../generated/graphql.ts'

/** A standard time as it is written down: a number of hours or days of the stage's own clock. */
export interface StandardTime {
  amount: string
  unit: 'HOURS' | 'DAYS'
}

const hour = 3600

/** Whether a stage of this level has the clock of offices, whose day is seven and a half hours long. */
export function isOfficeLevel(level: UnitLevel): boolean {
  return level !== 'RT' && level !== 'RW'
}

/** How many seconds of its clock a day has at this level. */
function dayLength(level: UnitLevel): number {
  return isOfficeLevel(level) ? 7.5 * hour : 24 * hour
}

/** The seconds of the stage's own clock; null where none is set, or what is written is no number. */
export function secondsOf({ amount, unit }: StandardTime, level: UnitLevel): number | null {
  const typed = Number(amount.trim().replace(',', '.'))
  if (amount.trim() === '' || !Number.isFinite(typed)) return null
  return Math.round(typed * (unit === 'DAYS' ? dayLength(level) : hour))
}

/** Those seconds in whole days where they are some, else in hours. */
export function standardTimeOf(seconds: number | null, level: UnitLevel): StandardTime {
  if (seconds === null) return { amount: '', unit: 'DAYS' }
  if (seconds % dayLength(level) === 0) return { amount: String(seconds / dayLength(level)), unit: 'DAYS' }
  return { amount: String(Math.round((seconds / hour) * 100) / 100), unit: 'HOURS' }
}
