import { dayLength } from '../calendars/days.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import type { Story } from './story.ts'

export const requestColumns = split(
  `id number service_type_id chain_id applicant_id unit_id place status
   stage_id waiting_at_id waiting_for waiting_since due_at opened_at reminded_at
   submitted_at closed_at version complete_at spent_seconds resume_stage_id assistance_reason form`,
)
export const approvalColumns = split(
  `id request_id place service_type_id stage_id unit_id unit_place officer_id position capacity
   entered_at opened_at due_at decided_at outcome reason_id note assistance_reason queued_at spent_seconds`,
)
export const eventColumns = split(
  `id request_id place kind at stage_id unit_id officer_id queued_at to_stage_id to_unit_id`,
)

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
  readonly #reasons: ReadonlyMap<string, number>
  #lastApproval = 0
  #lastEvent = 0

  /** The reasons of the catalogue, by their codes. */
  constructor(reasons: ReadonlyMap<string, number>) {
    this.#reasons = reasons
  }

  /** Answers how many stories wait to be taken. */
  add(story: Story): number {
    const { id, wish, visits, happenings } = story
    const { home, chain } = wish
    const { place } = home.rt
    const { serviceTypeId } = chain
    const completeAt = wish.documentsFollow || story.status === RequestStatus.DRAFT ? null : wish.at
    const resumes = story.resumes === null ? null : story.stageOf(story.resumes).id
    this.#written.requests += line(
      [id, story.number, serviceTypeId, chain.id, wish.applicantId, home.rt.id, place, story.status],
      waiting(story),
      [instant(wish.at), instant(story.closedAt), story.version, instant(completeAt), story.spentSeconds, resumes],
      [wish.assistance, JSON.stringify(wish.form)],
    )
    for (const { stage, unit, officerId, position, capacity, reason, ...visit } of visits) {
      this.#lastApproval += 1
      const reasonId = reason === null ? null : this.#reasons.get(reason)!
      this.#written.approvals += line(
        [this.#lastApproval, id, place, serviceTypeId, stage.id, unit.id, unit.place, officerId, position, capacity],
        [instant(visit.enteredAt), instant(visit.openedAt), instant(visit.dueAt), instant(visit.decidedAt)],
        [visit.outcome, reasonId, visit.note, visit.assistance, instant(visit.queuedAt), visit.spentSeconds],
      )
    }
    for (const { kind, at, stage, unit, officerId, queuedAt, to } of happenings) {
      this.#lastEvent += 1
      this.#written.events += line(
        [this.#lastEvent, id, place, kind, instant(at), stage?.id ?? null, unit?.id ?? null, officerId],
        [instant(queuedAt), to && story.stageOf(to.nth).id, to && to.desk.unit.id],
      )
    }
    return (this.#written.count += 1)
  }

  take(): WrittenStories {
    const written = this.#written
    this.#written = { count: 0, requests: '', approvals: '', events: '' }
    return written
  }
}

function waiting({ stop, stage, enteredAt, dueAt, openedAt, remindedAt }: Story): Value[] {
  if (!stop || !stage) return [null, null, null, null, null, null, null]
  const { unit, position } = stop.desk
  const waitingFor = position === stage.decidedBy ? null : position
  return [stage.id, unit.id, waitingFor, instant(enteredAt), instant(dueAt), instant(openedAt), instant(remindedAt)]
}

type Value = string | number | null

// No value can hold a tab, a line break or a backslash: names, notes and answers come from lists of our own. Null is empty.
function line(...parts: Value[][]): string {
  return `${parts.map((values) => values.join('\t')).join('\t')}\n`
}

const instant = (at: number | null) => (at === null ? null : `${dayText(Math.floor(at / dayLength))}${timeText(at)}`)

/** Days of UTC by their number: formatting each instant by itself would take a tenth of the whole load. */
const days = new Map<number, string>()

function dayText(day: number): string {
  const known = days.get(day)
  if (known) return known
  const text = new Date(day * dayLength).toISOString().slice(0, 11)
  days.set(day, text)
  return text
}

function timeText(at: number): string {
  const time = at % dayLength
  const [hours, minutes, seconds] = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, (time / 1000) % 60]
  return `${hours}:${minutes}:${seconds.toFixed(3)}Z`
}

function split(names: string): string[] {
  return names.split(/\s+/)
}
