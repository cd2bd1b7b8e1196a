import { Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Role } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived } from '../read/declare.ts'
import { derivedValue, writeToolsOf } from '../read/entities.ts'
import { declareWrite } from '../read/roots.ts'
import { RequestActArguments } from '../requests/act-arguments.ts'
import { declareAction, RequestAction } from '../requests/request-action.ts'
import { Request } from '../requests/request.entity.ts'
import { deciderOf } from './decider.ts'
import { changed } from './decisions.resolver.ts'
import { mayRelease } from './handle.ts'
import { requestClaim, requestOpen, requestRelease, requestUndo } from './handle-request.ts'
import { obstacleToUndo, undoUntil } from './undo.ts'

const pending = ['status', 'stage', 'waitingAt', 'waitingFor', 'applicant', 'claimedBy'] as const
const decided = ['status', 'decidedAt', 'decidedById', 'openedAt', 'claimedBy'] as const

declareAction(RequestAction.OPEN, [...pending, 'openedAt'], (request, env) => {
  const found = deciderOf(request, env)
  return !request.openedAt && (typeof found !== 'string' || found === 'CLAIMED')
})
declareAction(
  RequestAction.CLAIM,
  pending,
  (request, env) =>
    typeof deciderOf(request, env) !== 'string' &&
    (!request.claimedBy || request.claimedBy.id !== env.caller.officerId),
)
declareAction(RequestAction.RELEASE, pending, mayRelease)
declareAction(RequestAction.UNDO, decided, (request, env) => obstacleToUndo(request, env) === null)
declareDerived(Request, 'undoUntil', decided, undoUntil)

declareWrite('requestOpen', { entity: Request, write: requestOpen })
declareWrite('requestClaim', { entity: Request, write: requestClaim })
declareWrite('requestRelease', { entity: Request, write: requestRelease })
declareWrite('requestUndo', { entity: Request, write: requestUndo })

const raises = 'Raises NOT_FOUND, CONFLICT, IDEMPOTENCY_KEY_REUSED'

@Resolver(() => Request)
export class HandlingResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when you can take your decision back (requestUndo), should nobody open before what followed. Null exactly when `allowedActions` has no UNDO.',
  })
  undoUntil(@Root() request: Request, @Ctx() context: ReadContext) {
    return derivedValue(Request, 'undoUntil', request, context)
  }

  @Authorized(Role.OFFICER)
  @Mutation(() => Request, {
    description: `Notes that a request was opened where it waits: idle time ends, work begins. Later looks change nothing, and its version stays, so that it does not come between you and your decision. ${raises}, NOT_YOUR_TURN, FORBIDDEN for one’s own request.`,
  })
  async requestOpen(@Args(() => RequestActArguments) args: RequestActArguments, @Ctx() context: ReadContext) {
    await requestOpen({ ...args }, writeToolsOf(context))
    return await changed(args.id, context)
  }

  @Authorized(Role.OFFICER)
  @Mutation(() => Request, {
    description: `Takes a request in hand where several hold the post it waits for: only you decide on it until it is released, or goes on. ${raises}, NOT_YOUR_TURN, FORBIDDEN for one’s own request.`,
  })
  async requestClaim(@Args(() => RequestActArguments) args: RequestActArguments, @Ctx() context: ReadContext) {
    await requestClaim({ ...args }, writeToolsOf(context))
    return await changed(args.id, context)
  }

  @Authorized(Role.OFFICER, Role.KELURAHAN_ADMIN)
  @Mutation(() => Request, {
    description: `Lays a request back for whoever it waits for: by who has it in hand, the head of the unit, or who keeps the records of the kelurahan. ${raises}.`,
  })
  async requestRelease(@Args(() => RequestActArguments) args: RequestActArguments, @Ctx() context: ReadContext) {
    await requestRelease({ ...args }, writeToolsOf(context))
    return await changed(args.id, context)
  }

  @Authorized(Role.OFFICER, Role.KELURAHAN_ADMIN)
  @Mutation(() => Request, {
    description: `Takes back the decision you entered, for a short while (UNDO_SECONDS) and as long as nobody has opened what followed: the request waits where it was, as long as it had. ${raises}.`,
  })
  async requestUndo(@Args(() => RequestActArguments) args: RequestActArguments, @Ctx() context: ReadContext) {
    await requestUndo({ ...args }, writeToolsOf(context))
    return await changed(args.id, context)
  }
}
