import { refusal } from './errors.ts'
import { streamLimits } from './stream-limits.ts'

/** Counts the streams there are and those about to be, so that many opened at once are no way around the limit. */
export class StreamPlaces {
  readonly #ofAccount = new Map<string, number>()
  #all = 0

  /** Takes a place and answers with what gives it back, once. Raises RATE_LIMITED and UNAVAILABLE where there is none. */
  take(accountId: string): () => void {
    if (this.#all >= streamLimits.ofAll) {
      throw refusal('UNAVAILABLE', 'This server has as many streams as it can. Try again later.', 503)
    }
    const own = this.#ofAccount.get(accountId) ?? 0
    if (own >= streamLimits.ofAccount) {
      throw refusal('RATE_LIMITED', `You have ${own} streams already. End one first.`, 429)
    }
    this.#all += 1
    this.#ofAccount.set(accountId, own + 1)
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      this.#all -= 1
      const left = (this.#ofAccount.get(accountId) ?? 1) - 1
      if (left > 0) this.#ofAccount.set(accountId, left)
      else this.#ofAccount.delete(accountId)
    }
  }
}
