import { dropAnswers, keptAnswers } from '../drafts/keptAnswers.ts'
import { revise } from '../drafts/revise.ts'
import {
  RequestApproveDocument,
  RequestCancelDocument,
  RequestClaimDocument,
  RequestDeclareCompleteDocument,
  RequestRejectDocument,
  RequestReleaseDocument,
  RequestReturnDocument,
  RequestSubmitDocument,
  RequestUndoDocument,
  RequestsApproveDocument,
  type RequestApproveMutationVariables,
  type RequestCancelMutationVariables,
  type RequestClaimMutationVariables,
  type RequestDeclareCompleteMutationVariables,
  type RequestRecordFragment,
  type RequestRejectMutationVariables,
  type RequestReleaseMutationVariables,
  type RequestReturnMutationVariables,
  type RequestSubmitMutationVariables,
  type RequestUndoMutationVariables,
  type RequestsApproveMutationVariables,
} from '../generated/graphql.ts'
import { ApiError } from '../provider/errors.ts'
import { execute } from '../provider/execute.ts'
import { argumentsOf, type Told, type Waiting } from './waiting.ts'

/** How each act that is held back for want of a line is sent. */
const senders = {
  APPROVE: one(async (said: RequestApproveMutationVariables) => {
    return (await execute(RequestApproveDocument, said)).requestApprove
  }),
  RETURN: one(async (said: RequestReturnMutationVariables) => {
    return (await execute(RequestReturnDocument, said)).requestReturn
  }),
  REJECT: one(async (said: RequestRejectMutationVariables) => {
    return (await execute(RequestRejectDocument, said)).requestReject
  }),
  UNDO: one(async (said: RequestUndoMutationVariables) => {
    return (await execute(RequestUndoDocument, said)).requestUndo
  }),
  CLAIM: one(async (said: RequestClaimMutationVariables) => {
    return (await execute(RequestClaimDocument, said)).requestClaim
  }),
  RELEASE: one(async (said: RequestReleaseMutationVariables) => {
    return (await execute(RequestReleaseDocument, said)).requestRelease
  }),
  CANCEL: one(async (said: RequestCancelMutationVariables) => {
    return (await execute(RequestCancelDocument, said)).requestCancel
  }),
  DECLARE_COMPLETE: one(async (said: RequestDeclareCompleteMutationVariables) => {
    return (await execute(RequestDeclareCompleteDocument, said)).requestDeclareComplete
  }),
  SUBMIT: one(async (said: RequestSubmitMutationVariables) => {
    await sendAnswers(said)
    return (await execute(RequestSubmitDocument, said)).requestSubmit
  }),
  APPROVE_SEVERAL: async (said: RequestsApproveMutationVariables): Promise<Told[]> => {
    const { requestsApprove } = await execute(RequestsApproveDocument, said)
    return requestsApprove.map(({ id, request, code }) => ({
      id,
      request,
      refused: code === null ? null : { id, code, fields: {} },
    }))
  },
}

/** An act that is held back for want of a line. */
export type HeldAct = keyof typeof senders

/** What is said with an act, beside what every sending has. */
export type Said<Act extends HeldAct> = Omit<Parameters<(typeof senders)[Act]>[0], 'idempotencyKey' | 'queuedAt'>

/** Whether this console knows such an act: what another release has kept may be another. */
export function isHeldAct(act: unknown): act is HeldAct {
  return typeof act === 'string' && Object.hasOwn(senders, act)
}

/** Sends an act as it was decided, and answers what has become of it. Throws ApiError where nothing was done. */
export async function sendHeldAct(waiting: Waiting): Promise<Told[]> {
  const send = senders[waiting.act] as (said: object) => Promise<Told[]>
  return await send(argumentsOf(waiting))
}

function one<Variables>(ask: (said: Variables) => Promise<RequestRecordFragment>) {
  return async (said: Variables): Promise<Told[]> => {
    const request = await ask(said)
    return [{ id: request.id, request, refused: null }]
  }
}

/** A form is saved before it is submitted: written without a line, this browser alone has it. */
async function sendAnswers({ id, assistance }: RequestSubmitMutationVariables): Promise<void> {
  const kept = keptAnswers(String(id))
  if (!kept) return
  const { saved } = await revise(execute, { ...kept, id: String(id), assistance, before: null })
  if (!saved) throw new ApiError('CONFLICT')
  dropAnswers(String(id))
}
