import type { EntityOptions } from '@mikro-orm/core'

/**
 * A territory is a half-open interval of places. Every unit owns one, a child's lies inside its parent's, and every
 * located row carries the `place` of its unit, so that "is it mine?" is two comparisons of integers: the only
 * operators PostgreSQL trusts (leakproof) to use an index behind a policy.
 */
export interface Territory {
  /** The first place, inclusive. */
  low: number
  /** The place after the last, exclusive. */
  high: number
}

/** The whole city: what a job acts on when it says aloud that it acts for the system. */
export const wholeCity: Territory = { low: 0, high: 2_147_483_647 }

/** The settings of a transaction that say who asks; all are text, and empty where there is nothing to say. */
export interface FenceSettings {
  'portal.low': string
  'portal.high': string
  /** Further territories, as PostgreSQL writes a multirange: those of an officer's other posts. */
  'portal.others': string
  /** The account, whose own rows it sees wherever they lie. */
  'portal.account': string
  /** The resident behind the account, likewise. */
  'portal.resident': string
}

const setting = (name: string, type: string) => `nullif(current_setting('portal.${name}', true), '')::${type}`

// The bounds are subqueries, so that PostgreSQL reads them once a statement and not once a row; the name keeps its text
// as PostgreSQL gives it back, for the comparison of entities with the database. What only rows outside the bounds are
// asked is written plainly, because every subquery costs each statement its preparation, used or not. The CASE hides
// the range from the planner, which would guess at two rows in four hundred and pick its plans for a territory that small.
const bound = (end: 'low' | 'high') => `(select ${setting(end, 'int')} as bound)`

/** The account that asks; null when nobody does. */
export const ownAccount = setting('account', 'bigint')

/** The resident who asks; null for everyone else. */
export const ownResident = setting('resident', 'bigint')

/** Whether it is the system that asks: its territory begins before the first place, which that of no caller does. */
export const isSystem = `${setting('low', 'int')} < 0`

/**
 * Rows within the territory set on the transaction, or rows of one's own, by a condition on the table's columns; but
 * none that are hidden, by another such condition.
 */
function visible(own: string | null, hidden: string | null = null): string {
  const inside = `place >= ${bound('low')} and place < ${bound('high')}`
  const elsewhere = `coalesce(place <@ ${setting('others', 'int4multirange')}, false)`
  const first = hidden ? `when ${hidden} then false ` : ''
  return `case ${first}when ${inside} then true ${own ? `when ${own} then true ` : ''}else ${elsewhere} end`
}

/**
 * The fence: put on every located entity, it lets a transaction see and write only rows within the territory set on
 * it, the table's owner included. Without a territory set no row is visible.
 */
export const fence = fenceOwn(null)

/** The same fence, in which a row of one's own is visible wherever it lies, and one that is hidden nowhere. */
export function fenceOwn(own: string | null, hidden: string | null = null) {
  const using = visible(own, hidden)
  return {
    policies: [{ name: 'territory', using, check: using }],
    rowLevelSecurity: 'force',
  } satisfies EntityOptions<object>
}

/** A fence for a table behind a door (a definer function owned by the tables' owner), which therefore binds everyone but the owner. */
export function withDoor(fenced: ReturnType<typeof fenceOwn>) {
  return { ...fenced, rowLevelSecurity: true } satisfies EntityOptions<object>
}

/** A fence for a log: anyone adds to it, only its territory reads it, nobody changes it. */
export const fenceOfLog = {
  policies: [
    { name: 'append', command: 'insert', check: 'true' },
    { name: 'territory', command: 'select', using: visible(null) },
  ],
  rowLevelSecurity: true,
} satisfies EntityOptions<object>

/** The statement that sets the territory for the rest of the transaction; its parameters are low and high, as text. */
export const setTerritory = `select set_config('portal.low', $1, true), set_config('portal.high', $2, true)`

/** How a job says aloud that it acts for the system: the first statement of its transaction opens the whole city. */
export const asSystem = Object.freeze({
  name: 'act as the system',
  text: setTerritory,
  values: ['-1', String(wholeCity.high)],
})

const kelurahanBits = 14
const rwBits = 7

const spans: Record<string, number> = {
  KECAMATAN: 2 ** 20,
  AGENCY: 2 ** 20,
  KELURAHAN: 2 ** kelurahanBits,
  RW: 2 ** rwBits,
  RT: 1,
}

const startOf = (bits: number) => `((place >> ${bits}) << ${bits}) stored`

/** Stored columns with the place of the kelurahan and of the RW that a row's place lies in: see within.ts. */
export const kelurahanOfPlace = Object.freeze({ generated: startOf(kelurahanBits) })
export const rwOfPlace = Object.freeze({ generated: startOf(rwBits) })

/** The place of the kelurahan that a place lies in. */
export const kelurahanPlaceOf = (place: number) => (place >> kelurahanBits) << kelurahanBits

/** The place of the RW that a place lies in. */
export const rwPlaceOf = (place: number) => (place >> rwBits) << rwBits

/** How many places a new unit takes; an agency takes a child's share of its parent, whatever the parent's level. */
export function spanOf(level: string, parent: Territory): number {
  const span = spans[level] ?? parent.high - parent.low
  return level === 'AGENCY' ? Math.min(span, childSpan(parent)) : span
}

/** The places of the child with this number (from 0); slot 0 of a territory is the unit itself. Null when the parent is full. */
export function placeOfChild(parent: Territory, level: string, index: number): Territory | null {
  const span = spanOf(level, parent)
  const low = parent.low + (index + 1) * span
  return low + span <= parent.high ? { low, high: low + span } : null
}

/** Whether the inner territory lies wholly inside the outer one. */
export function contains(outer: Territory, inner: Territory): boolean {
  return outer.low <= inner.low && inner.high <= outer.high
}

function childSpan(parent: Territory): number {
  const size = parent.high - parent.low
  return Object.values(spans).find((span) => span < size) ?? 1
}
