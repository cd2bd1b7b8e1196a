interface Entry {
  at: number
  nth: number
  act: (at: number) => void
}

/** What is still to happen, in order of time; what was noted first goes first among equals. Times are in milliseconds. */
export class Agenda {
  readonly #heap: Entry[] = []
  #count = 0

  note(at: number, act: (at: number) => void): void {
    this.#count += 1
    const heap = this.#heap
    const entry = { at, nth: this.#count, act }
    let place = heap.length
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!isBefore(entry, heap[above]!)) break
      heap[place] = heap[above]!
      place = above
    }
    heap[place] = entry
  }

  /** Lets everything happen that was to happen before this instant. */
  runUntil(end: number): void {
    for (let next = this.#heap[0]; next && next.at < end; next = this.#heap[0]) {
      this.#removeFirst()
      next.act(next.at)
    }
  }

  #removeFirst(): void {
    const heap = this.#heap
    const last = heap.pop()!
    if (heap.length === 0) return
    let place = 0
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1
      if (!isBefore(heap[below]!, last)) break
      heap[place] = heap[below]!
      place = below
    }
    heap[place] = last
  }
}

const isBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.nth < other.nth)
