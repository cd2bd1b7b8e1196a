import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Scope } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { declareToMany, type Env } from '../read/declare.ts'
import { derivedValue, oneOf as oneEntity, pageOf, toMany } from '../read/entities.ts'
import { byId, type Condition, declareList, declareOne } from '../read/roots.ts'
import { atStage, before, ofResident, ofServiceType, oneOf, since } from '../serviceTypes/conditions.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import { inSubtree, withinReach } from '../units/within.ts'
import { RequestAction } from './request-action.ts'
import { RequestEvent } from './request-event.entity.ts'
import { type RequestFilter, RequestPage, RequestsArguments } from './request-list.ts'
import { Request, RequestStatus } from './request.entity.ts'

declareToMany(Request, 'events', { entity: RequestEvent, by: 'request', orderBy: ['id'] })

/** Requests that wait for a post the caller holds. */
function inInbox(wanted: boolean, { caller, reference }: Env): Condition | null {
  if (!wanted) return null
  const each = caller.posts.map(({ position, unitId }) => {
    const stages = reference.all(Stage).flatMap((stage) => (stage.decidedBy === position ? [stage.id] : []))
    return {
      sql: '(t.waiting_at_id = ? and (t.waiting_for = ? or t.waiting_for is null and t.stage_id = any(?)))',
      values: [String(unitId), position, `{${stages.join()}}`],
    }
  })
  if (each.length === 0) return { sql: 'false', values: [] }
  return { sql: `(${each.map(({ sql }) => sql).join(' or ')})`, values: each.flatMap(({ values }) => values) }
}

/** Who keeps records asks for drafts, of which they see their own, by their status. */
const noDraft: Condition = { sql: `t.status <> '${RequestStatus.DRAFT}'`, values: [], isKept: true }

function both(one: Condition | null, other: Condition | null): Condition | null {
  if (!one || !other) return one ?? other
  const isKept = one.isKept === true && other.isKept === true
  return { sql: `${one.sql} and ${other.sql}`, values: [...one.values, ...other.values], isKept }
}

function withStatus(statuses: readonly string[]): Condition {
  if (statuses.length === 1) return is(statuses[0]!)
  const any = oneOf('status')(statuses)
  return statuses.includes(RequestStatus.DRAFT) ? { ...any, isKept: false } : any
}

const list = declareList<RequestFilter>('requests', {
  entity: Request,
  reach: (env, { status }) => ofResident('applicant_id = ?', env) ?? both(withinReach(env), status ? null : noDraft),
  keptCounts: 'request_tally',
  filters: {
    status: withStatus,
    serviceType: ofServiceType,
    unit: inSubtree,
    stage: atStage,
    waitingAt: (code, { reference }) => ({
      sql: 't.waiting_at_id = ?',
      values: [String(reference.require(Unit, code, 'filter.waitingAt').id)],
    }),
    inbox: inInbox,
    number: (number) => ({ sql: 't.number = ?', values: [number] }),
    submittedFrom: since('submitted_at'),
    submittedTo: before('submitted_at'),
    closedFrom: since('closed_at'),
    closedTo: before('closed_at'),
  },
  sorts: {
    SUBMITTED_AT: 'submittedAt',
    CLOSED_AT: 'closedAt',
    WAITING_SINCE: 'waitingSince',
    DUE_AT: 'dueAt',
    NUMBER: 'number',
    STATUS: 'status',
  },
  defaultSort: { field: 'SUBMITTED_AT', order: 'DESC' },
})

/** One status as an equality, so that an index on it also gives the order. Drafts of others are counted, but not told. */
function is(status: string): Condition {
  return { sql: 't.status = ?', values: [status], isKept: status !== RequestStatus.DRAFT }
}

/** The root that answers with one request; a mutation of a request is read back through it. */
export const oneRequest = declareOne('request', { entity: Request, argument: 'id', find: byId })

@Resolver(() => Request)
export class RequestResolver {
  @Authorized(Scope.REQUESTS_READ)
  @Query(() => RequestPage, { description: 'The requests of your territory (permohonan).' })
  requests(@Args(() => RequestsArguments) args: RequestsArguments, @Ctx() context: ReadContext) {
    return pageOf<Request>(list, args, context)
  }

  @Authorized(Scope.REQUESTS_READ)
  @Query(() => Request, { description: 'One request. Raises NOT_FOUND, also when it lies outside your territory.' })
  async request(@Arg('id', () => ID, { description: 'Its identifier.' }) id: string, @Ctx() context: ReadContext) {
    return await oneEntity<Request>(oneRequest, id, context)
  }

  @FieldResolver(() => [RequestEvent], { description: 'What happened to it, oldest first.' })
  async events(@Root() request: Request, @Ctx() context: ReadContext) {
    return await toMany<RequestEvent>(Request, 'events', request, context)
  }

  @FieldResolver(() => [RequestAction], { description: 'What you may do with it now, in the order of RequestAction.' })
  allowedActions(@Root() request: Request, @Ctx() context: ReadContext) {
    return derivedValue(Request, 'allowedActions', request, context)
  }
}
