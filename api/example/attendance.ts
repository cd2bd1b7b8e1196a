import type { CityDay } from './city-days.ts'
import type { Random } from './random.ts'

const minute = 60_000
const hour = 60 * minute

/** When and how reliably someone sits down at a desk. */
export interface Habits {
  hours: 'VOLUNTEER' | 'OFFICE'
  /** The probability of sitting down on a day (volunteers), or in each half of a working day (offices). */
  attendance: number
  /** How long they stay, in minutes, from the least to the most; within their hours. */
  minutes: readonly [number, number]
  /** The share of sittings in which the line holds. */
  signal: number
}

/** A stretch of time in which someone is at the desk, in milliseconds. */
export interface Sitting {
  from: number
  until: number
}

/** The sittings at one desk, made up day by day as time goes by. */
export class Attendance {
  readonly #days: readonly CityDay[]
  readonly #habits: Habits
  readonly #random: Random
  #next = 0
  #absentUntil = 0
  #sittings: Sitting[] = []

  constructor(days: readonly CityDay[], habits: Habits, random: Random) {
    this.#days = days
    this.#habits = habits
    this.#random = random
  }

  /** The sitting at an instant, else the next one; null after the last day. Time does not run backwards. */
  sittingAt(at: number): Sitting | null {
    for (;;) {
      const sitting = this.#sittings.find(({ until }) => until > at)
      if (sitting) return sitting
      const day = this.#days[this.#next]
      if (!day) return null
      this.#next += 1
      this.#sittings = this.#sittingsOn(day)
    }
  }

  #sittingsOn(day: CityDay): Sitting[] {
    const planned = this.#habits.hours === 'OFFICE' ? this.#atTheOffice(day) : this.#atHome(day)
    if (this.#isAbsent()) return []
    return planned.filter(() => this.#random.chance(this.#habits.signal))
  }

  /** Away for some days at a time: travel, illness, leave. */
  #isAbsent(): boolean {
    if (this.#next <= this.#absentUntil) return true
    if (!this.#random.chance(1 / 150)) return false
    this.#absentUntil = this.#next + 1 + this.#random.below(7)
    return true
  }

  #atTheOffice(day: CityDay): Sitting[] {
    return day.officeHours
      .filter(() => this.#random.chance(this.#habits.attendance))
      .map(({ opensAt, closesAt }) => {
        const from = opensAt + this.#random.between(5 * minute, (closesAt - opensAt) / 2)
        return { from, until: Math.min(closesAt, from + this.#stay()) }
      })
  }

  /** In the evening of working days, and at any time of free ones; hardly at all around Idul Fitri. */
  #atHome(day: CityDay): Sitting[] {
    const feast = day.daysOfSyawal !== null && day.daysOfSyawal <= 5
    const attendance = this.#habits.attendance * (feast ? 0.2 : 1)
    const windows: [first: number, last: number, probability: number][] =
      day.officeHours.length > 0
        ? [
            [5.25, 6.5, attendance * 0.35],
            [12, 13, attendance * 0.25],
            [day.isRamadan ? 19.75 : 18.25, 20.5, attendance],
          ]
        : [
            [7, 12, attendance],
            [15.5, 20, attendance * 0.5],
          ]
    return windows
      .filter(([, , probability]) => this.#random.chance(probability))
      .map(([first, last]) => {
        const from = day.start + this.#random.between(first, last) * hour
        return { from, until: from + this.#stay() }
      })
  }

  #stay(): number {
    return this.#random.between(...this.#habits.minutes) * minute
  }
}

/** How long someone sits at such a desk on an ordinary day, in milliseconds: what its pace is set by. */
export function usualDay({ hours, attendance, minutes, signal }: Habits): number {
  const sittings = hours === 'OFFICE' ? 2 : 1
  return sittings * attendance * signal * ((minutes[0] + minutes[1]) / 2) * minute
}
