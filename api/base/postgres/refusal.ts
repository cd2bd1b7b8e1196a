import { CannotStart, codeOf, oneLine } from '../cannot-start.ts'

const unreachable = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE)/

/** `user at host:port/database` of an address, for people: never its password. */
export function describeAddress(address: string): string {
  const url = new URL(address)
  return `${decodeURIComponent(url.username) || 'nobody'} at ${url.hostname}:${url.port || '5432'}${url.pathname}`
}

/** Why a database did not let us in, as one line that names the variable to correct. */
export function refusal(error: unknown, variable: string, address: string): CannotStart {
  const code = codeOf(error)
  const where = describeAddress(address)
  if (unreachable.test(code) || /timeout/i.test(oneLine(error))) {
    return new CannotStart(
      `${variable}: no PostgreSQL answers (${where}: ${oneLine(error)}). Start it, or correct the address.`,
    )
  }
  if (isUnknownSignIn(error)) {
    return new CannotStart(`${variable}: PostgreSQL does not accept this user and password (${where}). Correct them.`)
  }
  if (code === '3D000') {
    return new CannotStart(
      `${variable}: there is no such database (${where}). Create it there, or correct the address.`,
    )
  }
  return new CannotStart(`${variable}: PostgreSQL refuses (${where}: ${oneLine(error)}). Correct the address.`)
}

/** A wrong password and a role that does not exist are the same answer. */
export function isUnknownSignIn(error: unknown): boolean {
  return ['28P01', '28000'].includes(codeOf(error))
}
