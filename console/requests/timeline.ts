import { secondsBetween } from '../fields/duration.ts'
import type { RequestFieldsFragment, StageFieldsFragment, UnitFieldsFragment } from '../generated/graphql.ts'

type Visit = RequestFieldsFragment['approvals'][number]

/** One station on the way of a request. */
export type Step =
  | { kind: 'visited'; id: string; visit: Visit; seconds: number | null }
  | {
      kind: 'waiting'
      id: string
      stage: StageFieldsFragment
      unit: UnitFieldsFragment | null
      since: string
      dueAt: string | null
      isLate: boolean
    }
  | { kind: 'withApplicant'; id: string; since: string | null }
  | { kind: 'ahead'; id: string; stage: StageFieldsFragment }
  | { kind: 'closed'; id: string; at: string; status: RequestFieldsFragment['status'] }

/** The way of a request through its chain: where it has been, where it waits at this instant, what is ahead. */
export function timelineOf(request: RequestFieldsFragment, now: Date): Step[] {
  const visited = request.approvals.map((visit) => stepOfVisit(visit))
  const present = presentOf(request, now)
  return [...visited, ...present, ...aheadOf(request)]
}

/** Whether the decision it waits for is overdue. */
export function isLate({ dueAt, status }: Pick<RequestFieldsFragment, 'dueAt' | 'status'>, now: Date): boolean {
  return status === 'IN_PROGRESS' && dueAt !== null && new Date(dueAt) < now
}

function stepOfVisit(visit: Visit): Step {
  const { id, stage, unit, enteredAt, decidedAt } = visit
  if (decidedAt === null) return { kind: 'waiting', id, stage, unit, since: enteredAt, dueAt: null, isLate: false }
  return { kind: 'visited', id, visit, seconds: secondsBetween(enteredAt, decidedAt) }
}

function presentOf(request: RequestFieldsFragment, now: Date): Step[] {
  const { status, stage, waitingAt, waitingSince, dueAt, closedAt, approvals } = request
  if (closedAt !== null) return [{ kind: 'closed', id: 'closed', at: closedAt, status }]
  if (status === 'RETURNED')
    return [{ kind: 'withApplicant', id: 'applicant', since: approvals.at(-1)?.decidedAt ?? null }]
  const isOpenVisit = approvals.some(({ decidedAt }) => decidedAt === null)
  if (!stage || !waitingSince || isOpenVisit) return []
  return [
    {
      kind: 'waiting',
      id: 'waiting',
      stage,
      unit: waitingAt,
      since: waitingSince,
      dueAt,
      isLate: isLate(request, now),
    },
  ]
}

/** A chain says who decides next; the stages of an imported history only say what has happened. */
function aheadOf({ status, stage, chain, closedAt }: RequestFieldsFragment): Step[] {
  if (closedAt !== null || status === 'RETURNED') return []
  const reached = stage?.position ?? 0
  return chain.stages
    .filter(({ position, decidedBy }) => position > reached && decidedBy !== null)
    .map((each) => ({ kind: 'ahead', id: `ahead-${each.id}`, stage: each }))
}
