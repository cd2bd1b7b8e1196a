import { LockMode } from '@mikro-orm/core'
import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { OneArguments } from '../acts/keyed-arguments.ts'
import { DomainError, notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { byId } from '../read/roots.ts'
import { isRetriable } from './notification-list.ts'
import { Notification } from './notification.entity.ts'
import { NotificationState } from './words.ts'

/** Has a notification tried again, by whichever server looks next. Raises NOT_FOUND and CONFLICT. */
export async function retryNotification(context: ReadContext, args: OneArguments): Promise<Notification> {
  const doing = { field: 'notificationRetry', args, entity: Notification, kind: AuditKind.RECORD }
  const { result } = await act(context, doing, async (em) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE
    const found = byId(args.id) && (await em.findOne(Notification, { id: args.id }, { lockMode }))
    if (!found) throw notFound('notification')
    if (!isRetriable(found.state)) {
      throw new DomainError('CONFLICT', `The notification is ${found.state} by now; read it again.`)
    }
    Object.assign(found, { state: NotificationState.WAITING, queuedAt: null, dueAt: context.now })
    // The same news as of events: whoever hears it looks for what waits.
    await em.execute(`select pg_notify('portal_events', pg_current_xact_id()::text)`)
    return found
  })
  return result
}
