import type { ApprovalFilter, AuditEntryFilter, RequestFilter } from '../generated/graphql.ts'

/** The filter of a list without what does not narrow it, so that an address holds only what it says. */
export function narrowing<Filter extends object>(filter: Filter): Partial<Filter> {
  const kept = Object.entries(filter).filter(([, value]) => !isEmpty(value))
  return Object.fromEntries(kept) as Partial<Filter>
}

/** Where the requests behind a figure are listed. */
export function requestsAddress(filter: RequestFilter): string {
  return address('/requests', filter)
}

/** Where the decisions behind a figure are listed. */
export function approvalsAddress(filter: ApprovalFilter): string {
  return address('/approvals', filter)
}

/** Where the acts on record are listed. */
export function auditAddress(filter: AuditEntryFilter): string {
  return address('/audit', filter)
}

function address(path: string, filter: object): string {
  return `${path}?${new URLSearchParams({ filter: JSON.stringify(narrowing(filter)), page: '1' }).toString()}`
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
