import type { ReadContext } from '../read/context.ts'
import { chainToBegin } from '../serviceTypes/chain-to-begin.ts'
import { ServiceType } from '../serviceTypes/service-type.entity.ts'
import { assistanceOnRecord } from './assistance-on-record.ts'
import { belongingOf } from './belonging.ts'
import { changeRequest, livingOf } from './change-request.ts'
import type { RequestReviseArguments } from './life-arguments.ts'
import { checkWriter } from './parties.ts'
import type { Request } from './request.entity.ts'
import { revise } from './revise.ts'
import { takeStep } from './take-step.ts'

/** Writes the form of a draft or a returned request anew. Raises NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_INPUT. */
export async function requestRevise(context: ReadContext, args: RequestReviseArguments): Promise<Request> {
  const reason = assistanceOnRecord(args.assistance)
  const hashed = { form: context.vault.hash(JSON.stringify(args.form), 'form') }
  return await changeRequest(context, { field: 'requestRevise', args, hashed, reason }, async (request, em) => {
    checkWriter(belongingOf(request, context), context.caller!, args.assistance)
    const inForce = chainToBegin(context.reference.row(ServiceType, request.serviceType.id), context.now)
    await takeStep(em, request, revise(livingOf(request, context), args.form, inForce), context, args.queuedAt)
    if (args.assistance) request.assistanceReason ??= args.assistance.reason
  })
}
