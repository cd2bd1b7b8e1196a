import type { Capacity, Position } from '../people/post.entity.ts'
import type { Agenda } from './agenda.ts'
import type { Attendance } from './attendance.ts'
import type { Random } from './random.ts'
import type { StoredUnit } from './stored-units.ts'
import type { Story } from './story.ts'

const hour = 3_600_000

/** Who is in a post, from one instant to another, in milliseconds. */
export interface Holder {
  officerId: number
  capacity: Capacity
  from: number
  until: number
}

/** What a desk is: a post in a unit, who holds it, and how they work. */
export interface DeskSetup {
  unit: StoredUnit
  position: Position
  /** Who stands in for another comes before them. */
  holders: readonly Holder[]
  attendance: Attendance
  random: Random
  /** Half of the decisions take less time than this, in milliseconds. */
  handling: number
  /** The probability that a request is looked at and put aside for a later sitting. */
  putsAside: number
  /** The probability that a reminder brings them to the request. */
  heeds: number
  /** The share of decisions that reach the server later, for want of a line. */
  offline: number
  /** The share of decisions that someone else enters for them. */
  assisted: number
}

/** Where requests queue for an officer, who takes them in order, one at a time, when they sit down. */
export class Desk {
  readonly unit: StoredUnit
  readonly position: Position
  readonly setup: DeskSetup
  readonly #agenda: Agenda
  readonly #rules: DeskRules
  #queue: Story[] = []
  #head = 0
  #aside: Story[] = []
  #isCalled = false
  #sittingUntil = 0

  constructor(setup: DeskSetup, agenda: Agenda, rules: DeskRules) {
    this.unit = setup.unit
    this.position = setup.position
    this.setup = setup
    this.#agenda = agenda
    this.#rules = rules
  }

  /** Who decides here at an instant; null while the post is vacant. */
  holderAt(at: number): Holder | null {
    for (const holder of this.setup.holders) if (holder.from <= at && at < holder.until) return holder
    return null
  }

  receive(story: Story, at: number): void {
    this.#queue.push(story)
    if (!this.#isCalled) this.#callAt(at)
  }

  /** What waits here now. */
  waiting(): Story[] {
    return [...this.#aside, ...this.#queue.slice(this.#head)].filter((story) => story.stop?.desk === this)
  }

  /** Has the officer, reminded of a request, come to it before it is late, unless that is at night. */
  remind(story: Story, at: number, dueAt: number): void {
    const { random, heeds } = this.setup
    if (!random.chance(heeds)) return
    const then = Math.round(random.between(at, dueAt))
    const wib = (then / hour + 7) % 24
    if (wib < 5 || wib > 22.5) return
    const visit = story.visits.length
    this.#agenda.note(then, (now) => {
      if (story.stop?.desk !== this || story.visits.length !== visit || story.isInHand) return
      story.openedAt ??= now
      if (!this.#rules.isHeldUp(story, now)) this.#decideAt(now + 60_000, story)
    })
  }

  /** Has the officer turn to the queue at this instant, or when they next sit down. */
  #callAt(at: number): void {
    const sitting = this.setup.attendance.sittingAt(at)
    this.#isCalled = sitting !== null
    if (!sitting) return
    this.#agenda.note(Math.round(Math.max(at, sitting.from)), (now) => {
      if (sitting.until !== this.#sittingUntil) this.#resume()
      this.#sittingUntil = sitting.until
      this.#serve(now)
    })
  }

  #callForAside(): void {
    if (!this.#isCalled && this.#aside.length > 0) this.#callAt(this.#sittingUntil)
  }

  /** A new sitting: what was put aside comes first. */
  #resume(): void {
    if (this.#aside.length === 0) return
    this.#queue = [...this.#aside, ...this.#queue.slice(this.#head)]
    this.#head = 0
    this.#aside = []
  }

  #serve(at: number): void {
    const story = this.#take()
    if (!story) {
      this.#isCalled = false
      if (this.#aside.length > 0) this.#agenda.note(this.#sittingUntil, () => this.#callForAside())
      return
    }
    const { random, handling, putsAside } = this.setup
    const doneAt = Math.round(at + Math.min(random.around(handling, 0.6), 6 * handling) + 1)
    if (random.chance(putsAside) || this.#rules.isHeldUp(story, at)) {
      if (story.openedAt === null) story.open(at)
      this.#aside.push(story)
      this.#callAt(doneAt)
      return
    }
    story.openedAt ??= at
    this.#decideAt(doneAt, story)
    this.#agenda.note(doneAt, (now) => this.#callAt(now))
  }

  /** Decides then; without a line the decision reaches the server later, and too late where the request has moved on. */
  #decideAt(at: number, story: Story): void {
    const { random, offline } = this.setup
    const isOffline = random.chance(offline)
    const arrivesAt = isOffline ? Math.round(at + Math.min(random.around(0.8 * hour, 0.8), 8 * hour)) : at
    const visit = story.visits.length
    story.isInHand = true
    this.#agenda.note(arrivesAt, (now) => {
      if (story.stop?.desk !== this || story.visits.length !== visit) return
      this.#rules.decide(story, now, isOffline ? at : null)
    })
  }

  /** The next request that still waits here and is not in hand; those that have gone meanwhile are passed over. */
  #take(): Story | null {
    while (this.#head < this.#queue.length) {
      const story = this.#queue[this.#head]!
      this.#head += 1
      if (this.#head === this.#queue.length || this.#head > 10_000) {
        this.#queue = this.#queue.slice(this.#head)
        this.#head = 0
      }
      if (story.stop?.desk === this && !story.isInHand) return story
    }
    return null
  }
}

/** What holds for every desk. */
export interface DeskRules {
  /** Whether something beyond the officer keeps them from deciding it now. */
  isHeldUp(story: Story, at: number): boolean
  /** `queuedAt` is when it was decided without a line; null with one. */
  decide(story: Story, at: number, queuedAt: number | null): void
}
