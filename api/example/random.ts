/** Chance that repeats: the same seed and purpose give the same draws, whatever is drawn for other purposes. */
export class Random {
  #a: number
  #b: number
  #c: number
  #count = 1

  constructor(seed: number, purpose: string) {
    ;[this.#a, this.#b, this.#c] = hashOf(`${seed}/${purpose}`)
    for (let warmUp = 0; warmUp < 12; warmUp += 1) this.draw()
  }

  /** Evenly from 0 up to 1, without 1 (the generator is sfc32). */
  draw(): number {
    const sum = (this.#a + this.#b + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.draw() < probability
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.draw()
  }

  /** A whole number from 0 up to the limit, without it. */
  below(limit: number): number {
    return Math.floor(this.draw() * limit)
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }

  /** Skewed as durations are: half of the draws lie below the median; a spread of 0.7 doubles or halves it easily. */
  around(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.draw())) * Math.cos(2 * Math.PI * this.draw())
    return median * Math.exp(spread * normal)
  }
}

/** Draws indexes as often as their weights say. */
export class Lottery {
  readonly #sums: Float64Array

  constructor(weights: readonly number[]) {
    this.#sums = new Float64Array(weights.length)
    let sum = 0
    for (const [index, weight] of weights.entries()) this.#sums[index] = sum += weight
  }

  draw(random: Random): number {
    const wanted = random.draw() * (this.#sums.at(-1) ?? 0)
    let [low, high] = [0, this.#sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sums[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}

function hashOf(text: string): [number, number, number] {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162]
  for (const character of text) {
    const code = character.codePointAt(0)!
    a = Math.imul(a ^ code, 0x85ebca6b) ^ (b >>> 15)
    b = Math.imul(b ^ code, 0xc2b2ae35) ^ (c >>> 13)
    c = Math.imul(c ^ code, 0x27d4eb2f) ^ (a >>> 16)
  }
  return [a, b, c]
}
