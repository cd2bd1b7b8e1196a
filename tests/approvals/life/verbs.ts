import type { Actor } from './city.ts'

/** What can be done with a request: the field of the API, the action that offers it, and the event that tells it. */
export const verbs = {
  approve: { field: 'requestApprove', action: 'APPROVE', event: 'APPROVED' },
  return: { field: 'requestReturn', action: 'RETURN', event: 'RETURNED' },
  reject: { field: 'requestReject', action: 'REJECT', event: 'REJECTED' },
  undo: { field: 'requestUndo', action: 'UNDO', event: 'UNDONE' },
  open: { field: 'requestOpen', action: 'OPEN', event: 'OPENED' },
  claim: { field: 'requestClaim', action: 'CLAIM', event: 'CLAIMED' },
  release: { field: 'requestRelease', action: 'RELEASE', event: 'RELEASED' },
  revise: { field: 'requestRevise', action: 'REVISE', event: 'REVISED' },
  submit: { field: 'requestSubmit', action: 'SUBMIT', event: 'SUBMITTED' },
  cancel: { field: 'requestCancel', action: 'CANCEL', event: 'CANCELLED' },
} as const
export type Verb = keyof typeof verbs

/** Verbs that say yes to who asks for what is so already. */
export const repeatable: ReadonlySet<Verb> = new Set<Verb>(['open', 'claim', 'release'])

const decisions: ReadonlySet<Verb> = new Set<Verb>(['approve', 'return', 'reject'])

/** The action that offers a verb to an actor: who keeps the records decides in the name of a head. */
export function actionOf(verb: Verb, actor: Actor): string {
  return actor === 'admin' && decisions.has(verb) ? 'ASSIST' : verbs[verb].action
}

/** Arguments beside the request, its key and the version seen. */
export function argumentsOf(verb: Verb, actor: Actor, reasons: { return: string; reject: string }): object {
  const assistance = { reason: 'ELDERLY', note: 'Dibantu di loket' }
  if (verb === 'revise') return { form: { urgent: actor === 'admin' }, assistance }
  if (verb === 'submit') return { assistance }
  if (!decisions.has(verb)) return {}
  return {
    note: 'Catatan uji',
    ...(actor === 'admin' && { assistance }),
    ...(verb !== 'approve' && { reason: reasons[verb as 'return' | 'reject'] }),
  }
}

const types: Record<string, string> = {
  id: 'ID!',
  idempotencyKey: 'String',
  seenVersion: 'Int',
  note: 'String',
  reason: 'String!',
  assistance: 'AssistanceInput',
  form: 'JSONObject!',
}

/** The mutation of a field with these arguments as variables. */
export function mutationOf(field: string, args: object): string {
  const names = Object.keys(args)
  const declared = names.map((name) => `$${name}: ${types[name]}`).join(', ')
  return `mutation (${declared}) { ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) { id version } }`
}
