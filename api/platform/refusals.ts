import { type Act, type Actor, actorOf, record, theSystem } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { Caller } from '../base/context.ts'
import type { ErrorCode } from '../base/errors.ts'
import { loggable } from './loggable.ts'
import type { Statement } from '../read/batch.ts'
import type { Connections } from '../read/connections.ts'

/** What was refused: the first of its kind is told at once, those of the same minute are counted and told after it. */
export type Refused = Pick<Act, 'action' | 'subject'> & { code: string }

/** The refusals of one kind within a minute. */
interface Minute {
  source: string
  actor: Actor
  act: Act
  began: number
  /** How many came after the first, and when the last one did. */
  again: number
  last: Date
}

const minute = 60_000
const lookEvery = 5_000
/** Kinds of refusals that one account or address may have at once, and all together: beyond, they are told as `several`. */
const mostOfOne = 20
const mostOfAll = 1_000
/** How many may wait to be written, and are written at once. */
const mostWaiting = 5_000
const writtenAtOnce = 50

/**
 * Puts refusals on record in transactions of their own, without making anyone wait. Whoever asks in vain all the time
 * makes no more than a few entries a minute. What is counted is lost when the server dies; the first of each is not.
 */
export class Refusals {
  readonly #connections: Connections
  readonly #clock: () => number
  readonly #minutes = new Map<string, Minute>()
  readonly #kindsOf = new Map<string, number>()
  readonly #timer: NodeJS.Timeout
  #waiting: Statement[] = []
  #writing: Promise<void> | null = null

  constructor(connections: Connections, clock: () => number = Date.now) {
    this.#connections = connections
    this.#clock = clock
    this.#timer = setInterval(() => this.tellCounted(), lookEvery)
  }

  note(actor: Actor, refused: Refused, now: Date): void {
    const { key, ...kind } = this.#kindOf(actor, refused)
    const known = this.#minutes.get(key)
    if (known) {
      known.again += 1
      known.last = now
      return
    }
    this.#minutes.set(key, { ...kind, began: this.#clock(), again: 0, last: now })
    this.#kindsOf.set(kind.source, (this.#kindsOf.get(kind.source) ?? 0) + 1)
    this.#tell(record(kind.actor, kind.act, now))
  }

  /** A request that was refused before anything of it was read. */
  readonly noteRequest = (caller: Caller | null, address: string, code: ErrorCode, now: Date): void => {
    this.note(actorOf({ caller, origin: { address, agent: null } }), { code, action: 'graphql' }, now)
  }

  /** Tells what came after the first in minutes that are over; in all of them when the end has come. */
  tellCounted(isEnd = false): void {
    for (const [key, { source, actor, act, began, again, last }] of this.#minutes) {
      if (!isEnd && this.#clock() - began < minute) continue
      this.#minutes.delete(key)
      const kinds = this.#kindsOf.get(source)! - 1
      if (kinds > 0) this.#kindsOf.set(source, kinds)
      else this.#kindsOf.delete(source)
      if (again > 0) this.#tell(record(actor, { ...act, subject: undefined, times: again }, last))
    }
  }

  /** Writes what is left. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.tellCounted(true)
    await this.#writing
  }

  /** Under which kind it is counted, and what is told of it. */
  #kindOf(actor: Actor, { code, ...refused }: Refused): Pick<Minute, 'source' | 'actor' | 'act'> & { key: string } {
    const source = actor.accountId ?? `stranger ${actor.address}`
    const key = [source, actor.address, refused.action, code].join('\n')
    const act = { kind: AuditKind.REFUSAL, code, ...refused }
    const several = { kind: AuditKind.REFUSAL, action: 'several' }
    if (this.#minutes.has(key)) return { key, source, actor, act }
    if (this.#minutes.size >= mostOfAll) return { key: 'several', source: 'all', actor: theSystem, act: several }
    const isTooMany = (this.#kindsOf.get(source) ?? 0) >= mostOfOne
    return isTooMany ? { key: `${source}\nseveral`, source, actor, act: several } : { key, source, actor, act }
  }

  #tell(statement: Statement): void {
    if (this.#waiting.length >= mostWaiting) return
    this.#waiting.push(statement)
    this.#writing ??= this.#write().finally(() => (this.#writing = null))
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const next = this.#waiting.splice(0, writtenAtOnce)
      try {
        await this.#connections.run(next)
      } catch (error) {
        this.#waiting = [...next, ...this.#waiting]
        console.error('Refusals were not put on record, which will be tried again with the next:', loggable(error))
        return
      }
    }
  }
}
