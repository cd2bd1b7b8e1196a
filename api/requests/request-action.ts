import { registerEnumType } from 'type-graphql'
import { declareDerived, type Env } from '../read/declare.ts'
import type { Plain } from '../read/reference.ts'
import { Request } from './request.entity.ts'

/** What a caller may do with a request now. */
export enum RequestAction {
  APPROVE = 'APPROVE',
  RETURN = 'RETURN',
  REJECT = 'REJECT',
  ASSIST = 'ASSIST',
  OPEN = 'OPEN',
  CLAIM = 'CLAIM',
  RELEASE = 'RELEASE',
  UNDO = 'UNDO',
  REVISE = 'REVISE',
  ATTACH = 'ATTACH',
  SUBMIT = 'SUBMIT',
  CANCEL = 'CANCEL',
  DECLARE_COMPLETE = 'DECLARE_COMPLETE',
  TRACK = 'TRACK',
}

registerEnumType(RequestAction, {
  name: 'RequestAction',
  description: 'What a caller may do with a request now.',
  valuesConfig: {
    APPROVE: { description: 'Approve it at the stage it waits at: requestApprove.' },
    RETURN: { description: 'Return it to the applicant for a reason: requestReturn.' },
    REJECT: { description: 'Reject it for a reason: requestReject.' },
    ASSIST: {
      description: 'Approve, return or reject it in the name of the RT or RW head it waits for, with `assistance`.',
    },
    OPEN: { description: 'Note that you have opened it, the first to do so where it waits: requestOpen.' },
    CLAIM: { description: 'Take it in hand, so that only you decide on it: requestClaim.' },
    RELEASE: { description: 'Lay it back for the others it waits for: requestRelease.' },
    UNDO: { description: 'Take the last decision back, which you entered: requestUndo.' },
    REVISE: { description: 'Change what is written in its form: requestRevise.' },
    ATTACH: { description: 'Attach documents to it: POST /documents.' },
    SUBMIT: { description: 'Submit it, or submit it again after a return: requestSubmit.' },
    CANCEL: { description: 'Withdraw it: requestCancel.' },
    DECLARE_COMPLETE: {
      description: 'Declare its documents complete, so that its time counts: requestDeclareComplete.',
    },
    TRACK: { description: 'See the link by which the applicant follows it: requestTrackingLink.' },
  },
})

type Rule = (request: object, env: Env) => boolean

const rules = new Map<RequestAction, Rule>()
const needs: (keyof Request)[] = []

/** Declares who may do this and when, by stored properties of the request; of a relation outside of memory only its id. */
export function declareAction<Needs extends keyof Plain<Request>>(
  action: RequestAction,
  needed: readonly Needs[],
  rule: (request: Pick<Plain<Request>, Needs>, env: Env) => boolean,
): void {
  needs.push(...needed.filter((name) => !needs.includes(name)))
  rules.set(action, rule as Rule)
}

/** The actions open to a caller, in the order of RequestAction. */
export function actionsOn(request: object, env: Env): RequestAction[] {
  return Object.values(RequestAction).filter((action) => rules.get(action)?.(request, env) ?? false)
}

// The list of what is needed grows with every action declared, before the first plan is compiled.
declareDerived(Request, 'allowedActions', needs as never[], actionsOn)
