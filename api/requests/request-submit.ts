import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { dayOf } from '../calendars/days.ts'
import type { ReadContext } from '../read/context.ts'
import { chainToBegin } from '../serviceTypes/chain-to-begin.ts'
import { ServiceType } from '../serviceTypes/service-type.entity.ts'
import { assistanceOnRecord } from './assistance-on-record.ts'
import { belongingOf } from './belonging.ts'
import { changeRequest, livingOf } from './change-request.ts'
import { Document } from './document.entity.ts'
import type { RequestSubmitArguments } from './life-arguments.ts'
import { checkWriter } from './parties.ts'
import type { Request } from './request.entity.ts'
import { submit, type Submitting } from './submit.ts'
import { takeStep } from './take-step.ts'
import { makeTrackingToken } from './tracking-token.ts'

/**
 * Submits a draft, or a returned request again. Raises NOT_FOUND, FORBIDDEN, CONFLICT, SERVICE_CLOSED, INVALID_INPUT,
 * DOCUMENTS_MISSING, NO_OFFICER.
 */
export async function requestSubmit(context: ReadContext, args: RequestSubmitArguments): Promise<Request> {
  const reason = assistanceOnRecord(args.assistance)
  if (args.documentsFollow && !takers.has(context.caller!.role)) {
    throw new DomainError('FORBIDDEN', 'Only staff takes a request whose documents are to follow.')
  }
  return await changeRequest(context, { field: 'requestSubmit', args, reason }, async (request, em) => {
    checkWriter(belongingOf(request, context), context.caller!, args.assistance)
    const by = await submittingOf(request, em, context, args.documentsFollow)
    await takeStep(em, request, submit(livingOf(request, context), by), context, args.queuedAt)
    if (!request.trackingHash) Object.assign(request, makeTrackingToken(context.vault))
    if (args.assistance) request.assistanceReason ??= args.assistance.reason
  })
}

/** Who sees papers at a counter or a door. */
const takers = new Set<Role>([Role.KELURAHAN_ADMIN, Role.OFFICER])

async function submittingOf(
  request: Request,
  em: SqlEntityManager,
  { now, clockOf, seats, reference }: ReadContext,
  documentsFollow: boolean,
): Promise<Submitting> {
  const documents = await em.find(Document, { request: request.id })
  return {
    now,
    day: dayOf(now),
    clockOf,
    seats,
    inForce: chainToBegin(reference.row(ServiceType, request.serviceType.id), now),
    attached: documents.flatMap(({ code }) => code ?? []),
    documentsFollow,
  }
}
