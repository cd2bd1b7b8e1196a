import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { act, type Doing } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { withFreshReference } from '../read/fresh-reference.ts'
import { byId } from '../read/roots.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import type { RequestActArguments } from './act-arguments.ts'
import { Request } from './request.entity.ts'
import type { Living } from './step.ts'
import { checkSeen } from './transitions.ts'

/** A mutation of a request. */
export interface Changing extends Pick<Doing<Request>, 'field' | 'reason'> {
  args: RequestActArguments
  /** What stands for the arguments in the hash kept with an idempotency key, where they are personal data. */
  hashed?: object
}

/**
 * Changes one request, locked, in one transaction that is put on record. Raises NOT_FOUND, CONFLICT when it has moved
 * on since the caller saw it, IDEMPOTENCY_KEY_REUSED, and what the work raises.
 */
export async function changeRequest(
  context: ReadContext,
  { field, args, hashed, reason }: Changing,
  work: (request: Request, em: SqlEntityManager) => Promise<void>,
): Promise<Request> {
  return await actOnRequests(context, { field, args: { ...args, ...hashed }, reason }, async (em) => {
    if (!byId(args.id)) throw notFound('request')
    const request = await em.findOneOrFail(Request, { id: args.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    checkSeen(args.seenVersion, request.version)
    await work(request, em)
    return request
  })
}

/** Does an act that answers with a request; again after a reload when it met a reference row that memory does not hold. */
export async function actOnRequests(
  context: ReadContext,
  doing: Pick<Doing<Request>, 'field' | 'args' | 'reason'>,
  work: (em: SqlEntityManager) => Promise<Request>,
): Promise<Request> {
  const attempt = () => act(context, { ...doing, entity: Request, kind: AuditKind.RECORD }, work)
  const { result } = await withFreshReference(context.reference, attempt)
  context.loaders.clear()
  return result
}

/** A request with the reference rows it points to, as verbs see it. */
export function livingOf(request: Request, { reference }: Pick<ReadContext, 'reference'>): Living {
  return {
    status: request.status,
    chain: reference.row(Chain, request.chain.id),
    unit: reference.row(Unit, request.unit.id),
    form: request.form,
    applicantId: request.applicant?.id ?? null,
    stage: request.stage && reference.row(Stage, request.stage.id),
    waitingAt: request.waitingAt && reference.row(Unit, request.waitingAt.id),
    completeAt: request.completeAt,
    spentSeconds: request.spentSeconds,
    resumeStage: request.resumeStage && reference.row(Stage, request.resumeStage.id),
  }
}
