import { Clock, clockOfLevel, type DurationClock, plainClock } from '../calendars/clock.ts'

/** The rules of the watch over deadlines as they are unless an installation says otherwise. */
const remindBefore = 4 * 3600
const minute = 60_000

/** Reckons with standard times as the server does, in milliseconds. */
export class StandardTimes {
  readonly #offices: DurationClock

  constructor(offices: DurationClock) {
    this.#offices = offices
  }

  /** When so many seconds have passed on the clock of a level; null where the calendar does not reach. */
  after(level: string, from: number, seconds: number): number | null {
    const clock = this.#clockOf(level)
    if (clock === plainClock) return from + seconds * 1000
    return clock.add(new Date(from), seconds)?.getTime() ?? null
  }

  /** Whole seconds on the clock of a level. */
  used(level: string, from: number, to: number): number {
    return Math.max(0, Math.round(this.#clockOf(level).secondsBetween(new Date(from), new Date(to)) ?? 0))
  }

  /** When the job reminds of what entered then and has so many of these seconds left. */
  remindedAt(level: string, enteredAt: number, left: number, standardSeconds: number): number | null {
    const before = Math.min(remindBefore, standardSeconds / 2)
    const at = left > before ? this.after(level, enteredAt, left - before) : enteredAt
    return at === null ? null : nextRun(at)
  }

  #clockOf(level: string): DurationClock {
    return clockOfLevel(level) === Clock.WORKING ? this.#offices : plainClock
  }
}

/** The job runs every minute. */
export const nextRun = (at: number) => Math.ceil(at / minute) * minute
