import { oneLine } from '../base/cannot-start.ts'
import { sqlState } from '../read/failure.ts'

/**
 * An error as the log may keep it: what kind, where in the program, and of PostgreSQL's what it says of its own tables.
 * Never the rows, values, statements or documents an error carries along: passwords and personal data are among them.
 */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}: ${wordsOf(error)}`, ...frames].join('\n')
}

function wordsOf(error: Error): string {
  const state = sqlState(error)
  if (!state) return oneLine(error)
  const { table, column, constraint } = error as { table?: string; column?: string; constraint?: string }
  const where = Object.entries({ table, column, constraint }).flatMap(([key, name]) => (name ? `${key} ${name}` : []))
  // What is wrong with values (22) and with rows (23) is told with the values.
  const told = /^2[23]/.test(state) ? [] : [error.message.split(' - ').at(-1)!]
  return [`PostgreSQL says ${state}`, ...told, ...where].join(', ')
}
