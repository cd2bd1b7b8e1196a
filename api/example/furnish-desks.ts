import { startOfDay } from '../calendars/days.ts'
import { type Capacity, Position } from '../people/post.entity.ts'
import type { Agenda } from './agenda.ts'
import { Attendance, type Habits, usualDay } from './attendance.ts'
import type { CityDay } from './city-days.ts'
import { Desk, type DeskRules, type DeskSetup, type Holder } from './desk.ts'
import type { DeskKey, Neighbourhood } from './neighbourhoods.ts'
import type { Incumbency } from './officers.ts'
import { Random } from './random.ts'
import type { StandardTimes } from './standard-times.ts'
import type { StoredService } from './stored-services.ts'
import { kelurahanOf, type Troubles } from './troubles.ts'

const minute = 60_000

/** How a desk works by nature; attendance is drawn between the two values, once for each desk. */
const natures: Record<
  Position,
  Omit<Habits, 'attendance' | 'signal'> & { attendance: [number, number]; handling: number }
> = {
  RT_HEAD: { hours: 'VOLUNTEER', attendance: [0.75, 0.98], minutes: [40, 110], handling: 3 * minute },
  RW_HEAD: { hours: 'VOLUNTEER', attendance: [0.8, 0.98], minutes: [40, 110], handling: 2 * minute },
  SECRETARY: { hours: 'OFFICE', attendance: [0.93, 0.99], minutes: [120, 240], handling: 8 * minute },
  LURAH: { hours: 'OFFICE', attendance: [0.8, 0.95], minutes: [60, 150], handling: 3 * minute },
  CAMAT: { hours: 'OFFICE', attendance: [0.65, 0.85], minutes: [60, 120], handling: 4 * minute },
  STAFF: { hours: 'OFFICE', attendance: [0.93, 0.99], minutes: [120, 240], handling: 8 * minute },
}

/** How much of the usual time at a desk its usual work may take: peaks must find room. */
const usualLoad = 0.12

/** What the desks of the city are made of. */
export interface Furniture {
  days: readonly CityDay[]
  times: StandardTimes
  services: readonly StoredService[]
  homes: readonly Neighbourhood[]
  officers: readonly Incumbency[]
  troubles: Troubles
  requests: number
  seed: number
}

/** Puts a desk wherever a stage is decided, shows every RT its way there, and answers the desks. */
export function furnishDesks(furniture: Furniture, agenda: Agenda, rules: DeskRules): Desk[] {
  const incumbencies = Object.groupBy(furniture.officers, ({ unit, position }): string => `${unit.id} ${position}`)
  const desks = new Map<string, Desk>()
  const loads = loadsOf(furniture)
  for (const [place, { key, home, perDay }] of loads) {
    const unit = home.ancestor(key.level)
    const random = new Random(furniture.seed, `desk ${unit.code} ${key.decidedBy}`)
    const habits = habitsOf(unit.code, key, furniture.troubles, random)
    const attendance = new Attendance(furniture.days, habits, random)
    const handling = Math.min(natures[key.decidedBy].handling, (usualLoad * usualDay(habits)) / perDay)
    const holders = holdersOf(incumbencies[place]!)
    const ways = waysOf(unit.code, key, furniture.troubles)
    desks.set(
      place,
      new Desk({ unit, position: key.decidedBy, holders, attendance, random, handling, ...ways }, agenda, rules),
    )
  }
  for (const home of furniture.homes) {
    for (const key of keysOf(furniture.services)) home.place(desks.get(placeOf(home, key))!, key)
  }
  return [...desks.values()]
}

type Key = DeskKey & { decidedBy: Position }

interface Load {
  key: Key
  home: Neighbourhood
  perDay: number
}

/** How many requests reach each desk on a usual day. */
function loadsOf({ services, homes, requests, days }: Furniture): Map<string, Load> {
  const loads = new Map<string, Load>()
  const sizes = homes.reduce((sum, { size }) => sum + size, 0)
  const shares = services.reduce((sum, { example }) => sum + example.share, 0)
  for (const { example, chains } of services) {
    for (const key of chains.at(-1)!.stages) {
      for (const home of homes) {
        const place = placeOf(home, key)
        const perDay = ((requests / days.length) * (home.size / sizes) * example.share) / shares
        const load = loads.get(place)
        if (load) load.perDay += perDay
        else loads.set(place, { key, home, perDay })
      }
    }
  }
  return loads
}

function habitsOf(code: string, { decidedBy }: Key, troubles: Troubles, random: Random): Habits {
  const { hours, minutes, attendance } = natures[decidedBy]
  const signal = kelurahanOf(code) === troubles.badSignalKelurahan ? 0.5 : 1
  const usual = { hours, minutes, attendance: random.between(...attendance), signal }
  if (troubles.slowRts.includes(code)) return { ...usual, attendance: 0.05 }
  return troubles.quietRts.includes(code) ? { ...usual, attendance: 0.95 } : usual
}

/** Reminders by e-mail bring a head to what is nearly late, offices have their day; help is for heads of RT and RW. */
function waysOf(
  code: string,
  { decidedBy }: Key,
  troubles: Troubles,
): Pick<DeskSetup, 'putsAside' | 'heeds' | 'offline' | 'assisted'> {
  const isVolunteer = decidedBy === Position.RT_HEAD || decidedBy === Position.RW_HEAD
  const hasSignal = kelurahanOf(code) !== troubles.badSignalKelurahan
  const reminded = troubles.slowRts.includes(code) ? 0.4 : 0.7
  const isHelped = troubles.assistedRts.includes(code)
  return {
    putsAside: hasSignal ? 0.12 : 0.4,
    heeds: !isVolunteer ? 0 : hasSignal ? reminded : 0.1,
    offline: hasSignal ? 0.02 : 0.4,
    assisted: !isVolunteer ? 0 : isHelped ? 0.7 : 0.01,
  }
}

/** Who stands in comes before whom they stand in for. */
function holdersOf(incumbencies: readonly Incumbency[]): Holder[] {
  return incumbencies
    .toSorted((one, other) => order[one.capacity] - order[other.capacity])
    .map(({ officerId, capacity, from, until }) => ({
      officerId,
      capacity,
      from: startOfDay(from).getTime(),
      until: until === null ? Infinity : startOfDay(until).getTime(),
    }))
}

const order: Record<Capacity, number> = { PLH: 0, PLT: 1, DEFINITIVE: 2 }

const placeOf = (home: Neighbourhood, { level, decidedBy }: Key) => `${home.ancestor(level).id} ${decidedBy}`

function keysOf(services: readonly StoredService[]): Key[] {
  const stages = services.flatMap(({ chains }) => chains.flatMap(({ stages: all }) => all))
  return [...new Map(stages.map((stage) => [`${stage.level} ${stage.decidedBy}`, stage])).values()]
}
