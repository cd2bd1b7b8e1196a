import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import type { RequestActArguments } from './act-arguments.ts'
import { isTurnOf } from './chain.ts'
import { changeRequest, livingOf } from './change-request.ts'
import { declareComplete } from './declare-complete.ts'
import { mayFileFor } from './parties.ts'
import type { Request } from './request.entity.ts'
import { takeStep } from './take-step.ts'

/** Declares the documents of a request complete. Raises NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function requestDeclareComplete(context: ReadContext, args: RequestActArguments): Promise<Request> {
  const caller = context.caller!
  return await changeRequest(context, { field: 'requestDeclareComplete', args }, async (request, em) => {
    const living = livingOf(request, context)
    if (request.externalRef !== null) {
      throw new DomainError('CONFLICT', 'The request is kept by another system, whose history was imported.')
    }
    if (!mayFileFor(living.unit, caller) && !isTurnOf(caller.posts, { ...living, waitingFor: request.waitingFor })) {
      throw new DomainError('FORBIDDEN', 'That is for those who keep the records, and for whoever it waits for.')
    }
    await takeStep(em, request, declareComplete(living, context), context, args.queuedAt)
  })
}
