import type { RequestRecordFragment, UnitFieldsFragment } from '../generated/graphql.ts'

type Event = RequestRecordFragment['events'][number]

/** What happened on the way besides decisions: the time with the applicant, and what the chain or the clock did. */
export type Detour =
  | { kind: 'draft'; id: string; at: string }
  | { kind: 'withApplicant'; id: string; at: string; until: string | null }
  | {
      kind: 'moved'
      id: string
      at: string
      how: 'SKIPPED' | 'PASSED_ON' | 'ESCALATED' | 'UNDONE'
      stage: string | null
      unit: UnitFieldsFragment | null
      /** Where it waited afterwards; null when it is not told. */
      to: UnitFieldsFragment | null
    }

const moves = ['SKIPPED', 'PASSED_ON', 'ESCALATED', 'UNDONE'] as const

/** The detours of a request, in the order in which they began. */
export function detoursOf(request: RequestRecordFragment): Detour[] {
  return [...timesWithApplicant(request), ...movesOf(request)]
}

/** From each return until it was submitted again, or ended, or until the return was taken back. */
function timesWithApplicant({ events, status, approvals }: RequestRecordFragment): Detour[] {
  const times: Detour[] = []
  for (const [index, { kind, id, at }] of events.entries()) {
    if (kind !== 'RETURNED') continue
    const next = events.slice(index + 1).find((each) => ['RESUBMITTED', 'CANCELLED', 'UNDONE'].includes(each.kind))
    if (next?.kind !== 'UNDONE') times.push({ kind: 'withApplicant', id: `with-${id}`, at, until: next?.at ?? null })
  }
  const last = approvals.at(-1)?.decidedAt
  if (times.length === 0 && status === 'RETURNED' && last) {
    times.push({ kind: 'withApplicant', id: 'applicant', at: last, until: null })
  }
  return times
}

/** What was passed over, passed on, raised or taken back, unless a visit with that outcome tells it already. */
function movesOf({ events, approvals }: RequestRecordFragment): Detour[] {
  return events.flatMap((event) => {
    const how = moves.find((each) => each === event.kind)
    const isToldByVisit = approvals.some(({ outcome, decidedAt }) => outcome === how && decidedAt === event.at)
    return how && !isToldByVisit ? [moveOf(event, how)] : []
  })
}

function moveOf({ id, at, stage, unit, toUnit }: Event, how: (typeof moves)[number]): Detour {
  return { kind: 'moved', id: `move-${id}`, at, how, stage: stage?.name ?? null, unit, to: toUnit }
}
