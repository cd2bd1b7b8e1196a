import { declareDerived } from '../read/declare.ts'
import { expectationOf } from './expectation.ts'
import { isTurnOf } from './chain.ts'
import { mayFileFor, isParty, mayWrite } from './parties.ts'
import { declareAction, RequestAction } from './request-action.ts'
import { Request, RequestStatus } from './request.entity.ts'
import { isOpenTo } from './transitions.ts'

const belonging = ['status', 'applicant', 'filedById', 'unit'] as const

declareAction(
  RequestAction.REVISE,
  belonging,
  (request, { caller }) => isOpenTo('revise', request.status) && mayWrite(request, caller),
)

declareAction(
  RequestAction.SUBMIT,
  belonging,
  (request, { caller }) =>
    (isOpenTo('submit', request.status) || isOpenTo('resubmit', request.status)) && mayWrite(request, caller),
)

declareAction(
  RequestAction.CANCEL,
  belonging,
  (request, { caller }) => isOpenTo('cancel', request.status) && isParty(request, caller),
)

declareAction(
  RequestAction.DECLARE_COMPLETE,
  ['status', 'unit', 'stage', 'waitingAt', 'waitingFor', 'completeAt', 'externalRef'],
  (request, { caller }) =>
    isOpenTo('declareComplete', request.status) &&
    request.completeAt === null &&
    request.externalRef === null &&
    (mayFileFor(request.unit, caller) || isTurnOf(caller.posts, request)),
)

declareAction(
  RequestAction.TRACK,
  belonging,
  (request, { caller }) => request.status !== RequestStatus.DRAFT && mayWrite(request, caller),
)

declareDerived(Request, 'waitingFor', ['waitingFor', 'stage', 'waitingAt'], ({ waitingFor, stage, waitingAt }) =>
  waitingAt ? (waitingFor ?? stage?.decidedBy ?? null) : null,
)

const expecting = ['status', 'chain', 'stage', 'waitingAt', 'form', 'waitingSince', 'dueAt', 'completeAt'] as const

declareDerived(Request, 'expectedAt', expecting, (request, env) => expectationOf(request, env).at)

declareDerived(Request, 'isDueProvisional', expecting, (request, env) => expectationOf(request, env).isProvisional)
