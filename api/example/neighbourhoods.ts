import type { Desk } from './desk.ts'
import { Random } from './random.ts'
import type { StoredUnit } from './stored-units.ts'
import { ancestorOf } from './stored-units.ts'
import { sizeOf, type Troubles } from './troubles.ts'
import { UnitLevel } from '../units/unit.entity.ts'

/** Where a stage is decided, as seen from an RT. */
export interface DeskKey {
  level: UnitLevel
  decidedBy: string
}

/** An RT with its residents and the desks their requests pass. */
export class Neighbourhood {
  readonly rt: StoredUnit
  /** How many requests come from here, where 1 is usual. */
  readonly size: number
  /** Its residents are numbered from here on. */
  firstResident = 0
  residents = 0
  readonly #desks = new Map<string, Desk>()

  constructor(rt: StoredUnit, size: number) {
    this.rt = rt
    this.size = size
  }

  ancestor(level: UnitLevel): StoredUnit {
    return ancestorOf(this.rt, level)
  }

  place(desk: Desk, { level, decidedBy }: DeskKey): void {
    this.#desks.set(`${level} ${decidedBy}`, desk)
  }

  deskOf({ level, decidedBy }: DeskKey): Desk {
    return this.#desks.get(`${level} ${decidedBy}`)!
  }
}

/** The RT of the city, each with its share of so many residents and with at least one. */
export function neighbourhoodsOf(
  units: readonly StoredUnit[],
  troubles: Troubles,
  seed: number,
  residents: number,
): Neighbourhood[] {
  const random = new Random(seed, 'neighbourhoods')
  const rts = units.filter(({ level }) => level === UnitLevel.RT)
  const all = rts.map((rt) => new Neighbourhood(rt, sizeOf(rt.code, troubles, random)))
  const total = all.reduce((sum, { size }) => sum + size, 0)
  let next = 1
  for (const neighbourhood of all) {
    neighbourhood.firstResident = next
    neighbourhood.residents = Math.max(1, Math.floor((residents * neighbourhood.size) / total))
    next += neighbourhood.residents
  }
  return all
}
