import type { CityDay } from './city-days.ts'
import { Random } from './random.ts'

/** On how many days of a stalled month the signature works all the same. */
const daysItWorks = 0.15

/** When the electronic signature does not appear, in milliseconds: most days of the stalled month, in the whole city. */
export class SignatureOutage {
  readonly #start: number
  readonly #isOut: boolean[]

  constructor(days: readonly CityDay[], stalledMonth: string | null, seed: number) {
    const random = new Random(seed, 'outage')
    this.#start = days[0]!.start
    this.#isOut = days.map(({ day }) => {
      const works = random.chance(daysItWorks)
      return stalledMonth !== null && day.startsWith(stalledMonth) && !works
    })
  }

  isAt(at: number): boolean {
    return this.#isOut[Math.floor((at - this.#start) / 86_400_000)] ?? false
  }
}
