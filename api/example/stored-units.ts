import type { ClientBase } from 'pg'
import { UnitLevel } from '../units/unit.entity.ts'

/** A unit as it was stored, with the units above it. */
export interface StoredUnit {
  id: number
  code: string
  level: UnitLevel
  name: string
  place: number
  parent: StoredUnit | null
}

/** The units of the city, parents before their children. Agencies are no part of the example. */
export async function readUnits(client: ClientBase): Promise<StoredUnit[]> {
  const { rows } = await client.query<Omit<StoredUnit, 'parent'> & { parent_id: number | null }>(
    `select id, code, level, name, place, parent_id from unit where level <> '${UnitLevel.AGENCY}' order by place`,
  )
  const units = new Map<number, StoredUnit>()
  for (const { parent_id: above, ...unit } of rows) {
    units.set(unit.id, { ...unit, parent: above === null ? null : (units.get(above) ?? null) })
  }
  return [...units.values()]
}

/** The unit of this level that the unit lies in, or the unit itself. */
export function ancestorOf(unit: StoredUnit, level: UnitLevel): StoredUnit {
  for (let at: StoredUnit | null = unit; at; at = at.parent) if (at.level === level) return at
  throw new Error(`${unit.code} lies in no ${level}`)
}
