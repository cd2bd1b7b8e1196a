import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The kinds of callers, as the columns of the table name them. */
export const callers = [
  'nobody',
  'resident',
  'RT head',
  'former RT head',
  'kelurahan admin',
  'agency admin',
  'evaluator',
  'system admin',
  'client with',
  'client without',
] as const

export type CallerKind = (typeof callers)[number]

/** Where what is asked for lies, seen from the caller; in the order of the marks in a cell. */
export const whereabouts = ['own', 'parent', 'neighbour', 'elsewhere'] as const

export type Whereabouts = (typeof whereabouts)[number]

/** A row of matrix.md. */
export interface TableRow {
  /** `requests`, or `Request.applicant` for a field of a type; a second row of a field says more behind a comma. */
  name: string
  /** The field of the schema it is about. */
  field: string
  /** What an API client needs, the one that matters last; empty where no scope opens it. */
  scopes: string[]
  /** The marks of each caller: four for the whereabouts, or one where nothing lies anywhere. */
  cells: Record<CallerKind, string>
}

const path = join(import.meta.dirname, 'matrix.md')

/** Reads matrix.md. Raises an error that names the row for one that is not whole. */
export function readTable(text = readFileSync(path, 'utf8')): TableRow[] {
  const lines = text.slice(text.indexOf('| field')).split('\n')
  const [head, , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf)
  const columns = ['field', 'scope', ...callers]
  if (head?.join() !== columns.join()) throw new Error(`The columns of the table must be ${columns.join(', ')}`)
  return rows.map((cells) => {
    const [name, scopes, ...marks] = cells.map((cell) => cell.replaceAll('`', ''))
    const odd = marks.find((mark) => mark.length !== 1 && mark.length !== whereabouts.length)
    if (marks.length !== callers.length || odd !== undefined) throw new Error(`The row ${name} is not whole: ${odd}`)
    return {
      name: name!,
      field: name!.split(',')[0]!,
      scopes: scopes!.match(/[a-z]+:[a-z]+/g) ?? [],
      cells: Object.fromEntries(callers.map((caller, index) => [caller, marks[index]!])) as TableRow['cells'],
    }
  })
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
