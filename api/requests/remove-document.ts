import { LockMode } from '@mikro-orm/core'
import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { DomainError, notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { byId } from '../read/roots.ts'
import type { RequestActArguments } from './act-arguments.ts'
import { Document } from './document.entity.ts'
import { noteDocument } from './note-document.ts'
import { mayRemove } from './may-attach.ts'
import { RequestEventKind } from './request-event.entity.ts'
import { Request } from './request.entity.ts'
import { checkSeen } from './transitions.ts'

/**
 * Takes a document away from its request; its file is removed soon after.
 * Raises NOT_FOUND, and CONFLICT once the documents were declared complete or the request has ended or moved on.
 */
export async function removeDocument(context: ReadContext, args: RequestActArguments): Promise<Request> {
  const doing = { field: 'documentRemove', args, entity: Request, kind: AuditKind.RECORD }
  const { result } = await act(context, doing, async (em) => {
    if (!byId(args.id)) throw notFound('document')
    const [found] = await em.execute<{ id: string }[]>('select request_id as id from document where id = ?', [args.id])
    if (!found) throw notFound('document')
    const request = await em.findOneOrFail(Request, { id: found.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    // Looked for again behind the lock: someone else may have taken it away meanwhile.
    const document = await em.findOneOrFail(Document, { id: args.id })
    checkSeen(args.seenVersion, request.version)
    if (!mayRemove(request, context.caller!)) {
      throw new DomainError('CONFLICT', 'Documents of this request can no longer be taken away; read it again.')
    }
    em.remove(document)
    noteDocument(em, request, RequestEventKind.DOCUMENT_REMOVED, { ...context, queuedAt: args.queuedAt })
    return request
  })
  return result
}
