import { placeOfChild, type Territory } from '../../api/units/territory.ts'
import type { Row, Rows } from './rows.ts'

export type UnitRow = Row & {
  id: number
  code: string
  level: string
  parent_id: number | null
  place: number
  place_end: number
}

/** An RT of the real city, where everything is built unless said otherwise. */
export const homeRt = '35.74.04.1003.02.005'

/** A unit by its code. */
export async function unitOf(rows: Rows, code: string): Promise<UnitRow> {
  const [unit] = await rows.select<UnitRow>('select * from unit where code = $1', [code])
  if (!unit) throw new Error(`There is no unit ${code}`)
  return unit
}

/** The unit of this level that the unit lies in, or the unit itself. */
export async function ancestorOf(rows: Rows, unit: UnitRow, level: string): Promise<UnitRow> {
  const [found] = await rows.select<UnitRow>(
    'select * from unit where level = $1 and place <= $2 and place_end > $2 order by place desc limit 1',
    [level, unit.place],
  )
  if (!found) throw new Error(`${unit.code} has no ${level} above it`)
  return found
}

/** The first places below the parent that no unit takes. */
export async function freePlace(rows: Rows, parent: UnitRow, level: string): Promise<Territory> {
  const children = await rows.select<UnitRow>('select * from unit where parent_id = $1', [parent.id])
  for (let index = 0; ; index += 1) {
    const place = placeOfChild({ low: parent.place, high: parent.place_end }, level, index)
    if (!place) throw new Error(`There is no room for another ${level} in ${parent.code}`)
    if (children.every((child) => child.place_end <= place.low || child.place >= place.high)) return place
  }
}
