import { secondsBetween } from '../fields/duration.ts'
import type {
  AssistanceReason,
  Position,
  RequestFieldsFragment,
  RequestRecordFragment,
  StageFieldsFragment,
  UnitFieldsFragment,
} from '../generated/graphql.ts'
import { detoursOf, type Detour } from './detours.ts'

type Visit = RequestRecordFragment['approvals'][number]

/** One station on the way of a request. */
export type Step =
  | { kind: 'submitted'; id: string; at: string; assistance: AssistanceReason | null }
  | { kind: 'visited'; id: string; at: string; visit: Visit; seconds: number; idle: number | null; work: number | null }
  | {
      kind: 'waiting'
      id: string
      stage: StageFieldsFragment
      unit: UnitFieldsFragment | null
      since: string
      openedAt: string | null
      dueAt: string | null
      claimedBy: string | null
      /** Whose post it waits for, where that is not the one its stage names. */
      insteadFor: Position | null
      /** Whether the due time may move, for want of a list of holidays. */
      isProvisional: boolean
      /** Whether its documents are to follow, so that no time counts yet. */
      isIncomplete: boolean
      isLate: boolean
    }
  | Detour
  | { kind: 'ahead'; id: string; stage: StageFieldsFragment }
  | { kind: 'closed'; id: string; at: string; status: RequestFieldsFragment['status'] }

/** The way of a request through its chain: where it has been, where it waits at this instant, what is ahead. */
export function timelineOf(request: RequestRecordFragment, now: Date): Step[] {
  const { status, submittedAt, assistanceReason, approvals } = request
  if (status === 'DRAFT') return [{ kind: 'draft', id: 'draft', at: submittedAt }, ...aheadOf(request)]
  const visited = approvals.flatMap(stepOfVisit)
  const way = [...visited, ...detoursOf(request)].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return [
    { kind: 'submitted', id: 'submitted', at: submittedAt, assistance: assistanceReason },
    ...way,
    ...presentOf(request, now),
    ...aheadOf(request),
  ]
}

/** Whether the decision it waits for is overdue. */
export function isLate({ dueAt, status }: Pick<RequestFieldsFragment, 'dueAt' | 'status'>, now: Date): boolean {
  return status === 'IN_PROGRESS' && dueAt !== null && new Date(dueAt) < now
}

/** A visit that has ended: how long it lay idle until it was opened, and how long the work took from there. */
function stepOfVisit(visit: Visit): (Step & { at: string }) | [] {
  const { id, enteredAt, openedAt, decidedAt } = visit
  if (decidedAt === null) return []
  return {
    kind: 'visited',
    id,
    at: decidedAt,
    visit,
    seconds: secondsBetween(enteredAt, decidedAt),
    idle: openedAt === null ? null : secondsBetween(enteredAt, openedAt),
    work: openedAt === null ? null : secondsBetween(openedAt, decidedAt),
  }
}

function presentOf(request: RequestRecordFragment, now: Date): Step[] {
  const { status, stage, waitingAt, waitingSince, dueAt, openedAt, claimedBy, closedAt, approvals } = request
  if (closedAt !== null) return [{ kind: 'closed', id: 'closed', at: closedAt, status }]
  const open = approvals.find(({ decidedAt }) => decidedAt === null)
  if (open) return [waitingIn(open)]
  if (!stage || !waitingSince) return []
  const present = { stage, unit: waitingAt, since: waitingSince, openedAt, dueAt, isLate: isLate(request, now) }
  const { waitingFor, isDueProvisional, completeAt } = request
  const insteadFor = waitingFor === stage.decidedBy ? null : waitingFor
  const isIncomplete = completeAt === null && dueAt === null && stage.decidedBy !== null
  const more = { insteadFor, isProvisional: isDueProvisional, isIncomplete }
  return [{ kind: 'waiting', id: 'waiting', ...present, ...more, claimedBy: claimedBy?.name ?? null }]
}

/** Of an imported history, whose open visit is told by a row of its own. */
function waitingIn({ id, stage, unit, enteredAt, openedAt }: Visit): Step {
  const unknown = { dueAt: null, claimedBy: null, insteadFor: null }
  const none = { isLate: false, isProvisional: false, isIncomplete: false }
  return { kind: 'waiting', id, stage, unit, since: enteredAt, openedAt, ...unknown, ...none }
}

/** A chain says who decides next; the stages of an imported history only say what has happened. */
function aheadOf({ status, stage, chain, closedAt }: RequestRecordFragment): Step[] {
  if (closedAt !== null || status === 'RETURNED') return []
  const reached = stage?.position ?? 0
  return chain.stages
    .filter(({ position, decidedBy }) => position > reached && decidedBy !== null)
    .map((each) => ({ kind: 'ahead', id: `ahead-${each.id}`, stage: each }))
}
