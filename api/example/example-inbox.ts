import type { CityDay } from './city-days.ts'
import type { Furniture } from './furnish-desks.ts'
import { Random } from './random.ts'
import { chainOn } from './stored-services.ts'
import type { Wish } from './story.ts'
import { exampleKelurahan } from './troubles.ts'

/** A wish whose first stages approve at given instants, and which then waits. */
export interface ScriptedWish extends Wish {
  approvedAt: number[]
}

/** The units whose heads have example sign-ins, and which therefore always have something to decide. */
export const exampleRw = `${exampleKelurahan}.02`
export const exampleRt = `${exampleRw}.005`

/** A day counted back from the last one (0), or from the last on which offices were open; the hour is of WIB. */
type Moment = [daysBack: number, hour: number]

interface Script {
  service: string
  /** The RT of the applicant lies in this unit, or is it. */
  within: string
  submitted: Moment
  approved: Moment[]
  /** Days are counted back from the last day on which offices were open. */
  fromOfficeDay?: true
}

const exampleKecamatan = exampleKelurahan.slice(0, 8)

const scripts: readonly Script[] = [
  { service: 'DOMISILI', within: exampleRt, submitted: [0, 19.2], approved: [] },
  { service: 'DOMISILI', within: exampleRw, submitted: [2, 10.1], approved: [[1, 19.4]] },
  {
    service: 'DOMISILI',
    within: exampleKelurahan,
    submitted: [4, 8.7],
    approved: [
      [3, 19.1],
      [2, 20.2],
    ],
  },
  {
    service: 'SKCK',
    within: exampleKecamatan,
    submitted: [3, 9.4],
    approved: [
      [2, 19.3],
      [1, 19.6],
      [0, 9.2],
    ],
    fromOfficeDay: true,
  },
  { service: 'SKTM', within: exampleRt, submitted: [0, 10.5], approved: [] },
  { service: 'SKTM', within: exampleRw, submitted: [3, 16.3], approved: [[2, 19.8]] },
  {
    service: 'SKTM',
    within: exampleKelurahan,
    submitted: [5, 11.9],
    approved: [
      [4, 18.9],
      [3, 19.7],
    ],
  },
  {
    service: 'SKTM',
    within: exampleKecamatan,
    submitted: [4, 13.2],
    approved: [
      [3, 19.9],
      [2, 20.1],
      [0, 10.4],
    ],
    fromOfficeDay: true,
  },
  { service: 'SKCK', within: exampleRt, submitted: [1, 16.8], approved: [] },
  { service: 'PENGHASILAN', within: exampleRw, submitted: [1, 9.3], approved: [[0, 19.1]] },
  {
    service: 'KEHILANGAN',
    within: exampleKelurahan,
    submitted: [2, 14.6],
    approved: [
      [1, 19.5],
      [0, 19.9],
    ],
  },
  {
    service: 'KERAMAIAN',
    within: exampleKecamatan,
    submitted: [5, 8.3],
    approved: [
      [4, 19.2],
      [3, 19.4],
      [0, 8.9],
    ],
    fromOfficeDay: true,
  },
  { service: 'USAHA', within: exampleRt, submitted: [3, 9.1], approved: [] },
  {
    service: 'BELUM_MENIKAH',
    within: exampleKelurahan,
    submitted: [7, 10.8],
    approved: [
      [6, 19.6],
      [4, 18.8],
    ],
  },
]

/** What waits for the example sign-ins when the days are over, in order of time; fewer where fewer are asked for. */
export function exampleInbox({ days, services, homes, requests, seed }: Furniture): ScriptedWish[] {
  const random = new Random(seed, 'inbox')
  const lastOfficeDay = days.findLastIndex(({ officeHours }) => officeHours.length > 0)
  return scripts
    .slice(0, requests)
    .map(({ service: code, within, submitted, approved, fromOfficeDay }) => {
      const last = fromOfficeDay ? lastOfficeDay : days.length - 1
      const home = random.pick(homes.filter(({ rt }) => isWithin(rt.code, within)))
      const service = services.find(({ example }) => example.code === code)!
      const at = instantOf(days, last, submitted, random)
      return {
        at,
        chain: chainOn(service, days[last - submitted[0]]!.day),
        home,
        applicantId: home.firstResident + random.below(home.residents),
        approvedAt: approved.map((moment) => instantOf(days, last, moment, random)),
      }
    })
    .toSorted((one, other) => one.at - other.at)
}

const isWithin = (code: string, unit: string) => code === unit || code.startsWith(`${unit}.`)

/** Within six minutes of the moment. */
function instantOf(days: readonly CityDay[], last: number, [daysBack, hour]: Moment, random: Random): number {
  return Math.floor(days[last - daysBack]!.start + (hour + random.between(0, 0.1)) * 3_600_000)
}
