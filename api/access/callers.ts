import type { Caller } from '../base/context.ts'
import { dayOf } from '../calendars/days.ts'
import type { Connections } from '../read/connections.ts'
import { type Found, findCaller, toFound } from './find-caller.ts'
import { isIdle } from './idle.ts'
import { hashOf } from './token.ts'

/** How long a caller is believed without asking the database again: no right outlives its end by more. */
const believedFor = 5_000
const mostRemembered = 10_000
/** How exactly it is known when a token was last used. */
const usesNotedEvery = 60_000

interface Remembered {
  caller: Caller | null
  until: number
}

/** Turns tokens into callers, through the one door that may look up sessions before a territory is known. */
export class Callers {
  readonly #connections: Connections
  readonly #letsExamplesIn: boolean
  readonly #remembered = new Map<string, Remembered>()
  /** Raised whenever everyone is forgotten: what was asked before is not remembered after. */
  #era = 0

  /** Example accounts, whose password everyone knows, are let in only where nobody else can reach the server. */
  constructor(connections: Connections, letsExamplesIn: boolean) {
    this.#connections = connections
    this.#letsExamplesIn = letsExamplesIn
  }

  /** Who sent this token; null for nobody, an unknown token or one that has expired. */
  async callerOf(token: string, now: Date): Promise<Caller | null> {
    const remembered = this.#remembered.get(token)
    if (remembered && remembered.until > now.getTime()) return remembered.caller
    const era = this.#era
    const found = await this.#find(token, now)
    if (era !== this.#era) return found.caller
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    this.#remembered.set(token, found)
    return found.caller
  }

  /** The same for a token that only listens: that is no use of it, and nothing remembers it. */
  async listenerOf(token: string, now: Date): Promise<Caller | null> {
    return (await this.#find(token, now, false)).caller
  }

  /** Forgets everyone: rights may have changed. */
  forget(): void {
    this.#era += 1
    this.#remembered.clear()
  }

  async #find(token: string, now: Date, isUse = true): Promise<Remembered> {
    const hash = hashOf(token)
    const [rows] = await this.#connections.run([findCaller(hash, now, dayOf(now))])
    const until = now.getTime() + believedFor
    const found = rows?.[0] ? toFound(rows[0]) : null
    if (!found || (found.isExample && !this.#letsExamplesIn)) return { caller: null, until }
    const { caller, lastUsedAt } = found
    if (caller.sessionId && lastUsedAt && isIdle(caller.role, lastUsedAt, now)) return { caller: null, until }
    if (isUse) await this.#noteUse(hash, found, now)
    return { caller, until: Math.min(until, found.expiresAt?.getTime() ?? until) }
  }

  async #noteUse(hash: string, { lastUsedAt }: Found, now: Date): Promise<void> {
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < usesNotedEvery) return
    const values = [hash, now.toISOString()]
    await this.#connections.run([{ name: 'note use', text: 'select note_use($1, $2)', values }])
  }
}
