import { parseArgs } from 'node:util'
import { CannotStart, oneLine } from '../base/cannot-start.ts'
import { Role } from '../base/context.ts'
import { isUsername } from './username.ts'

/** The account that the person at the terminal asks for. */
export interface AccountArguments {
  username: string
  name: string
  role: Role
  /** The code of the unit whose territory it sees. */
  unit: string
}

const roles: readonly Role[] = [Role.SYSTEM_ADMIN, Role.KELURAHAN_ADMIN, Role.AGENCY_ADMIN, Role.EVALUATOR]
const city = '35.74'
const usage = `npm run account -- --username NAME --name "FULL NAME" --role ${roles.join('|')} [--unit ${city}]`

/** Reads the command line. Throws CannotStart with one line on the first that makes no sense. */
export function readAccountArguments(args: string[]): AccountArguments {
  const { username = '', name = '', role = '', unit = city } = parse(args)
  if (!isUsername(username)) {
    throw new CannotStart(
      `--username is "${username}"; it must be 3 to 64 small letters, digits, dots, dashes or underlines. Use: ${usage}`,
    )
  }
  if (name.trim() === '') throw new CannotStart(`--name must be the full name of whoever signs in. Use: ${usage}`)
  const known = roles.find((each) => each === role)
  if (!known) throw new CannotStart(`--role is "${role}"; it must be one of ${roles.join(', ')}.`)
  return { username, name: name.trim(), role: known, unit }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { username: text, name: text, role: text, unit: text } }).values
  } catch (error) {
    throw new CannotStart(`${oneLine(error).split('. ')[0]}. Use: ${usage}`)
  }
}
