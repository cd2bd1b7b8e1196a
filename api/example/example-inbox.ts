import type { FormData } from '../serviceTypes/procedure.ts'
import { UnitLevel } from '../units/unit.entity.ts'
import type { CityDay } from './city-days.ts'
import { formOf } from './forms.ts'
import type { Furniture } from './furnish-desks.ts'
import type { Wish } from './happenings.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import { whyAssisted } from './outcomes.ts'
import { Random } from './random.ts'
import { type Moment, type Script, scripts } from './scripts.ts'
import { chainOn } from './stored-services.ts'
import { exampleKelurahan } from './troubles.ts'

/** A wish whose first stages approve at given instants, and which then waits, comes back, or never was submitted. */
export interface ScriptedWish extends Wish {
  approvedAt: number[]
  /** When the stage after those returned it; null when it did not. */
  returnedAt: number | null
  isDraft: boolean
}

/** The units whose heads have example sign-ins, and which therefore always have something to decide. */
export const exampleRw = `${exampleKelurahan}.02`
export const exampleRt = `${exampleRw}.005`

const units = {
  RT: exampleRt,
  RW: exampleRw,
  KELURAHAN: exampleKelurahan,
  KECAMATAN: exampleKelurahan.slice(0, 8),
}

/** The resident with an example sign-in, who lives in the RT of another. */
export const exampleResident = (homes: readonly Neighbourhood[]): number =>
  homes.find(({ rt }) => rt.code === exampleRt)!.firstResident

/** What waits for the example sign-ins when the days are over, in order of time; fewer where fewer are asked for. */
export function exampleInbox({ days, services, homes, requests, seed }: Furniture): ScriptedWish[] {
  const random = new Random(seed, 'inbox')
  const lastOfficeDay = days.findLastIndex(({ officeHours }) => officeHours.length > 0)

  function wishOf(script: Script): ScriptedWish {
    const last = script.fromOfficeDay ? lastOfficeDay : days.length - 1
    const submitted = days[last - script.submitted[0]]!.day
    const isOwn = script.of === 'RESIDENT'
    const unit = isOwn ? exampleRt : units[script.of as keyof typeof units]
    const home = random.pick(homes.filter(({ rt }) => isWithin(rt.code, unit)))
    const other =
      home.rt.code === exampleRt ? 1 + random.below(Math.max(1, home.residents - 1)) : random.below(home.residents)
    const chain = chainOn(
      services.find(({ example }) => example.code === script.service)!,
      submitted,
    )
    const form: FormData = { ...formOf(chain, submitted, random), ...script.form }
    return {
      at: instantOf(days, last, script.submitted, random),
      chain,
      home,
      applicantId: home.firstResident + (isOwn ? 0 : other % home.residents),
      form,
      assistance: script.documentsFollow ? whyAssisted(random) : null,
      documentsFollow: script.documentsFollow ?? false,
      approvedAt: script.approved.map((moment, nth) => {
        const { level } = chain.stages[nth]!
        const isOffice = level !== UnitLevel.RT && level !== UnitLevel.RW
        return instantOf(days, last, isOffice ? whenOpen(days, last, moment) : moment, random)
      }),
      returnedAt: script.returned ? instantOf(days, last, script.returned, random) : null,
      isDraft: script.isDraft ?? false,
    }
  }
  return scripts
    .slice(0, requests)
    .map(wishOf)
    .toSorted((one, other) => one.at - other.at)
}

const isWithin = (code: string, unit: string) => code === unit || code.startsWith(`${unit}.`)

/** The same hour on the next day on which offices are open. */
function whenOpen(days: readonly CityDay[], last: number, [daysBack, hour]: Moment): Moment {
  const open = days.findIndex(({ officeHours }, nth) => nth >= last - daysBack && officeHours.length > 0)
  return [last - (open === -1 ? last : open), hour]
}

/** Within six minutes of the moment. */
function instantOf(days: readonly CityDay[], last: number, [daysBack, hour]: Moment, random: Random): number {
  return Math.floor(days[last - daysBack]!.start + (hour + random.between(0, 0.1)) * 3_600_000)
}
