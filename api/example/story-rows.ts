import { Clock, clockOfLevel, type DurationClock, plainClock } from '../calendars/clock.ts'
import type { Story } from './story.ts'

export const requestColumns = split(
  `id number service_type_id chain_id applicant_id unit_id place status
   stage_id waiting_at_id waiting_since due_at submitted_at closed_at version complete_at`,
)
export const approvalColumns = split(
  `id request_id place service_type_id stage_id unit_id unit_place officer_id position
   entered_at opened_at decided_at outcome note`,
)
export const eventColumns = split('id request_id place kind at stage_id unit_id officer_id')

/** Stories as lines of COPY, one text for each table. */
export interface WrittenStories {
  count: number
  requests: string
  approvals: string
  events: string
}

/** Writes stories as lines of COPY. Approvals and events are numbered in the order of the stories. */
export class StoryRows {
  #written: WrittenStories = { count: 0, requests: '', approvals: '', events: '' }
  readonly #officeClock: DurationClock
  #lastApproval = 0
  #lastEvent = 0

  constructor(officeClock: DurationClock) {
    this.#officeClock = officeClock
  }

  /** Answers how many stories wait to be taken. */
  add(story: Story): number {
    const { id, wish, visits, happenings } = story
    const { home, chain } = wish
    const { place } = home.rt
    const { serviceTypeId } = chain
    this.#written.requests += line(
      [id, story.number, serviceTypeId, chain.id, wish.applicantId, home.rt.id, place, story.status],
      this.#waiting(story),
      [instant(wish.at), instant(story.closedAt), story.version, instant(wish.at)],
    )
    for (const { stage, unit, officerId, position, ...visit } of visits) {
      this.#lastApproval += 1
      this.#written.approvals += line(
        [this.#lastApproval, id, place, serviceTypeId, stage.id, unit.id, unit.place, officerId, position],
        [instant(visit.enteredAt), instant(visit.openedAt), instant(visit.decidedAt), visit.outcome, visit.note],
      )
    }
    for (const { kind, at, visit } of happenings) {
      this.#lastEvent += 1
      const [stageId, unitId, officerId] = visit ? [visit.stage.id, visit.unit.id, visit.officerId] : [null, null, null]
      this.#written.events += line([this.#lastEvent, id, place, kind, instant(at), stageId, unitId, officerId])
    }
    return (this.#written.count += 1)
  }

  take(): WrittenStories {
    const written = this.#written
    this.#written = { count: 0, requests: '', approvals: '', events: '' }
    return written
  }

  #waiting({ desk, stage, enteredAt }: Story): Value[] {
    if (!desk) return [null, null, null, null]
    const clock = clockOfLevel(stage.level) === Clock.WORKING ? this.#officeClock : plainClock
    const dueAt = clock.add(new Date(enteredAt), stage.standardSeconds)
    return [stage.id, desk.unit.id, instant(enteredAt), instant(dueAt?.getTime() ?? null)]
  }
}

type Value = string | number | null

// No value can hold a tab, a line break or a backslash: names and notes come from lists of our own. Null is empty.
function line(...parts: Value[][]): string {
  return `${parts.map((values) => values.join('\t')).join('\t')}\n`
}

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())

function split(names: string): string[] {
  return names.split(/\s+/)
}
