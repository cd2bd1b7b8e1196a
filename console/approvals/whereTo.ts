import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from '../units/unitPath.ts'

type Translate = (key: string, options?: Record<string, unknown>) => string

/** What an approval has led to: the desk where the request waits now, or its end. */
export function whereTo({ waitingAt, status }: RequestFieldsFragment, translate: Translate): string {
  if (!waitingAt) return translate('inbox.approvedEnd', { status: translate(`requests.statuses.${status}`) })
  return translate('inbox.approvedOn', { unit: unitPath(waitingAt, translate).slice(0, 2).join(', ') })
}
