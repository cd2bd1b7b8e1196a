import { type Caller, type HeldPost, Role } from '../base/context.ts'
import { dayOf } from '../calendars/days.ts'
import type { Connections } from '../read/connections.ts'
import { isoInstant } from '../read/text.ts'
import { hashOf } from './token.ts'

/** How long a caller is believed without asking the database again: no right outlives its end by more. */
const believedFor = 5_000
const mostRemembered = 10_000

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

  /** Forgets everyone: rights may have changed. */
  forget(): void {
    this.#era += 1
    this.#remembered.clear()
  }

  async #find(token: string, now: Date): Promise<Remembered> {
    const [rows] = await this.#connections.run([
      {
        name: 'find caller',
        text: `select account_id, username, role, is_example, officer_id, level, low, high, expires_at, posts
                 from find_caller($1, $2, $3)`,
        values: [hashOf(token), now.toISOString(), dayOf(now)],
      },
    ])
    const until = now.getTime() + believedFor
    const row = rows?.[0]
    if (!row) return { caller: null, until }
    const [accountId, username, role, isExample, officerId, level, low, high, expiresAt, posts] = row
    if (isExample === 't' && !this.#letsExamplesIn) return { caller: null, until }
    const caller = {
      accountId: accountId!,
      username: username!,
      role: role as Role,
      officerId: officerId ?? null,
      level: level!,
      low: Number(low),
      high: Number(high),
      posts: role === Role.OFFICER ? (JSON.parse(posts!) as HeldPost[]) : [],
    }
    return { caller, until: Math.min(until, Date.parse(isoInstant(expiresAt!))) }
  }
}
