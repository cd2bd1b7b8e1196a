import { LockMode } from '@mikro-orm/core'
import { act, run } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { keyed, selectOutcome } from '../acts/idempotency.ts'
import { DomainError, notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { withFreshReference } from '../read/fresh-reference.ts'
import { byId } from '../read/roots.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import { Document } from './document.entity.ts'
import type { Inspected } from './inspect-document.ts'
import { mayAttach } from './may-attach.ts'
import { noteDocument } from './note-document.ts'
import { RequestEventKind } from './request-event.entity.ts'
import { Request } from './request.entity.ts'
import { strayNoMore } from './stray-files.ts'
import { checkSeen } from './transitions.ts'

const field = 'documentAttach'

/** How many documents a request can have. */
const mostDocuments = 20

/** What somebody wants to attach, and to what. */
export interface Attaching {
  request: string
  /** Which of the required documents it is; null for none of them. */
  code: string | null
  /** The version of the request that was seen; left out, whatever it is now. */
  seenVersion?: number | undefined
  idempotencyKey?: string | undefined
}

/** A file that is stored, and what is known of it. */
export interface Stored extends Inspected {
  name: string
  storageKey: string
}

/**
 * Looks whether something could be attached, before any of it is read. What was sent before is read again whatever has
 * become of the request: it has its answer already.
 * Raises NOT_FOUND, CONFLICT for a request that takes no documents or has moved on since it was seen, INVALID_INPUT for
 * an unknown code or a key out of bounds.
 */
export async function checkAttaching(context: ReadContext, attaching: Attaching): Promise<void> {
  const { request: id, code, seenVersion, idempotencyKey } = attaching
  if (!byId(id)) throw notFound('request')
  const sent = keyed(field, { idempotencyKey })
  const look = async (em: ReadContext['em']) => {
    const request = await em.findOneOrFail(Request, { id })
    if (sent && (await run(em, selectOutcome(context.caller!, sent))).length > 0) return
    checkSeen(seenVersion, request.version)
    check(request, code, await em.count(Document, { request: id }), context)
  }
  await withFreshReference(context.reference, () => context.em.transactional((em) => look(em as ReadContext['em'])))
}

/** Attaches a stored file to a request. Raises what checkAttaching raises, and IDEMPOTENCY_KEY_REUSED. */
export async function attachDocument(context: ReadContext, attaching: Attaching, file: Stored) {
  const { request: id, code, seenVersion, idempotencyKey } = attaching
  const { storageKey, ...known } = file
  const args = { request: id, code, ...known, seenVersion, idempotencyKey }
  const doing = { field, args, entity: Document, kind: AuditKind.RECORD }
  return await act(context, doing, async (em) => {
    const request = await em.findOneOrFail(Request, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    checkSeen(seenVersion, request.version)
    check(request, code, await em.count(Document, { request: id }), context)
    const { accountId } = context.caller!
    const document = em.create(
      Document,
      { request, place: request.place, code, ...file, uploadedAt: context.now, accountId },
      { partial: true },
    )
    noteDocument(em, request, RequestEventKind.DOCUMENT_ADDED, context)
    await run(em, strayNoMore(storageKey))
    return document
  })
}

function check(request: Request, code: string | null, documents: number, { caller, reference }: ReadContext): void {
  if (!mayAttach(request, caller!)) {
    throw new DomainError('CONFLICT', `Nothing can be attached to this request: it is ${request.status}.`)
  }
  if (documents >= mostDocuments) {
    throw new DomainError('CONFLICT', `A request has at most ${mostDocuments} documents; take one away first.`)
  }
  const asked = reference.row(Chain, request.chain.id).documents.map((each) => each.code)
  if (code !== null && !asked.includes(code)) {
    const known = asked.length > 0 ? `one of ${asked.join(', ')}` : 'left out: this service asks for no documents'
    const message = `This is no code of a required document; it is ${known}.`
    throw new DomainError('INVALID_INPUT', message, { code: message })
  }
}
