import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { CsvRow } from './csv-reader.ts'
import { type EventReader, type EventRow, RejectedRow } from './event-row.ts'
import type { LogFile } from './log-file.ts'
import type { RejectedRows } from './rejected-rows.ts'

/** Refuses a row that only the database knows to be bad; answers normally for a good one. */
export type CheckUnit = (unit: string | null) => void

/** What copying the rows of a log into the temporary table `imported_row` needs. */
export interface Staging {
  log: LogFile
  reader: EventReader
  rejected: RejectedRows
  checkUnit: CheckUnit
  onProgress: (rows: number) => void
}

/** Copies the good rows into the temporary table, in bounded memory; answers how many rows the log has. */
export async function stageRows(client: Client, staging: Staging): Promise<number> {
  await client.query(createTable)
  let rowsRead = 0
  const linesToCopy = async function* () {
    for await (const rows of staging.log.rows()) {
      let lines = ''
      for (const row of rows) {
        rowsRead += 1
        lines += await lineToCopy(row, rowsRead, staging)
      }
      if (lines) yield lines
      staging.onProgress(rowsRead)
    }
  }
  await pipeline(linesToCopy, client.query(copyFrom('copy imported_row from stdin')))
  return rowsRead
}

// A row is the original only where it may be found bad later on: when its entry is to follow from another row.
const createTable = `
  create temporary table imported_row (
    nth bigint not null, line bigint not null, request text not null, stage text not null, unit text, officer text,
    entered_at timestamptz(3), decided_at timestamptz(3), outcome text, original text
  ) on commit drop`

async function lineToCopy(row: CsvRow, nth: number, { reader, rejected, checkUnit }: Staging): Promise<string> {
  try {
    const event = reader.read(row)
    checkUnit(event.unit)
    return copyLine(event, nth, row.fields)
  } catch (error) {
    if (!(error instanceof RejectedRow)) throw error
    await rejected.add(row.line, error.message, error.found, row.fields)
    return ''
  }
}

function copyLine(event: EventRow, nth: number, fields: readonly string[]): string {
  const needsAnother = event.enteredAt === null && event.decidedAt === null
  const values = [
    nth,
    event.line,
    event.request,
    event.stage,
    event.unit,
    event.officer,
    instantText(event.enteredAt),
    instantText(event.decidedAt),
    event.outcome,
    needsAnother ? JSON.stringify(fields) : null,
  ]
  return `${values.map(copyText).join('\t')}\n`
}

const instantText = (time: number | null) => (time === null ? null : new Date(time).toISOString())

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function copyText(value: string | number | null): string {
  return value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character]!)
}
