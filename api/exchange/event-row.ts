import { ApprovalOutcome } from '../approvals/approval-outcome.ts'
import type { CsvRow } from './csv-reader.ts'
import { EventClock } from './event-time.ts'
import type { ColumnName, Mapping } from './mapping.ts'

/** One event of a log: a visit of a request to a stage. Null means blank. */
export interface EventRow {
  line: number
  request: string
  stage: string
  unit: string | null
  officer: string | null
  /** Milliseconds since 1970; null where the entry follows from the event before. */
  enteredAt: number | null
  /** Milliseconds since 1970; null while the visit is open. */
  decidedAt: number | null
  /** Null while the visit is open. */
  outcome: ApprovalOutcome | null
}

/** Why a row is not imported, in words that are counted. */
export class RejectedRow extends Error {
  override readonly name = 'RejectedRow'
  /** What was found, for the one who mends the row. */
  readonly found: string

  constructor(reason: string, found = '') {
    super(reason)
    this.found = found
  }
}

const longestName = 200
// What PostgreSQL cannot store, and what stands where a file was not UTF-8.
const unstorable = /[\0\uFFFD]/

/** Reads the rows of a log by its header and mapping. */
export class EventReader {
  readonly #columns: ReadonlyMap<ColumnName, number>
  readonly #width: number
  readonly #empty: ReadonlySet<string>
  readonly #clock: EventClock

  constructor(mapping: Mapping, header: readonly string[]) {
    const columns = Object.entries(mapping.columns) as [ColumnName, string][]
    this.#columns = new Map(columns.map(([name, title]) => [name, header.indexOf(title)]))
    this.#width = header.length
    this.#empty = new Set(['', ...mapping.emptyValues])
    this.#clock = new EventClock(mapping.timeZone)
  }

  /** The event of a row; throws `RejectedRow`. */
  read({ line, fields }: CsvRow): EventRow {
    if (fields.length !== this.#width) {
      throw new RejectedRow('wrong number of columns', `${fields.length} instead of ${this.#width}`)
    }
    const [request, stage] = [this.#name(fields, 'request'), this.#name(fields, 'stage')]
    if (request === null) throw new RejectedRow('missing case')
    if (stage === null) throw new RejectedRow('missing stage')
    const [enteredAt, decidedAt] = [this.#time(fields, 'enteredAt'), this.#time(fields, 'decidedAt')]
    if (enteredAt !== null && decidedAt !== null && enteredAt > decidedAt) {
      throw new RejectedRow('entered after it was decided')
    }
    const [unit, officer] = [this.#name(fields, 'unit'), this.#name(fields, 'officer')]
    return { line, request, stage, unit, officer, enteredAt, decidedAt, outcome: this.#outcome(fields, decidedAt) }
  }

  #value(fields: readonly string[], column: ColumnName): string | null {
    const value = fields[this.#columns.get(column) ?? -1]?.trim() ?? ''
    return this.#empty.has(value) ? null : value
  }

  #name(fields: readonly string[], column: ColumnName): string | null {
    const value = this.#value(fields, column)
    if (value === null) return null
    if (value.length > longestName) throw new RejectedRow('too long a value', `${column}, ${value.length} characters`)
    if (unstorable.test(value)) throw new RejectedRow('no UTF-8 text', column)
    return value
  }

  #time(fields: readonly string[], column: ColumnName): number | null {
    const value = this.#value(fields, column)
    if (value === null) return null
    const time = this.#clock.read(value)
    if (time === null) throw new RejectedRow('unparsable time', value.slice(0, longestName))
    return time
  }

  #outcome(fields: readonly string[], decidedAt: number | null): ApprovalOutcome | null {
    const value = this.#value(fields, 'outcome')
    if (decidedAt === null) {
      if (value !== null) throw new RejectedRow('outcome without a time', value.slice(0, longestName))
      return null
    }
    if (value === null) return ApprovalOutcome.APPROVED
    const outcome = Object.values(ApprovalOutcome).find((known) => known === value.toUpperCase())
    if (!outcome) throw new RejectedRow('unknown outcome', value.slice(0, longestName))
    return outcome
  }
}
