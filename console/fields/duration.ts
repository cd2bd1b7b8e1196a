export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days'

/** One number and its unit, as said to people: `{ value: 12.5, unit: 'hours' }`. */
export interface DurationPart {
  value: number
  unit: DurationUnit
}

/** A length measured on the plain calendar, or in the open hours of offices, whose days have no fixed length. */
export type DurationClock = 'CALENDAR' | 'WORKING'

const inSeconds: Record<DurationUnit, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }
const steps: [DurationUnit, number][] = [
  ['seconds', 60],
  ['minutes', 60],
  ['hours', 24],
]

/** A length in its one fitting unit, to a tenth: 3.2 days. For columns, where lengths are compared. */
export function shortDuration(seconds: number, clock: DurationClock = 'CALENDAR'): DurationPart {
  for (const [unit, limit] of steps) {
    const value = tenths(seconds / inSeconds[unit])
    if (value < limit || (unit === 'hours' && clock === 'WORKING')) return { value, unit }
  }
  return { value: tenths(seconds / inSeconds.days), unit: 'days' }
}

/** A length as one would say it: 3 days 4 hours, 12.5 hours. From 30 days on, whole days. */
export function longDuration(seconds: number, clock: DurationClock = 'CALENDAR'): DurationPart[] {
  const short = shortDuration(seconds, clock)
  if (short.unit !== 'days') return [short]
  if (short.value >= 30) return [{ value: Math.round(seconds / inSeconds.days), unit: 'days' }]
  const hours = Math.round(seconds / inSeconds.hours)
  const parts: DurationPart[] = [
    { value: Math.floor(hours / 24), unit: 'days' },
    { value: hours % 24, unit: 'hours' },
  ]
  return parts.filter((part) => part.value > 0)
}

/** The unit in which all of these lengths can share one axis. */
export function axisUnit(longest: number, clocks: DurationClock[]): DurationUnit {
  if (longest >= 3 * inSeconds.days && !clocks.includes('WORKING')) return 'days'
  if (longest >= 2 * inSeconds.hours) return 'hours'
  return longest >= 120 ? 'minutes' : 'seconds'
}

/** A length in the unit of an axis. */
export function inUnit(seconds: number, unit: DurationUnit): number {
  return seconds / inSeconds[unit]
}

/** Seconds on the plain calendar from one instant to another; null while the other has not come. */
export function secondsBetween(from: string, to: string): number
export function secondsBetween(from: string, to: string | null): number | null
export function secondsBetween(from: string, to: string | null): number | null {
  return to === null ? null : (Date.parse(to) - Date.parse(from)) / 1000
}

/** Seconds from an instant until now; none where the clock of this device is behind the server's. */
export function secondsUntilNow(from: string, now: Date): number {
  return Math.max(0, secondsBetween(from, now.toISOString()))
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
