import { DomainError } from '../base/errors.ts'

/** PostgreSQL's five-character error code; null when the failure is not PostgreSQL's answer. */
export function sqlState(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  // Node's own codes, such as EPIPE, have no digit.
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : null
}

/** Whether the database could not be asked at all: the network or the driver answers in its place. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error) || sqlState(error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|EAI_|ENOTFOUND)/.test(code) || drivers.test(error.message)
}

const drivers = /^(Connection terminated|Client (has encountered|was closed)|timeout (expired|exceeded when trying))/

/** What a caller is told when the database cannot be reached. */
export const unreachable = () => new DomainError('UNAVAILABLE', 'The database cannot be reached; try again shortly.')

/** What a caller may be told of a failed statement; null when the fault is ours. */
export function toldOf(error: unknown): DomainError | null {
  const state = sqlState(error) ?? ''
  // Null characters end PostgreSQL's text early, also that of a statement an ORM wrote its values into.
  if (/^(22021|22P05|08P01)$/.test(state)) return new DomainError('INVALID_INPUT', 'Text may not hold null characters.')
  if (isUnreachable(error) || /^(08|28|3D|53)/.test(state)) return unreachable()
  if (state === '57014') return new DomainError('UNAVAILABLE', 'This took too long; ask for less, or try again later.')
  if (state.startsWith('57P0')) return new DomainError('UNAVAILABLE', 'The database is restarting; try again.')
  if (state.startsWith('54')) return new DomainError('INVALID_INPUT', 'This asks for too much at once; ask for less.')
  if (/^2200[789]/.test(state)) return new DomainError('INVALID_INPUT', 'A day lies too far from today.')
  return null
}
