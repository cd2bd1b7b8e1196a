import { actorOf, record } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { mayAccess } from '../base/authorize.ts'
import { type Caller, Role, Scope } from '../base/context.ts'
import { notFound } from '../base/errors.ts'
import type { Statement } from '../read/batch.ts'
import type { ReadContext } from '../read/context.ts'
import { byId } from '../read/roots.ts'
import { Document } from './document.entity.ts'
import { isParty } from './parties.ts'
import { RequestStatus } from './request.entity.ts'

/** Documents show whole numbers and faces: they are for applicants and for those who decide, not for who only evaluates. */
const readers = [Role.RESIDENT, Role.OFFICER, Role.KELURAHAN_ADMIN, Role.AGENCY_ADMIN]

/** Raises UNAUTHENTICATED and FORBIDDEN; a program needs the right to read requests, and that to read residents. */
export function mayRead(caller: Caller | null): void {
  for (const scope of [Scope.REQUESTS_READ, Scope.RESIDENTS_READ]) mayAccess(caller, [...readers, scope])
}

/** A document as the caller may see it. Raises NOT_FOUND. */
export async function documentToRead(context: ReadContext, id: string): Promise<Document> {
  if (!byId(id)) throw notFound('document')
  const document = await context.em.findOneOrFail(Document, { id }, { populate: ['request'] })
  const request = document.request.getEntity()
  // What is written in a draft is for nobody else yet.
  if (request.status === RequestStatus.DRAFT && !isParty(request, context.caller!)) throw notFound('document')
  return document
}

/** Puts on record that a document was opened: of the document, and of the resident it tells of (UU 27/2022). */
export function viewed(context: ReadContext, { id, place, request }: Document): Statement[] {
  const subjects = [{ type: 'Document', id, place }]
  const applicant = request.getEntity().applicant?.id
  if (applicant && applicant !== context.caller?.residentId) subjects.push({ type: 'Resident', id: applicant, place })
  return subjects.map((subject) =>
    record(actorOf(context), { kind: AuditKind.VIEW, action: 'documentDownload', subject }, context.now),
  )
}
