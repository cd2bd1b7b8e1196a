import { DomainError } from '../base/errors.ts'
import type { Position } from '../read/changes.ts'

/** Before every event. */
export const beginning: Position = Object.freeze({ tx: -1, id: 0 })

/** After everything that transactions before this one have added. */
export const before = (horizon: number): Position => ({ tx: horizon - 1, id: Number.MAX_SAFE_INTEGER })

/** Whether the one comes after the other. */
export function isAfter(one: Position, other: Position): boolean {
  return one.tx === other.tx ? one.id > other.id : one.tx > other.tx
}

/** A position as clients keep it: it says nothing to them, and counts only in the database it came from. */
export function writeCursor(origin: string, { tx, id }: Position): string {
  return Buffer.from(`${origin}.${tx}.${id}`).toString('base64url')
}

/** Raises INVALID_INPUT for a text that no feed has given. */
export function readCursor(cursor: string): { origin: string; position: Position } {
  const text = Buffer.from(cursor, 'base64url').toString()
  const [, origin, tx, id] = /^(\d{1,20})\.(-?\d{1,16})\.(\d{1,16})$/.exec(text) ?? []
  const position = { tx: Number(tx), id: Number(id) }
  if (origin && Number.isSafeInteger(position.tx) && Number.isSafeInteger(position.id)) return { origin, position }
  throw refusedCursor('It is no cursor of this feed. Send one as it was given, or none to begin anew.')
}

/** What is wrong with `after`. */
export function refusedCursor(message: string): DomainError {
  return new DomainError('INVALID_INPUT', `after: ${message}`, { after: message })
}
