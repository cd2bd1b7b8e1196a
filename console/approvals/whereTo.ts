import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from '../units/unitPath.ts'
import type { Verdict } from './useDecision.ts'

type Translate = (key: string, options?: Record<string, unknown>) => string

/** What a decision has led to: the desk where the request waits now, the applicant, or its end. */
export function whereTo({ waitingAt, status }: RequestFieldsFragment, verdict: Verdict, translate: Translate): string {
  if (verdict !== 'APPROVE') return translate(`inbox.refused.${verdict}`)
  if (!waitingAt) return translate('inbox.approvedEnd', { status: translate(`requests.statuses.${status}`) })
  return translate('inbox.approvedOn', { unit: unitPath(waitingAt, translate).slice(0, 2).join(', ') })
}
