import { exampleRules } from '../calendars/example-calendar.ts'
import { Random } from './random.ts'

/** What is planted in the example, so that tests can ask whether a dashboard finds it. Units are named by code, the month is YYYY-MM. */
export interface Troubles {
  /**
   * Their heads hardly look by themselves. Two of five reminders bring them to decide in the last hours of the standard
   * time; what is left is escalated when it has run out, which ends a visit without a decision. They have many requests,
   * so that it shows: in the time visits take, escalated ones counted for at least as long as they stayed, and in the
   * share of escalations.
   */
  slowRts: string[]
  /** They have few requests and a diligent head: nothing is wrong with them. */
  quietRts: string[]
  /** Most decisions of their heads are entered by the kelurahan: they are old, or not at home with phones. */
  assistedRts: string[]
  /** The line is bad in all of it, from its RT to its office: few sittings, and decisions that arrive hours later. */
  badSignalKelurahan: string
  /** The last stage of every chain hardly moves, at whatever desk it waits: the signature does not appear. Null when the example is too short for one. */
  stalledMonth: string | null
}

/** The kelurahan of the example sign-ins, which is spared. */
export const exampleKelurahan = '35.74.04.1003'

const slow = 4
const quiet = 6
const assisted = 30

/** Chooses where trouble is. The months are the whole ones of the example, in order. */
export function plantTroubles(seed: number, rts: readonly string[], months: readonly string[]): Troubles {
  const random = new Random(seed, 'troubles')
  const elsewhere = rts.filter((rt) => kelurahanOf(rt) !== exampleKelurahan)
  const badSignalKelurahan = kelurahanOf(random.pick(elsewhere))
  const sound = elsewhere.filter((rt) => kelurahanOf(rt) !== badSignalKelurahan)
  const chosen = new Set<string>()
  while (chosen.size < slow + quiet + assisted) chosen.add(random.pick(sound))
  const usual = months.slice(1, -1).filter((month) => !isOfRamadan(month))
  return {
    slowRts: [...chosen].slice(0, slow).toSorted(),
    quietRts: [...chosen].slice(slow, slow + quiet).toSorted(),
    assistedRts: [...chosen].slice(slow + quiet).toSorted(),
    badSignalKelurahan,
    stalledMonth: usual.length > 0 ? random.pick(usual.slice(-8)) : null,
  }
}

/** How many requests come from an RT, where 1 is usual. */
export function sizeOf(rt: string, troubles: Troubles, random: Random): number {
  const usual = random.around(1, 0.4)
  if (troubles.slowRts.includes(rt)) return 3 + 0.3 * usual
  return troubles.quietRts.includes(rt) ? 0.25 * usual : usual
}

/** The code of the kelurahan an RT or RW lies in. */
export const kelurahanOf = (code: string) => code.slice(0, exampleKelurahan.length)

const isOfRamadan = (month: string) =>
  exampleRules.seasons.some(({ firstDay, lastDay }) => firstDay.startsWith(month) || lastDay.startsWith(month))
