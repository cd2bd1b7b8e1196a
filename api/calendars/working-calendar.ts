import type { DurationClock } from './clock.ts'
import { dayOf, startOfDay } from './days.ts'
import type { Slot } from './slots.ts'

/** A year the calendar covers; without a list of holidays its working days are only the pattern of the week. */
export interface CoveredYear {
  year: number
  hasHolidays: boolean
}

/** A working calendar in memory: the clock of offices. Every question is one or two binary searches. */
export class WorkingCalendar implements DurationClock {
  readonly version: number
  readonly #slots: readonly Slot[]
  readonly #withHolidays: ReadonlySet<number>
  readonly #from: number
  readonly #until: number

  /** The slots in order; the years in order and without gaps. */
  constructor(version: number, years: readonly CoveredYear[], slots: readonly Slot[]) {
    this.version = version
    this.#slots = slots
    this.#withHolidays = new Set(years.filter((year) => year.hasHolidays).map(({ year }) => year))
    const [first, last] = [years[0], years.at(-1)]
    this.#from = first ? startOfDay(`${first.year}-01-01`).getTime() : 0
    this.#until = last ? startOfDay(`${last.year + 1}-01-01`).getTime() : 0
  }

  /** F(t): open seconds from the start of the calendar to an instant; null outside of the years it covers. */
  openSeconds(at: Date): number | null {
    const time = at.getTime()
    if (time < this.#from || time >= this.#until) return null
    const slot = this.#lastSlot((candidate) => candidate.opensAt <= time)
    return slot ? slot.secondsBefore + (Math.min(time, slot.closesAt) - slot.opensAt) / 1000 : 0
  }

  secondsBetween(from: Date, to: Date): number | null {
    const [before, after] = [this.openSeconds(from), this.openSeconds(to)]
    return before === null || after === null ? null : Math.round((after - before) * 1000) / 1000
  }

  add(from: Date, seconds: number): Date | null {
    const before = this.openSeconds(from)
    if (before === null) return null
    if (seconds <= 0) return from
    const target = before + seconds
    const slot = this.#lastSlot((candidate) => candidate.secondsBefore < target)
    if (!slot) return null
    const due = Math.round(slot.opensAt + (target - slot.secondsBefore) * 1000)
    return due <= slot.closesAt ? new Date(due) : null
  }

  /** The years from one instant to another whose holidays are not known, so that figures over them can say so. */
  yearsWithoutHolidays(from: Date, to: Date): number[] {
    const [first, last] = [from, to].map((instant) => Number(dayOf(instant).slice(0, -6)))
    const years = Array.from({ length: last! - first! + 1 }, (_, index) => first! + index)
    return years.filter((year) => !this.#withHolidays.has(year))
  }

  /** The last slot for which this is true; it is true of all slots up to some one and of none after. */
  #lastSlot(holds: (slot: Slot) => boolean): Slot | undefined {
    let [low, high] = [0, this.#slots.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.#slots[middle]!)) low = middle + 1
      else high = middle
    }
    return this.#slots[low - 1]
  }
}
