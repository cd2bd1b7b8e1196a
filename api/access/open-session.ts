import { record } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { hashOf, newToken } from './token.ts'

/** How long a sign-in lasts. */
const sessionLength = 12 * 3_600_000

/** A session just opened. */
export interface OpenedSession {
  /** It is not kept and cannot be shown again. */
  token: string
  expiresAt: Date
  accountId: string
}

/** Opens a session and puts it on record. `vouched` is for a second factor that someone else has asked for. */
export async function openSession(
  { connections, origin, now }: Pick<ReadContext, 'connections' | 'origin' | 'now'>,
  account: { accountId: string; username: string; role: string; place: number },
  action: string,
  vouched = false,
): Promise<OpenedSession> {
  const { accountId, username, role, place } = account
  const token = newToken()
  const expiresAt = new Date(now.getTime() + sessionLength)
  const actor = { accountId, username, role, posts: null, address: origin.address, place }
  const values = [accountId, hashOf(token), now.toISOString(), expiresAt.toISOString(), origin.address, origin.agent]
  await connections.run([
    {
      name: 'open session',
      text: 'select open_session($1, $2, $3, $4, $5, $6, $7)',
      values: [...values, String(vouched)],
    },
    record(actor, { kind: AuditKind.SIGN_IN, action }, now),
  ])
  return { token, expiresAt, accountId }
}
