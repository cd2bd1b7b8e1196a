import type { ApprovalFilter, RequestFilter } from '../generated/graphql.ts'
import { approvalsAddress, requestsAddress } from '../lists/address.ts'
import { monthWithin } from '../periods/periods.ts'
import type { View } from './address.ts'

/** The requests behind a figure of the whole: those that were decided to the end in the period, not the withdrawn. */
export function requestsBehind({ period, unit, serviceType }: View): string {
  const ended = {
    status: ['COMPLETED', 'REJECTED'],
    closedFrom: period.from,
    closedTo: period.to,
  } satisfies RequestFilter
  return requestsAddress({ ...ended, unit, serviceType })
}

/** The requests behind one month. */
export function requestsOfMonth(view: View, month: string): string {
  return requestsBehind({ ...view, period: monthWithin(month, view.period) })
}

/** The requests behind one unit, or one service type. */
export function requestsOfUnit(view: View, unit: string): string {
  return requestsBehind({ ...view, unit })
}

export function requestsOfService(view: View, serviceType: string): string {
  return requestsBehind({ ...view, serviceType })
}

/** The decisions behind one stage. */
export function decisionsOfStage({ period, unit, serviceType }: View, stage: string): string {
  const decided = { outcome: ['APPROVED', 'RETURNED', 'REJECTED'], stage } satisfies ApprovalFilter
  return approvalsAddress({ ...decided, unit, serviceType, decidedFrom: period.from, decidedTo: period.to })
}
