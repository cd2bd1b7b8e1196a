import { readFile } from 'node:fs/promises'
import { CannotStart, oneLine } from '../base/cannot-start.ts'

const columnNames = ['request', 'stage', 'decidedAt', 'enteredAt', 'unit', 'officer', 'outcome'] as const

/** What a column of an event log means to us. */
export type ColumnName = (typeof columnNames)[number]

const requiredColumns: readonly ColumnName[] = ['request', 'stage', 'decidedAt']

/** How an event log is read: which service it belongs to, and which of its columns means what. */
export interface Mapping {
  service: { code: string; name: string }
  /** The zone of times that come without an offset, as in Europe/Amsterdam. */
  timeZone: string
  /** The header of each column that the log has. */
  columns: Partial<Record<ColumnName, string>>
  /** The code of the unit that owns the requests; null means the city. */
  unitRoot: string | null
  /** Values that count as blank. */
  emptyValues: string[]
}

type Fields = Record<string, unknown>

/** Reads a mapping file. Throws `CannotStart` with one line that names what is wrong in it. */
export async function readMapping(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CannotStart(`The mapping cannot be read: ${oneLine(error)}`)
  })
  const refuse = (problem: string) => new CannotStart(`The mapping ${path} is not usable: ${problem}`)
  try {
    return parseMapping(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    throw refuse(oneLine(error))
  }
}

/** The mapping that this JSON value describes; throws what is wrong with it. */
export function parseMapping(json: unknown): Mapping {
  const mapping = fieldsOf(json, 'the mapping', ['service', 'timeZone', 'columns', 'unitRoot', 'emptyValues'])
  const service = fieldsOf(mapping['service'], 'service', ['code', 'name'])
  const columns = fieldsOf(mapping['columns'], 'columns', columnNames)
  for (const name of requiredColumns) if (columns[name] == null) throw new Error(`columns.${name} is missing`)
  const given = columnNames.filter((name) => columns[name] != null)
  const code = textOf(service['code'], 'service.code')
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(code)) {
    throw new Error(`service.code is "${code}"; a code has letters, digits, "_", "." and "-" only`)
  }
  return {
    service: { code, name: textOf(service['name'], 'service.name') },
    timeZone: timeZoneOf(mapping['timeZone']),
    columns: Object.fromEntries(given.map((name) => [name, textOf(columns[name], `columns.${name}`)])),
    unitRoot: mapping['unitRoot'] == null ? null : textOf(mapping['unitRoot'], 'unitRoot'),
    emptyValues: emptyValuesOf(mapping['emptyValues'] ?? []),
  }
}

function fieldsOf(value: unknown, name: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} must be an object`)
  const unknown = Object.keys(value).filter((key) => !known.includes(key))
  if (unknown.length > 0) {
    throw new Error(`${name} has no key "${unknown[0]}"; its keys are ${known.join(', ')}`)
  }
  return value as Fields
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || !value.trim()) throw new Error(`${name} must be a text that is not empty`)
  return value.trim()
}

function timeZoneOf(value: unknown): string {
  const timeZone = textOf(value, 'timeZone')
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch (error) {
    throw new Error(`timeZone is "${timeZone}"; it must be the name of a zone, as in Europe/Amsterdam`, {
      cause: error,
    })
  }
}

function emptyValuesOf(value: unknown): string[] {
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) {
    throw new Error('emptyValues must be a list of texts')
  }
  return value.map(String)
}
