import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import type { RequestActArguments } from './act-arguments.ts'
import { belongingOf } from './belonging.ts'
import { changeRequest } from './change-request.ts'
import { mayWrite } from './parties.ts'
import { RequestStatus } from './request.entity.ts'
import { makeTrackingToken, trackingPurpose } from './tracking-token.ts'

/**
 * The address at which anyone who has it sees where a request is, made when there is none yet.
 * Raises NOT_FOUND, FORBIDDEN, CONFLICT for a draft.
 */
export async function requestTrackingLink(
  context: ReadContext,
  args: RequestActArguments,
): Promise<{ url: string; number: string }> {
  const request = await changeRequest(context, { field: 'requestTrackingLink', args }, async (found) => {
    if (!mayWrite(belongingOf(found, context), context.caller!)) {
      throw new DomainError('FORBIDDEN', 'That is for the applicant, and for those who enter requests for others.')
    }
    if (found.status === RequestStatus.DRAFT) {
      throw new DomainError('CONFLICT', 'A draft has no link: submit it first.')
    }
    if (!found.trackingCipher) Object.assign(found, makeTrackingToken(context.vault))
  })
  const token = context.vault.decrypt(request.trackingCipher!, trackingPurpose)
  return { url: `${context.publicUrl()}/track/${token}`, number: request.number }
}
