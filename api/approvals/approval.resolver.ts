import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Scope } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { declareToMany, type Env } from '../read/declare.ts'
import { oneOf as oneEntity, pageOf, toMany } from '../read/entities.ts'
import { byId, type Condition, declareList, declareOne } from '../read/roots.ts'
import { Request } from '../requests/request.entity.ts'
import { atStage, before, ofResident, ofServiceType, oneOf, since } from '../serviceTypes/conditions.ts'
import { Unit } from '../units/unit.entity.ts'
import { withinReach } from '../units/within.ts'
import { type ApprovalFilter, ApprovalPage, ApprovalsArguments } from './approval-list.ts'
import { Approval } from './approval.entity.ts'

declareToMany(Request, 'approvals', { entity: Approval, by: 'request', orderBy: ['enteredAt', 'id'] })

/** Handled by a unit or one below it. */
function handledWithin(code: string, { reference }: Env): Condition | null {
  const unit = reference.require(Unit, code, 'filter.unit')
  if (unit.level === 'CITY') return null
  return { sql: 't.unit_place >= ? and t.unit_place < ?', values: [String(unit.place), String(unit.placeEnd)] }
}

const list = declareList<ApprovalFilter>('approvals', {
  entity: Approval,
  reach: (env) => ofResident('request_id in (select id from request where applicant_id = ?)', env) ?? withinReach(env),
  filters: {
    request: (id) => {
      const found = byId(id)
      return found ? { ...found, sql: 't.request_id = ?' } : { sql: 'false', values: [] }
    },
    serviceType: ofServiceType,
    stage: atStage,
    unit: handledWithin,
    outcome: oneOf('outcome'),
    decidedFrom: since('decided_at'),
    decidedTo: before('decided_at'),
  },
  sorts: { DECIDED_AT: 'decidedAt', ENTERED_AT: 'enteredAt' },
  defaultSort: { field: 'DECIDED_AT', order: 'DESC' },
})

const one = declareOne('approval', { entity: Approval, argument: 'id', find: byId })

@Resolver(() => Approval)
export class ApprovalResolver {
  @Authorized(Scope.REQUESTS_READ)
  @Query(() => ApprovalPage, { description: 'The decisions on requests of your territory (persetujuan).' })
  approvals(@Args(() => ApprovalsArguments) args: ApprovalsArguments, @Ctx() context: ReadContext) {
    return pageOf<Approval>(list, args, context)
  }

  @Authorized(Scope.REQUESTS_READ)
  @Query(() => Approval, { description: 'One decision. Raises NOT_FOUND, also when it lies outside your territory.' })
  async approval(@Arg('id', () => ID, { description: 'Its identifier.' }) id: string, @Ctx() context: ReadContext) {
    return await oneEntity<Approval>(one, id, context)
  }
}

/** The inverse side of the relation, added to requests by the folder that owns decisions. */
@Resolver(() => Request)
export class RequestApprovalsResolver {
  @FieldResolver(() => [Approval], {
    description: 'The decisions taken on it, in the order in which it entered the stages.',
  })
  async approvals(@Root() request: Request, @Ctx() context: ReadContext) {
    return await toMany<Approval>(Request, 'approvals', request, context)
  }
}
