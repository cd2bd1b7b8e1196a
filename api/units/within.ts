import type { Env } from '../read/declare.ts'
import type { Condition } from '../read/roots.ts'
import { Unit } from './unit.entity.ts'
import { kelurahanPlaceOf, rwPlaceOf, type Territory } from './territory.ts'

/**
 * Rows whose place lies within a territory, for tables with the columns kelurahan_place and rw_place. Equalities are
 * said where the level has them: an index can then give the rows in order, and one prepared plan serves every unit.
 */
export function withinPlaces(level: string, { low, high }: Territory): Condition | null {
  const place = String(low)
  if (level === 'CITY') return null
  if (level === 'KELURAHAN') return { sql: 't.kelurahan_place = ?', values: [place], isKept: true }
  const kelurahan = String(kelurahanPlaceOf(low))
  const rw = String(rwPlaceOf(low))
  if (level === 'RW') return { sql: 't.kelurahan_place = ? and t.rw_place = ?', values: [kelurahan, place] }
  if (level === 'RT') {
    return { sql: 't.kelurahan_place = ? and t.rw_place = ? and t.place = ?', values: [kelurahan, rw, place] }
  }
  return { sql: 't.place >= ? and t.place < ?', values: [place, String(high)], isKept: level === 'KECAMATAN' }
}

/** Rows in the subtree of the unit with this code, for the same tables. Raises INVALID_INPUT for a code that does not exist. */
export function inSubtree(code: string, { reference }: Env): Condition | null {
  const unit = reference.require(Unit, code, 'filter.unit')
  return withinPlaces(unit.level, { low: unit.place, high: unit.placeEnd })
}

/** What the fence lets the caller see, said again for the planner's sake. */
export function withinReach({ caller }: Env): Condition | null {
  if (caller.others.length === 0) return withinPlaces(caller.level, caller)
  // Each post by its equalities; where one has none, the planner does better without a hint.
  if (!caller.posts.every(({ level }) => hasEqualities.has(level))) return null
  const each = caller.posts.flatMap((post) => withinPlaces(post.level, post) ?? [])
  return { sql: `(${each.map(({ sql }) => `(${sql})`).join(' or ')})`, values: each.flatMap(({ values }) => values) }
}

const hasEqualities = new Set(['KELURAHAN', 'RW', 'RT'])
