import { ApiError, codeOf } from '../provider/errors.ts'
import { newKey } from '../provider/newKey.ts'
import type { HeldAct, Said } from './heldActs.ts'
import type { Shelf } from './keptActs.ts'
import { inOrder, meaningOf, pauseAfter, unsent, type About, type Told, type Waiting } from './waiting.ts'

/** What has become of an act, told to every page of this browser. */
export interface Outcome {
  act: Waiting
  told: Told[]
}

/** What an outbox stands on: a browser, or a test. */
export interface Surroundings {
  shelf: Shelf
  send: (act: Waiting) => Promise<Told[]>
  /** Id of the account that is signed in, asked now; null for nobody. Throws ApiError UNAVAILABLE when nobody can say. */
  whoIsSignedIn: () => Promise<string | null>
  /** Does it while no other tab does. */
  alone: (work: () => Promise<void>) => Promise<void>
  hasLine: () => boolean
  now: () => Date
  /** Calls back later; answers how to call that off. */
  later: (work: () => void, milliseconds: number) => () => void
  tellOtherTabs: (outcome: Outcome) => void
}

/** Acts on their way to the server: each is kept on this device until the server has answered. */
export class Outbox {
  readonly #around: Surroundings
  readonly #watchers = new Set<() => void>()
  readonly #listeners = new Set<(outcome: Outcome) => void>()
  readonly #doorkeepers = new Set<(error: unknown) => void>()
  /** Keys of what was decided in this life of this tab, and has been tried never or once. */
  readonly #fresh = new Set<string>()
  #account: string | null = null
  #waiting: readonly Waiting[] = []
  #underway: Promise<void> | null = null
  #failures = 0
  #callOff = () => {}

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** From now on for this account; null for nobody. */
  serve(account: string | null): void {
    this.#account = account
    this.#callOff()
    this.look()
    if (account) void this.deliver()
  }

  /** What waits for whoever is signed in, the oldest first. The same array until something changes. */
  readonly waiting = (): readonly Waiting[] => this.#waiting

  /** Calls back when something waits or waits no more. */
  readonly watch = (watcher: () => void) => enter(this.#watchers, watcher)

  /** Calls back with what has become of acts, here and in other tabs. */
  readonly listen = (listener: (outcome: Outcome) => void) => enter(this.#listeners, listener)

  /** Calls back when the server asks to sign in first. */
  readonly atDoor = (doorkeeper: (error: unknown) => void) => enter(this.#doorkeepers, doorkeeper)

  /** Keeps what was decided, and sends it as soon as there is a line. */
  decide<Act extends HeldAct>(act: Act, requests: About[], said: Said<Act>): void {
    if (this.#account === null) throw new ApiError('UNAUTHENTICATED')
    const place = 1 + Math.max(0, ...this.#around.shelf.of(this.#account).map((each) => each.place))
    const decidedAt = this.#around.now().toISOString()
    const key = newKey()
    this.#start({ key, by: this.#account, act, requests, said, decidedAt, place, isHeld: false, refused: null })
  }

  /** Sends once more, under the same key, what the server failed to do. */
  again(act: Waiting): void {
    this.#start({ ...act, refused: null })
  }

  /** Takes away what is not to be sent any more, or was refused and is known by now. */
  discard(act: Waiting): void {
    this.#fresh.delete(act.key)
    this.#around.shelf.drop(act)
    this.look()
  }

  /** The reader knows by now that it was refused for one of its requests. */
  acknowledge(act: Waiting, request: string): void {
    const refused = act.refused?.filter(({ id }) => id !== request) ?? []
    if (refused.length > 0) this.#change(act, { refused })
    else this.discard(act)
  }

  /** Sends all that waits, in order, one after the other. Called while that is going on, it waits for it. */
  deliver(): Promise<void> {
    this.#callOff()
    this.#underway ??= this.#around
      .alone(() => this.#sendAll())
      .finally(() => {
        this.#underway = null
        // Decided while the last look was over and the turn not yet given back.
        if (unsent(this.#waiting).some(({ key }) => this.#fresh.has(key))) void this.deliver()
      })
    return this.#underway
  }

  /** Looks what is kept: another tab may have changed it. */
  look(): void {
    this.#waiting = this.#account === null ? [] : inOrder(this.#around.shelf.of(this.#account))
    for (const watcher of this.#watchers) watcher()
  }

  /** Tells this tab's pages what has become of an act. */
  tell(outcome: Outcome): void {
    for (const listener of this.#listeners) listener(outcome)
  }

  #start(act: Waiting): void {
    const isHeld = act.isHeld || !this.#around.hasLine()
    if (!isHeld) this.#fresh.add(act.key)
    this.#around.shelf.put({ ...act, isHeld })
    this.look()
    if (this.#around.hasLine()) void this.deliver()
  }

  async #sendAll(): Promise<void> {
    this.look()
    for (let next = unsent(this.#waiting)[0]; next; next = unsent(this.#waiting)[0]) {
      // What this tab did not decide itself just now was left by a tab that was closed, or could not be sent before.
      const act = this.#fresh.has(next.key) ? next : this.#change(next, { isHeld: true })
      try {
        if (act.isHeld) await this.#checkWho(act)
        this.#settle(act, await this.#around.send(act))
      } catch (error) {
        const meaning = meaningOf(error)
        if (meaning !== 'REFUSED') return this.#hold(meaning, error)
        const fields = error instanceof ApiError ? error.fields : {}
        this.#settle(
          act,
          act.requests.map(({ id }) => ({ id, request: null, refused: { id, code: codeOf(error), fields } })),
        )
      }
    }
  }

  /** A session may have ended, or be another's by now: what one has decided is never sent as someone else. */
  async #checkWho(act: Waiting): Promise<void> {
    if ((await this.#around.whoIsSignedIn()) !== act.by) throw new ApiError('UNAUTHENTICATED')
  }

  /** Refused at once, it is told where it was decided; refused after it was held, it stays until that has been seen. */
  #settle(act: Waiting, told: Told[]): void {
    this.#failures = 0
    const refused = told.map((each) => each.refused).filter((each) => each !== null)
    this.#fresh.delete(act.key)
    if (refused.length > 0 && act.isHeld) this.#change(act, { refused })
    else this.discard(act)
    this.tell({ act, told })
    this.#around.tellOtherTabs({ act, told })
  }

  #hold(meaning: 'NO_LINE' | 'CLOSED_DOOR', error: unknown): void {
    this.#fresh.clear()
    for (const act of unsent(this.#waiting)) this.#change(act, { isHeld: true })
    if (meaning === 'CLOSED_DOOR') return this.#doorkeepers.forEach((call) => call(error))
    this.#failures += 1
    this.#callOff = this.#around.later(() => void this.deliver(), pauseAfter(this.#failures))
  }

  /** What was discarded meanwhile stays so. */
  #change(act: Waiting, change: Partial<Waiting>): Waiting {
    const changed = { ...act, ...change }
    const isKept = this.#around.shelf.of(act.by).some(({ key }) => key === act.key)
    if (isKept) this.#around.shelf.put(changed)
    this.look()
    return changed
  }
}

function enter<Each>(those: Set<Each>, one: Each): () => void {
  those.add(one)
  return () => void those.delete(one)
}
