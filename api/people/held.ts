/**
 * What a table holds on a resident. Each folder declares its own, so that nothing is forgotten when a resident asks what
 * is held, or asks to be erased. The statements take the resident's identifier for every `?`, on the whole city.
 */
export interface Held {
  table: string
  /** Its key in an export. */
  name: string
  /** Selects a column `item` of JSON: without secrets, and of other people no more than their office. */
  select: string
  /** Erases what is personal in it; left out where nothing is. */
  erase?: string
  /** Selects `open`, how much is still going on, and `closed_at`, when the last of it ended; left out for what is not archive. */
  archive?: string
}

const declared = new Map<string, Held>()

/** Declares what a table holds on a resident. */
export function declareHeld(held: Held): void {
  declared.set(held.table, held)
}

/** Everything declared, in its order. */
export function everythingHeld(): readonly Held[] {
  return [...declared.values()]
}

/** A statement of such a table for one resident. */
export function aboutResident(sql: string, residentId: string): [sql: string, values: string[]] {
  return [
    sql,
    sql
      .split('?')
      .slice(1)
      .map(() => residentId),
  ]
}
