import type { CityDay } from './city-days.ts'
import { demandOn } from './demand.ts'
import { formOf } from './forms.ts'
import type { Wish } from './happenings.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import { whyAssisted } from './outcomes.ts'
import { Lottery, Random } from './random.ts'
import { chainOn, type StoredService } from './stored-services.ts'

const hour = 3_600_000

/** The share of requests that are entered for someone who could not. */
const assisted = 0.08

/** When in a day people ask, by the hour. */
const byHour = [0.1, 0.05, 0.05, 0.05, 0.2, 0.8, 1.8, 4, 7, 9, 9, 7.5, 5, 6.5, 6, 5, 4.5, 4, 5, 6, 5, 3, 1.2, 0.4]

/** So many wishes over these days, in order of time. */
export function* wishesOver(
  days: readonly CityDay[],
  services: readonly StoredService[],
  homes: readonly Neighbourhood[],
  count: number,
  seed: number,
): Generator<Wish> {
  const random = new Random(seed, 'arrivals')
  const writing = new Random(seed, 'forms')
  const hours = new Lottery(byHour)
  const anyHome = new Lottery(homes.map(({ size }) => size))
  const demands = days.map((day, nth) => {
    const more = (1 + (0.2 * nth) / days.length) * random.around(1, 0.1)
    return services.map(({ example }) => demandOn(day, example) * more)
  })
  const total = demands.flat().reduce((sum, demand) => sum + demand, 0)
  let [asked, demanded] = [0, 0]
  for (const [nth, day] of days.entries()) {
    demanded += demands[nth]!.reduce((sum, demand) => sum + demand, 0)
    const untilTonight = nth === days.length - 1 ? count : Math.floor((count * demanded) / total)
    const times = Array.from({ length: untilTonight - asked }, () =>
      Math.floor(day.start + (hours.draw(random) + random.draw()) * hour),
    )
    const anyService = new Lottery(demands[nth]!)
    for (const at of times.toSorted((one, other) => one - other)) {
      const service = services[anyService.draw(random)]!
      const home = homes[anyHome.draw(random)]!
      const applicantId = home.firstResident + random.below(home.residents)
      const chain = chainOn(service, day.day)
      const form = formOf(chain, day.day, writing)
      const assistance = writing.chance(assisted) ? whyAssisted(writing) : null
      yield { at, chain, home, applicantId, form, assistance, documentsFollow: false }
    }
    asked = untilTonight
  }
}
