import type { ImportCounts } from './import-history.ts'
import type { RejectedRows } from './rejected-rows.ts'

/** What is told at the end of an import, line by line. */
export function reportLines(counts: ImportCounts, rejected: RejectedRows, outcome: { dryRun: boolean }): string[] {
  const reasons = [...rejected.kinds.values()].toSorted((a, b) => b.rows - a.rows)
  const { requests, stages, units, officers } = counts
  return [
    outcome.dryRun ? 'A dry run: nothing was stored. It would be:' : 'Imported:',
    counted('rows read', counts.rows),
    counted('imported', counts.imported),
    counted('already there', counts.alreadyThere),
    counted('rejected', rejected.count),
    ...reasons.map(
      ({ reason, rows, firstLine, found }) =>
        `${counted(`- ${reason}`, rows)}, first in line ${firstLine}${found ? `: ${printable(found)}` : ''}`,
    ),
    `created: ${named(requests, 'request')}, ${named(stages, 'stage')}, ${named(units, 'unit')}, ${named(officers, 'officer')}`,
  ]
}

const shown = (value: number) => value.toLocaleString('en')

const counted = (what: string, value: number) => `${shown(value).padStart(11)} ${what}`

const named = (value: number, noun: string) => `${shown(value)} ${noun}${value === 1 ? '' : 's'}`

/** A value of a file on a terminal: what would move the cursor is shown as a question mark. */
const printable = (text: string) => text.replace(/\p{C}/gu, '?').slice(0, 60)
