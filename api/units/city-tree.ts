import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeOfChild, type Territory, wholeCity } from './territory.ts'
import { UnitLevel } from './unit.entity.ts'

/** A unit of the city as it stands in the tree, before it is stored. */
export interface PlannedUnit {
  code: string
  level: UnitLevel
  /** The code of the unit above; null for the city. */
  parent: string | null
  name: string
  territory: Territory
}

/**
 * Kota Probolinggo, from the top down: the city, its kecamatan and kelurahan with their official codes
 * (Kepmendagri 300.2.2-2430/2025), below them RW and RT of example numbering. RT count from 001 in each RW.
 */
export function cityTree(): PlannedUnit[] {
  const units = new Map<string, PlannedUnit>()
  const children = new Map<string, number>()
  const plant = (code: string, level: UnitLevel, parent: string | null, name: string) => {
    const index = parent === null ? 0 : (children.get(parent) ?? 0)
    const territory = parent === null ? wholeCity : placeOfChild(units.get(parent)!.territory, level, index)
    if (!territory) throw new Error(`There is no place left for ${code}`)
    if (parent !== null) children.set(parent, index + 1)
    units.set(code, { code, level, parent, name, territory })
  }
  for (const [code, level, parent, name] of rowsOf('units.csv')) {
    plant(code!, UnitLevel[level as keyof typeof UnitLevel], parent || null, name!)
  }
  for (const [kelurahan, rwCount, rtCount] of rowsOf('example-neighbourhoods.csv')) {
    for (let rw = 1; rw <= Number(rwCount); rw += 1) {
      const rwCode = `${kelurahan}.${number(rw, 2)}`
      plant(rwCode, UnitLevel.RW, kelurahan!, `RW ${number(rw, 2)}`)
      for (let rt = 1; rt <= shareOf(Number(rtCount), Number(rwCount), rw); rt += 1) {
        plant(`${rwCode}.${number(rt, 3)}`, UnitLevel.RT, rwCode, `RT ${number(rt, 3)}`)
      }
    }
  }
  return [...units.values()]
}

/** How many of the RT are in this RW: all have the same number, the first ones one more. */
const shareOf = (rts: number, rws: number, rw: number) => Math.floor(rts / rws) + (rw <= rts % rws ? 1 : 0)

const number = (value: number, digits: number) => String(value).padStart(digits, '0')

function rowsOf(name: string): string[][] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
  return lines.slice(1).map((line) => line.split(','))
}
