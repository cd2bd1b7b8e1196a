import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { Role } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { oneOf as oneEntity, writeToolsOf } from '../read/entities.ts'
import { declareWrite } from '../read/roots.ts'
import { declareAction, RequestAction } from '../requests/request-action.ts'
import { Request } from '../requests/request.entity.ts'
import { oneRequest } from '../requests/request.resolver.ts'
import { approveSeveral } from './approve-several.ts'
import { BulkOutcome } from './bulk-outcome.ts'
import { requestApprove, requestReject, requestReturn } from './decide-request.ts'
import { assistedBy, deciderOf } from './decider.ts'
import { BulkArguments, DecisionArguments, ReasonedArguments } from './decision-arguments.ts'

const pending = ['status', 'stage', 'waitingAt', 'waitingFor', 'applicant', 'claimedBy'] as const

for (const action of [RequestAction.APPROVE, RequestAction.RETURN, RequestAction.REJECT]) {
  declareAction(action, pending, (request, env) => typeof deciderOf(request, env) !== 'string')
}
declareAction(RequestAction.ASSIST, pending, (request, env) => typeof assistedBy(request, env) !== 'string')

declareWrite('requestApprove', { entity: Request, write: requestApprove })
declareWrite('requestReturn', { entity: Request, write: requestReturn })
declareWrite('requestReject', { entity: Request, write: requestReject })

const raises =
  'Raises NOT_FOUND, NOT_YOUR_TURN, FORBIDDEN for one’s own request, CONFLICT, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED'

@Resolver()
export class DecisionsResolver {
  @Authorized(Role.OFFICER, Role.KELURAHAN_ADMIN)
  @Mutation(() => Request, {
    description: `Approves a request at the stage it waits at; it moves on, or is completed after the last stage. Who keeps the records of a kelurahan may do so in the name of an RT or RW head. ${raises}, NO_OFFICER when nobody could decide further on.`,
  })
  async requestApprove(@Args(() => DecisionArguments) args: DecisionArguments, @Ctx() context: ReadContext) {
    await requestApprove({ ...args }, writeToolsOf(context))
    return await changed(args.id, context)
  }

  @Authorized(Role.OFFICER, Role.KELURAHAN_ADMIN)
  @Mutation(() => Request, {
    description: `Returns a request to the applicant, who mends what the reason names; it comes back to the same stage, and its standard time stands still until then. Who may is said with requestApprove. ${raises}.`,
  })
  async requestReturn(@Args(() => ReasonedArguments) args: ReasonedArguments, @Ctx() context: ReadContext) {
    await requestReturn({ ...args }, writeToolsOf(context))
    return await changed(args.id, context)
  }

  @Authorized(Role.OFFICER, Role.KELURAHAN_ADMIN)
  @Mutation(() => Request, {
    description: `Rejects a request, which ends it. Who may is said with requestApprove. ${raises}.`,
  })
  async requestReject(@Args(() => ReasonedArguments) args: ReasonedArguments, @Ctx() context: ReadContext) {
    await requestReject({ ...args }, writeToolsOf(context))
    return await changed(args.id, context)
  }

  @Authorized(Role.OFFICER)
  @Mutation(() => [BulkOutcome], {
    description:
      'Approves 1 to 100 requests, each for itself, and tells what became of each, in their order. Sent again with its key it tells the same. Raises INVALID_INPUT, IDEMPOTENCY_KEY_REUSED.',
  })
  async requestsApprove(
    @Args(() => BulkArguments) args: BulkArguments,
    @Ctx() context: ReadContext,
  ): Promise<BulkOutcome[]> {
    const refused = await approveSeveral({ ...args }, writeToolsOf(context))
    context.loaders.clear()
    const ids = args.decisions.map(({ id }) => id).filter((id) => /^[1-9]\d{0,17}$/.test(id))
    const found = await context.em.find(Request, { id: { $in: ids } }, { refresh: true })
    return args.decisions.map(({ id }, index) => ({
      id,
      request: found.find((request) => request.id === id) ?? null,
      code: refused[index]?.code ?? null,
      message: refused[index]?.message ?? null,
    }))
  }
}

/** The request after an act on it, by entities. */
export async function changed(id: string, context: ReadContext): Promise<Request> {
  context.loaders.clear()
  return await oneEntity<Request>(oneRequest, id, context)
}
