import { hash, verify } from '@node-rs/argon2'
import type { Origin } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Connections } from '../read/connections.ts'
import { hashOf, newToken } from './token.ts'

/** How long a sign-in lasts. */
const sessionLength = 12 * 3_600_000

/** Checked when there is no such user, so that the answer takes as long as for a wrong password. */
const nobodysHash = hash('nobody has this password')

/** A session just opened. */
export interface OpenedSession {
  /** Sent as `Authorization: Bearer`; it is not kept and cannot be shown again. */
  token: string
  expiresAt: Date
  accountId: string
}

/**
 * Checks a password and opens a session. Raises UNAUTHENTICATED, the same for a wrong name and a wrong password; for an
 * example account where those are not let in, whatever the password.
 */
export async function signIn(
  connections: Connections,
  { username, password, exampleSignIns }: { username: string; password: string; exampleSignIns: boolean },
  origin: Origin,
  now: Date,
): Promise<OpenedSession> {
  const [rows] = await connections.run([
    {
      name: 'account to sign in',
      text: 'select account_id, password_hash, is_example from find_account_to_sign_in($1)',
      values: [username],
    },
  ])
  const [accountId, passwordHash, isExample] = rows?.[0] ?? []
  if (isExample === 't' && !exampleSignIns) {
    throw new DomainError('UNAUTHENTICATED', 'Example sign-ins work only on the machine itself.')
  }
  const matches = await verify(passwordHash ?? (await nobodysHash), password)
  if (!accountId || !matches) throw new DomainError('UNAUTHENTICATED', 'The user name or the password is wrong.')
  const token = newToken()
  const expiresAt = new Date(now.getTime() + sessionLength)
  await connections.run([
    {
      name: 'open session',
      text: 'select open_session($1, $2, $3, $4, $5, $6)',
      values: [accountId, hashOf(token), now.toISOString(), expiresAt.toISOString(), origin.address, origin.agent],
    },
  ])
  return { token, expiresAt, accountId }
}

/** Ends the session of a token; false when there was none. */
export async function signOut(connections: Connections, token: string): Promise<boolean> {
  const [rows] = await connections.run([
    { name: 'close session', text: 'select close_session($1)', values: [hashOf(token)] },
  ])
  return rows?.[0]?.[0] === 't'
}
