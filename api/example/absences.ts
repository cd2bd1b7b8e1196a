import { addDays, dayLength, startOfDay } from '../calendars/days.ts'
import { Capacity, Position } from '../people/post.entity.ts'
import { personName } from './names.ts'
import { type Incumbency, inductionDay } from './officers.ts'
import { Random } from './random.ts'
import type { Span } from './span.ts'
import { exampleKelurahan, kelurahanOf, type Troubles } from './troubles.ts'

type Share = readonly [Position, number]

/** How many heads were away once, are away or acted for when the days are over; and how many posts were or are vacant. */
const wereAway: readonly Share[] = [
  [Position.RT_HEAD, 80],
  [Position.RW_HEAD, 12],
  [Position.LURAH, 16],
  [Position.CAMAT, 2],
]
const areAway: readonly Share[] = [
  [Position.RT_HEAD, 4],
  [Position.LURAH, 1],
]
const areActedFor: readonly Share[] = [
  [Position.RT_HEAD, 2],
  [Position.LURAH, 1],
]
const wereVacant: readonly Share[] = [
  [Position.RT_HEAD, 20],
  [Position.RW_HEAD, 10],
]
const areVacant: readonly Share[] = [
  [Position.RT_HEAD, 4],
  [Position.RW_HEAD, 2],
]

/**
 * Lets heads be away with a deputy (PLH), and posts fall vacant, with someone acting (PLT) or with nobody, so that
 * requests pass them by. Units with a planted trouble, and the kecamatan of the example sign-ins, are spared.
 */
export function arrangeAbsences(
  appointed: readonly Incumbency[],
  span: Span,
  troubles: Pick<Troubles, 'slowRts' | 'quietRts'>,
  seed: number,
): Incumbency[] {
  const first = span.since > inductionDay ? span.since : inductionDay
  if (addDays(first, 31) > span.until) return [...appointed]
  const spared = new Set([...troubles.slowRts, ...troubles.quietRts])
  return new Absences(appointed, spared, { since: first, until: span.until }, seed).arrange()
}

class Absences {
  readonly #random: Random
  readonly #posts: Incumbency[]
  readonly #spared: ReadonlySet<string>
  readonly #span: Span
  readonly #chosen = new Set<Incumbency>()
  #lastOfficer: number

  constructor(appointed: readonly Incumbency[], spared: ReadonlySet<string>, span: Span, seed: number) {
    this.#random = new Random(seed, 'absences')
    this.#posts = appointed.map((post) => ({ ...post }))
    this.#spared = spared
    this.#span = span
    this.#lastOfficer = appointed.at(-1)!.officerId
  }

  arrange(): Incumbency[] {
    for (const position of many(wereAway)) {
      const from = this.#before(14)
      this.#deputize(this.#choose(position), Capacity.PLH, from, addDays(from, 3 + this.#random.below(10)))
    }
    for (const position of many(areAway)) {
      const back = addDays(this.#span.until, 3 + this.#random.below(6))
      this.#deputize(this.#choose(position), Capacity.PLH, this.#daysAgo(1, 6), back)
    }
    for (const position of many(areActedFor)) {
      const post = this.#choose(position)
      post.until = this.#daysAgo(5, 15)
      this.#deputize(post, Capacity.PLT, post.until, null)
    }
    for (const position of many(wereVacant)) this.#succeed(this.#choose(position))
    for (const position of many(areVacant)) this.#choose(position).until = this.#daysAgo(10, 25)
    return this.#posts
  }

  #choose(position: Position): Incumbency {
    for (;;) {
      const post = this.#random.pick(this.#posts)
      const isSpared = this.#spared.has(post.unit.code) || post.unit.code.startsWith(exampleKelurahan.slice(0, 8))
      if (post.position !== position || post.until !== null || isSpared || this.#chosen.has(post)) continue
      this.#chosen.add(post)
      return post
    }
  }

  #deputize(post: Incumbency, capacity: Capacity, from: string, until: string | null): void {
    const { officerId, name } = this.#deputyOf(post)
    const title = capacity === Capacity.PLH ? 'Plh.' : 'Plt.'
    const basis = `Surat Perintah ${title} Nomor 800.1.11.1/${this.#posts.length}/425.1/${from.slice(0, 4)}`
    this.#posts.push({ ...post, officerId, name, from, until, capacity, basis })
  }

  /** The secretary of an office; the head of another RT or RW in the same kelurahan. */
  #deputyOf({ unit, position }: Incumbency): Incumbency {
    const isHead = position === Position.RT_HEAD || position === Position.RW_HEAD
    const isThere = (post: Incumbency) => post.until === null && post.unit !== unit && !this.#chosen.has(post)
    return isHead
      ? this.#posts.find(
          (post) =>
            post.position === position && kelurahanOf(post.unit.code) === kelurahanOf(unit.code) && isThere(post),
        )!
      : this.#posts.find((post) => post.position === Position.SECRETARY && post.unit === unit)!
  }

  /** A post that nobody held for some days or weeks, until someone new was appointed. */
  #succeed(post: Incumbency): void {
    post.until = this.#before(51)
    this.#lastOfficer += 1
    const name = personName(this.#random, this.#random.chance(0.2))
    const from = addDays(post.until, 10 + this.#random.below(40))
    const successor = { ...post, officerId: this.#lastOfficer, name, from, until: null }
    this.#chosen.add(successor)
    this.#posts.push(successor)
  }

  #daysAgo(least: number, most: number): string {
    return addDays(this.#span.until, -(least + this.#random.below(most - least)))
  }

  /** A day that lies so many days and more before the end. */
  #before(days: number): string {
    const { since, until } = this.#span
    const length = (startOfDay(until).getTime() - startOfDay(since).getTime()) / dayLength
    return this.#daysAgo(days, Math.max(days + 1, length - 1))
  }
}

const many = (shares: readonly Share[]) =>
  shares.flatMap(([position, count]) => Array.from({ length: count }, () => position))
