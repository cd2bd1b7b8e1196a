import type { ClientBase } from 'pg'
import type { DueClock } from '../base/context.ts'
import { Clock, clockOfLevel, plainClock } from '../calendars/clock.ts'
import { readCalendar } from '../calendars/read-calendar.ts'
import type { WorkingCalendar } from '../calendars/working-calendar.ts'

/** Without a calendar no office time can be reckoned. */
const noCalendar: DueClock = { add: () => null, secondsBetween: () => null, yearsWithoutHolidays: () => [] }

/** The clocks in memory: the plain one, and that of offices, which follows the calendar in force. */
export class Clocks {
  #offices: WorkingCalendar | null = null

  async load(client: Pick<ClientBase, 'query'>): Promise<void> {
    this.#offices = await readCalendar(client)
  }

  /** The own clock of a unit, by its level. */
  of(level: string): DueClock {
    if (clockOfLevel(level) === Clock.CALENDAR) return plainClock
    return this.#offices ?? noCalendar
  }
}
