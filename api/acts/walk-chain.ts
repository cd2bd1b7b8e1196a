import { type EntryTexts, hashOf } from './chain.ts'

/** A link with the entry it names; null when that is gone. */
export interface Link {
  seq: number
  entryId: string
  hash: string
  entry: EntryTexts | null
}

/** A link that does not fit, until the next one tells which side of it was changed. */
interface Suspect extends Link {
  /** What its hash should be, by the entry as it is now. */
  reckoned: string
}

/** Goes along the chain link by link, and says what does not fit. */
export class ChainWalk {
  /** The last link seen; null before the first. */
  head: { seq: number; hash: string } | null = null
  readonly #report: (finding: string) => void
  #suspect: Suspect | null = null
  /** The hash before is not known when its link is gone. */
  #isTorn = false

  constructor(report: (finding: string) => void) {
    this.#report = report
  }

  next(link: Link): void {
    const { seq, entryId, hash, entry } = link
    const expected = (this.head?.seq ?? 0) + 1
    if (seq !== expected) {
      this.#settle(null)
      this.#report(`Links are gone: ${expected} to ${seq - 1}.`)
      this.#isTorn = true
    }
    if (!entry) {
      this.#settle(null)
      this.#report(`Entry ${entryId} is gone (link ${seq}).`)
    } else if (!this.#isTorn) this.#compare(link, entry)
    this.#isTorn = false
    this.head = { seq, hash }
  }

  end(): void {
    this.#settle(null)
  }

  #compare(link: Link, entry: EntryTexts): void {
    const before = this.head?.hash ?? ''
    const fits = hashOf(before, entry) === link.hash
    const fitsReckoned = this.#suspect !== null && hashOf(this.#suspect.reckoned, entry) === link.hash
    this.#settle(fits ? 'ENTRY' : fitsReckoned ? 'LINK' : null)
    if (!fits && !fitsReckoned) this.#suspect = { ...link, reckoned: hashOf(before, entry) }
  }

  /** The link after a suspect was made from its hash, when the entry is another now, or from the right one, when the hash is. */
  #settle(changed: 'ENTRY' | 'LINK' | null): void {
    if (!this.#suspect) return
    const { seq, entryId } = this.#suspect
    this.#suspect = null
    if (changed === 'ENTRY')
      this.#report(`Entry ${entryId} is not what was linked (link ${seq}): altered or exchanged.`)
    else if (changed === 'LINK') this.#report(`Link ${seq} was altered (entry ${entryId}).`)
    else this.#report(`Link ${seq} and its entry ${entryId} do not fit: one of them was altered or exchanged.`)
  }
}
