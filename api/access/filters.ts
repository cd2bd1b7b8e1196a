import type { Env } from '../read/declare.ts'
import type { Condition } from '../read/roots.ts'
import { Unit } from '../units/unit.entity.ts'

/** Rows in the subtree of the unit with this code. Raises INVALID_INPUT for one that does not exist. */
export function withinUnit(code: string, { reference }: Env): Condition | null {
  const unit = reference.require(Unit, code, 'filter.unit')
  return { sql: 't.place >= ? and t.place < ?', values: [String(unit.place), String(unit.placeEnd)] }
}

/** Rows of which one of these columns contains a text, whatever its capitals. */
export const containing =
  (...columns: string[]) =>
  (text: string): Condition => ({
    sql: `(${columns.map((column) => `t.${column} ilike ?`).join(' or ')})`,
    values: columns.map(() => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`),
  })
