import { createHash } from 'node:crypto'

/** An entry as it is read to be hashed: PostgreSQL's text of each of `entryColumns`, in that order. */
export type EntryTexts = readonly (string | null)[]

/** How a column stands in the text that is hashed: as JSON's text, or as it is, a number or JSON already. */
type Form = 'QUOTED' | 'BARE'

const columns: readonly (readonly [string, Form])[] = [
  ['id', 'BARE'],
  ['(extract(epoch from at) * 1000)::bigint', 'BARE'],
  ['kind', 'QUOTED'],
  ['action', 'QUOTED'],
  ['account_id', 'BARE'],
  ['actor', 'QUOTED'],
  ['role', 'QUOTED'],
  ['posts', 'QUOTED'],
  ['address', 'QUOTED'],
  ['subject_type', 'QUOTED'],
  ['subject_id', 'QUOTED'],
  ['place', 'BARE'],
  ['code', 'QUOTED'],
  ['reason', 'QUOTED'],
  ['times', 'BARE'],
  ['changes', 'BARE'],
]

/** Every column that is written; of the instant, the whole milliseconds since 1970. */
export const entryColumns = columns.map(([sql]) => sql).join(', ')

/** The text that is hashed, written here once more so that the functions in the database need not be believed. */
export function textOf(entry: EntryTexts): string {
  const values = columns.map(([, form], index) => {
    const value = entry[index] ?? null
    return form === 'QUOTED' || value === null ? JSON.stringify(value) : value
  })
  return `[${values.join(', ')}]`
}

/** SHA-256 in hexadecimal of the hash before, empty for the first, and the entry's text. */
export function hashOf(before: string, entry: EntryTexts): string {
  return createHash('sha256')
    .update(before + textOf(entry))
    .digest('hex')
}
