import { type Caller, Role } from '../base/context.ts'
import type { Change, Turn } from '../read/changes.ts'
import type { Env } from '../read/declare.ts'
import type { Condition } from '../read/roots.ts'
import { kelurahanPlaceOf } from '../units/territory.ts'

// Who hears of an event, by the same rules in memory as behind the fence of the database, which is asked again for what
// is told of it.

/** Whether the fence shows this caller what happened: within a territory of theirs, or to a request of their own. */
export function sees({ low, high, others, residentId }: Caller, { place, applicantId }: Change): boolean {
  if (residentId !== null && residentId === applicantId) return true
  return [{ low, high }, ...others].some((places) => places.low <= place && place < places.high)
}

/** Whether it is one of those a caller is told of without naming a request: a resident's own, and others' territories. */
export function concerns(caller: Caller, change: Change): boolean {
  if (caller.role === Role.RESIDENT) return caller.residentId !== null && caller.residentId === change.applicantId
  return sees({ ...caller, residentId: null }, change)
}

/** Whether a request has come to a post of the caller's, or left one. */
export function movesInbox({ posts }: Caller, { left, entered }: Change): boolean {
  if (left?.unitId === entered?.unitId && left?.position === entered?.position) return false
  const isMine = (turn: Turn | null) =>
    turn !== null && posts.some(({ unitId, position }) => unitId === turn.unitId && position === turn.position)
  return isMine(left) || isMine(entered)
}

const withinKelurahan = new Set(['KELURAHAN', 'RW', 'RT'])

/** What concerns a caller, said of the alias `t` of an event so that an index gives it in order; null for the whole city. */
export function withinHearing({ caller }: Pick<Env, 'caller'>): Condition | null {
  const { role, residentId, level, low, high, posts, others } = caller
  if (role === Role.RESIDENT) {
    const sql = 't.request_id in (select own.id from request own where own.applicant_id = ?)'
    return { sql, values: [residentId ?? '0'] }
  }
  if (others.length > 0) {
    if (!posts.every((post) => withinKelurahan.has(post.level))) return null
    const kelurahan = new Set(posts.map((post) => kelurahanPlaceOf(post.low)))
    // Of several no index gives the order: who has posts far apart reads past what others' are, once.
    if (kelurahan.size > 1) return { sql: 't.kelurahan_place = any(?)', values: [`{${[...kelurahan].join()}}`] }
    return { sql: 't.kelurahan_place = ?', values: [...kelurahan].map(String) }
  }
  if (level === 'CITY') return null
  const within = { sql: 't.place >= ? and t.place < ?', values: [String(low), String(high)] }
  if (!withinKelurahan.has(level)) return within
  const kelurahan = String(kelurahanPlaceOf(low))
  if (level === 'KELURAHAN') return { sql: 't.kelurahan_place = ?', values: [kelurahan] }
  return { sql: `t.kelurahan_place = ? and ${within.sql}`, values: [kelurahan, ...within.values] }
}
