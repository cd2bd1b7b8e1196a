import type { Position } from '../people/post.entity.ts'
import type { Agenda } from './agenda.ts'
import type { Attendance } from './attendance.ts'
import type { Random } from './random.ts'
import type { Story } from './story.ts'

/** Who sits at a desk from when on, in milliseconds. */
export interface Incumbent {
  officerId: number
  from: number
}

/** What a desk is: a post in a unit, who holds it, and how they work. */
export interface DeskSetup {
  unit: { id: number; place: number }
  position: Position
  /** In order of time; at least one, from before the first request. */
  incumbents: readonly Incumbent[]
  attendance: Attendance
  random: Random
  /** Half of the decisions take less time than this, in milliseconds. */
  handling: number
  /** The probability that a request is looked at and put aside for a later sitting. */
  putsAside: number
}

/** Where requests queue for an officer, who takes them in order, one at a time, when they sit down. */
export class Desk {
  readonly unit: { id: number; place: number }
  readonly position: Position
  readonly #setup: DeskSetup
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
    this.#setup = setup
    this.#agenda = agenda
    this.#rules = rules
  }

  officerAt(at: number): number {
    return this.#setup.incumbents.findLast(({ from }) => from <= at)!.officerId
  }

  receive(story: Story, at: number): void {
    this.#queue.push(story)
    if (!this.#isCalled) this.#callAt(at)
  }

  /** Has the officer turn to the queue at this instant, or when they next sit down. */
  #callAt(at: number): void {
    const sitting = this.#setup.attendance.sittingAt(at)
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
    story.openedAt ??= at
    const { random, handling, putsAside } = this.#setup
    const doneAt = Math.round(at + Math.min(random.around(handling, 0.6), 6 * handling) + 1)
    if (random.chance(putsAside) || this.#rules.isHeldUp(story, at)) {
      this.#aside.push(story)
      this.#callAt(doneAt)
      return
    }
    story.isInHand = true
    this.#agenda.note(doneAt, (now) => {
      this.#rules.decide(story, now)
      this.#callAt(now)
    })
  }

  /** The next request that still waits here; those withdrawn meanwhile are passed over. */
  #take(): Story | null {
    while (this.#head < this.#queue.length) {
      const story = this.#queue[this.#head]!
      this.#head += 1
      if (this.#head === this.#queue.length || this.#head > 10_000) {
        this.#queue = this.#queue.slice(this.#head)
        this.#head = 0
      }
      if (story.desk === this) return story
    }
    return null
  }
}

/** What holds for every desk. */
export interface DeskRules {
  /** Whether something beyond the officer keeps them from deciding it now. */
  isHeldUp(story: Story, at: number): boolean
  decide(story: Story, at: number): void
}
