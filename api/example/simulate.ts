import { dayOf } from '../calendars/days.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import { Agenda } from './agenda.ts'
import { wishesOver } from './arrivals.ts'
import type { Desk } from './desk.ts'
import { exampleInbox, type ScriptedWish } from './example-inbox.ts'
import { type Furniture, furnishDesks } from './furnish-desks.ts'
import { nothing, type Wish } from './happenings.ts'
import { decide } from './outcomes.ts'
import { Random } from './random.ts'
import { SignatureOutage } from './signature-outage.ts'
import { nextRun, type StandardTimes } from './standard-times.ts'
import { Story } from './story.ts'

const hour = 3_600_000
const dayLength = 24 * hour

/**
 * Lets the city live through its days and tells the story of each request once it has ended; of those still open when
 * the days are over, in the order of their ids. Only open requests are held in memory.
 */
export function* simulate(city: Furniture): Generator<Story> {
  const inbox = exampleInbox(city)
  const ordinary = wishesOver(city.days, city.services, city.homes, city.requests - inbox.length, city.seed)
  const lives = new Lives(city)
  for (const wish of merged(ordinary, inbox)) yield* lives.begin(wish)
  yield* lives.finish()
}

class Lives {
  readonly #agenda = new Agenda()
  readonly #random: Random
  readonly #times: StandardTimes
  readonly #open = new Set<Story>()
  readonly #start: number
  readonly #end: number
  readonly #serials = new Map<string, number>()
  #ended: Story[] = []
  #last = 0

  constructor(city: Furniture) {
    this.#random = new Random(city.seed, 'applicants')
    this.#times = city.times
    this.#start = city.days[0]!.start
    this.#end = city.days.at(-1)!.start + dayLength
    const outage = new SignatureOutage(city.days, city.troubles.stalledMonth, city.seed)
    const desks = furnishDesks(city, this.#agenda, {
      isHeldUp: (story, at) => story.isAtLastStage && outage.isAt(at),
      decide: (story, at, queuedAt) => this.#decide(story, at, queuedAt),
    })
    for (const desk of desks) this.#expectVacancies(desk)
  }

  /** Lets time pass until this wish, and answers what has ended meanwhile. */
  begin(wish: Wish | ScriptedWish): Story[] {
    this.#agenda.runUntil(wish.at)
    this.#last += 1
    const story = new Story(this.#last, this.#numberFor(wish.at), wish, this.#times)
    this.#open.add(story)
    if ('approvedAt' in wish) this.#follow(wish, story)
    else this.#letRun(story)
    return this.#takeEnded()
  }

  /** Lets time pass until the end of the days, and answers all that is left. */
  finish(): Story[] {
    this.#agenda.runUntil(this.#end)
    return [...this.#takeEnded(), ...this.#open]
  }

  #letRun(story: Story): void {
    const { at } = story.wish
    story.submit(at)
    this.#arrive(story, at)
    if (this.#random.chance(0.015)) this.#later(at, 2, 1, (now) => this.#withdraw(story, now))
  }

  /** What is scripted happens at once, and stands in no queue: it waits for whoever tries out the example. */
  #follow({ at, approvedAt, returnedAt, isDraft }: ScriptedWish, story: Story): void {
    if (isDraft) return story.keepAsDraft()
    story.submit(at)
    for (const then of approvedAt) {
      story.openedAt = then - 90_000
      story.approve(then, nothing)
    }
    if (returnedAt !== null) {
      story.openedAt = returnedAt - 90_000
      story.returnToApplicant(returnedAt, { ...nothing, reason: 'berkas-kurang', note: 'Foto tempat usaha belum ada' })
    }
    if (story.closedAt === null) this.#watch(story)
    else this.#conclude(story)
  }

  #arrive(story: Story, at: number): void {
    story.stop!.desk.receive(story, at)
    this.#watch(story)
  }

  /** Does what the server's job does with a request that waits too long: reminds, then hands it to the next level. */
  #watch(story: Story): void {
    const { stop, stage, dueAt, enteredAt, spentSeconds } = story
    if (!stop || !stage || dueAt === null) return
    const { standardSeconds } = stage
    const left = standardSeconds - spentSeconds
    const remindedAt = this.#times.remindedAt(stop.desk.unit.level, enteredAt, left, standardSeconds)
    const lateAt = nextRun(dueAt)
    const visit = story.visits.length
    const stays = () => story.stop === stop && story.visits.length === visit
    this.#agenda.note(Math.min(remindedAt ?? lateAt, lateAt), (now) => {
      if (!stays()) return
      if (now < lateAt) {
        story.remind(now)
        stop.desk.remind(story, now, dueAt)
      }
      this.#agenda.note(lateAt, (then) => {
        if (stays()) this.#handOn(story, RequestEventKind.ESCALATED, then)
      })
    })
  }

  #handOn(story: Story, kind: RequestEventKind.ESCALATED | RequestEventKind.PASSED_ON, at: number): void {
    if (story.handOn(at, kind)) this.#arrive(story, at)
  }

  /** What waits for a post when it falls vacant goes to the next level. */
  #expectVacancies(desk: Desk): void {
    for (const { until } of desk.setup.holders) {
      if (until > this.#end || desk.holderAt(until)) continue
      this.#agenda.note(until, (at) => {
        for (const story of desk.waiting()) this.#handOn(story, RequestEventKind.PASSED_ON, at)
      })
    }
  }

  /** A decision and what it leads to: the next queue, the applicant's mending, or the end. */
  #decide(story: Story, at: number, queuedAt: number | null): void {
    decide(story, at, this.#random, queuedAt)
    if (story.closedAt !== null) this.#conclude(story)
    else if (story.stop) this.#arrive(story, at)
    else if (this.#random.chance(0.85)) this.#later(at, 1.5, 0.9, (now) => this.#mend(story, now))
    else this.#later(at, 30, 0.1, (now) => this.#withdraw(story, now))
  }

  #mend(story: Story, at: number): void {
    if (story.status !== RequestStatus.RETURNED) return
    story.resubmit(at)
    this.#arrive(story, at)
  }

  #withdraw(story: Story, at: number): void {
    if (story.closedAt !== null || story.isInHand) return
    story.cancel(at)
    this.#conclude(story)
  }

  #conclude(story: Story): void {
    this.#open.delete(story)
    this.#ended.push(story)
  }

  #takeEnded(): Story[] {
    const ended = this.#ended
    this.#ended = []
    return ended
  }

  /** After about so many days, when people are awake. */
  #later(at: number, days: number, spread: number, act: (at: number) => void): void {
    const then = Math.round(at + this.#random.around(days * dayLength, spread))
    const timeOfDay = (then - this.#start) % dayLength
    this.#agenda.note(timeOfDay < 6 * hour ? then + 6 * hour : then, act)
  }

  #numberFor(at: number): string {
    const year = dayOf(new Date(at)).slice(0, 4)
    const serial = (this.#serials.get(year) ?? 0) + 1
    this.#serials.set(year, serial)
    return `PE-${year}-${String(serial).padStart(7, '0')}`
  }
}

/** Both in order of time. */
function* merged(ordinary: Iterable<Wish>, scripted: readonly ScriptedWish[]): Generator<Wish | ScriptedWish> {
  let next = 0
  for (const wish of ordinary) {
    while (next < scripted.length && scripted[next]!.at <= wish.at) yield scripted[next++]!
    yield wish
  }
  yield* scripted.slice(next)
}
