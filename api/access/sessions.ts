import { actorOf, record } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { endSessions } from './end-sessions.ts'
import { isIdle } from './idle.ts'
import { Session } from './session.entity.ts'
import { hashOf } from './token.ts'

/** The caller's sessions that have not ended, the last used first. */
export async function ownSessions({ caller, em, now }: ReadContext): Promise<Session[]> {
  const { accountId, role } = caller!
  const open = { account: accountId, expiresAt: { $gt: now } }
  const sessions = await em.find(Session, open, { orderBy: { lastUsedAt: 'desc', id: 'desc' } })
  return sessions.filter(({ lastUsedAt }) => !isIdle(role, lastUsedAt, now))
}

/** Ends the session of the token the request came with; false when there was none. */
export async function signOut(context: ReadContext): Promise<boolean> {
  const { connections, token, caller } = context
  if (!token) return false
  const close = { name: 'close session', text: 'select close_session($1)', values: [hashOf(token)] }
  const [rows] = await connections.run(caller?.sessionId ? [close, recordEnd(context, 'signOut')] : [close])
  context.forgetCallers()
  return rows?.[0]?.[0] === 't'
}

/** Ends one of the caller's sessions. Raises NOT_FOUND for any other. */
export async function endSession(context: ReadContext, id: string): Promise<void> {
  const { caller, connections, em, fence } = context
  if (!/^[1-9]\d{0,17}$/.test(id)) throw notFound('session')
  await em.findOneOrFail(Session, { id, account: caller!.accountId })
  const end = {
    name: 'end session',
    text: 'delete from session where id = $1 and account_id = $2',
    values: [id, caller!.accountId],
  }
  await connections.run([fence, end, recordEnd(context, 'sessionEnd', id)])
  context.forgetCallers()
}

/** Ends all of the caller's sessions but the one it asks from; answers how many there were. */
export async function endOtherSessions(context: ReadContext): Promise<number> {
  const { caller, connections, em } = context
  const count = await em.transactional((within) => endSessions(within, caller!.accountId, caller!.sessionId))
  if (count > 0) await connections.run([recordEnd(context, 'sessionsEndOthers')])
  context.forgetCallers()
  return count
}

function recordEnd(context: ReadContext, action: string, id?: string) {
  const subject = id === undefined ? undefined : { type: 'Session', id, place: context.caller!.place }
  return record(actorOf(context), { kind: AuditKind.SIGN_OUT, action, subject }, context.now)
}
