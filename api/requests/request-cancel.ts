import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { run } from '../acts/act.ts'
import type { ReadContext } from '../read/context.ts'
import type { RequestActArguments } from './act-arguments.ts'
import { belongingOf } from './belonging.ts'
import { cancel } from './cancel.ts'
import { changeRequest, livingOf } from './change-request.ts'
import { storeWithdrawnVisit } from './end-visit.ts'
import { checkParty } from './parties.ts'
import type { Request } from './request.entity.ts'
import { takeStep } from './take-step.ts'

/** Withdraws a request; a visit under way ends with it. Raises NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function requestCancel(context: ReadContext, args: RequestActArguments): Promise<Request> {
  return await changeRequest(context, { field: 'requestCancel', args }, async (request, em) => {
    checkParty(belongingOf(request, context), context.caller!)
    const step = cancel(livingOf(request, context), context.now)
    await endVisit(em, request, context, args.queuedAt)
    await takeStep(em, request, step, context, args.queuedAt)
  })
}

/** Keeps the visit that ends, if the request waits anywhere. */
async function endVisit(
  em: SqlEntityManager,
  request: Request,
  context: ReadContext,
  queuedAt: Date | undefined,
): Promise<void> {
  const { stage, waitingAt } = livingOf(request, context)
  const { waitingSince, waitingFor, openedAt, dueAt, spentSeconds } = request
  if (!stage || !waitingAt || !waitingSince) return
  const visit = storeWithdrawnVisit({
    request: { id: request.id, place: request.place, serviceTypeId: request.serviceType.id },
    stageId: stage.id,
    unit: waitingAt,
    position: waitingFor ?? stage.decidedBy,
    enteredAt: waitingSince,
    openedAt,
    endedAt: context.now,
    dueAt,
    spentSeconds,
    accountId: context.caller!.accountId,
    queuedAt: queuedAt ?? null,
  })
  await run(em, visit)
}
