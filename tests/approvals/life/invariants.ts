import { replay, type Snapshot, type Stored } from './snapshot.ts'

/** How often the server said yes to each kind of act on a request. */
export type Acknowledged = Map<string, Map<string, number>>

const decisions = ['APPROVED', 'RETURNED', 'REJECTED']

/** What holds of every request whatever was done, told with what breaks it. */
export function checkInvariants(before: Snapshot, after: Snapshot, acknowledged: Acknowledged): void {
  for (const request of after.values()) {
    const broken = [
      ...standsSomewhere(request),
      ...eventsTellIt(request),
      ...visitsAreTold(request),
      ...isInOnePlace(request),
      ...onlyMovesOn(before.get(request.id), request),
      ...isAsAcknowledged(request, acknowledged.get(request.id)),
    ]
    if (broken.length > 0) throw new Error(`${broken.join('\n')}\n${JSON.stringify(request, null, 1)}`)
  }
}

const unless = (holds: boolean, message: string): string[] => (holds ? [] : [message])

function standsSomewhere(request: Stored): string[] {
  const isWaiting = request.status === 'IN_PROGRESS'
  const places = [request.stage_id, request.waiting_at_id, request.waiting_since]
  const isOver = ['REJECTED', 'COMPLETED', 'CANCELLED'].includes(request.status)
  const { due_at: dueAt, waiting_since: since } = request
  return [
    ...unless(
      places.every((each) => (each !== null) === isWaiting),
      'it waits exactly while it is in progress',
    ),
    ...unless((request.closed_at !== null) === isOver, 'it is closed exactly when it has ended'),
    ...unless(
      (request.resume_stage_id !== null) === (request.status === 'RETURNED'),
      'it knows where it comes back to',
    ),
    ...unless(dueAt === null || (since !== null && dueAt >= since), 'it is not due before it came'),
    ...unless(isWaiting || (!request.claimed_by_id && !request.opened_at), 'nobody has in hand what waits nowhere'),
  ]
}

function eventsTellIt({ events, status, stage_id: stage, waiting_at_id: unit }: Stored): string[] {
  const told = replay(events)
  return unless(
    told.status === status && told.stage === stage && told.unit === unit,
    `its events replay to ${JSON.stringify(told)}`,
  )
}

/** Every decision is one event and one visit that ended so, at the same stage, unit and moment. */
function visitsAreTold({ events, visits }: Stored): string[] {
  const keyOf = (kind: string, each: { stage_id: number | null; unit_id: number | null }, at: string) =>
    [kind, each.stage_id, each.unit_id, at].join(' ')
  const told = events.filter(({ kind }) => decisions.includes(kind)).map((each) => keyOf('', each, each.at))
  const ended = visits.filter(({ outcome }) => [...decisions, 'UNDONE'].includes(outcome))
  const kept = ended.map((each) => keyOf('', each, each.decided_at))
  const count = (kind: string) => events.filter((each) => each.kind === kind).length
  const outcomes = (outcome: string) => visits.filter((each) => each.outcome === outcome).length
  return [
    ...unless(String(told.toSorted()) === String(kept.toSorted()), 'each decision is one event and one visit'),
    ...unless(count('UNDONE') === outcomes('UNDONE'), 'what was taken back is marked so'),
    ...unless(count('ESCALATED') === outcomes('ESCALATED'), 'what was escalated left its queue'),
    ...unless(outcomes('WITHDRAWN') <= count('CANCELLED'), 'what was withdrawn was cancelled'),
  ]
}

/** Visits follow one another, and the present one follows them all. */
function isInOnePlace({ visits, waiting_since: since }: Stored): string[] {
  const ended = visits.filter(({ outcome }) => outcome !== 'UNDONE')
  const overlaps = ended.some((visit, index) => index > 0 && visit.entered_at < ended[index - 1]!.decided_at)
  const last = ended.at(-1)
  return [
    ...unless(!overlaps, 'it was in two places at once'),
    ...unless(
      ended.every((each) => each.entered_at <= each.decided_at),
      'no visit ends before it begins',
    ),
    ...unless(!last || since === null || since >= last.decided_at, 'it waits from before its last visit has ended'),
  ]
}

function onlyMovesOn(before: Stored | undefined, after: Stored): string[] {
  if (!before) return []
  const isSame = (name: keyof Stored) => JSON.stringify(before[name]) === JSON.stringify(after[name])
  const moved = (['status', 'stage_id', 'waiting_at_id', 'waiting_for', 'claimed_by_id'] as const).some(
    (name) => !isSame(name),
  )
  const kept = JSON.stringify(after.events.slice(0, before.events.length)) === JSON.stringify(before.events)
  return [
    ...unless(
      after.version >= before.version && (!moved || after.version > before.version),
      'its version only grows, with every change',
    ),
    ...unless(kept, 'events are only added'),
    ...unless(after.visits.length >= before.visits.length, 'visits are only added'),
    ...unless(before.status === 'DRAFT' || isSame('chain_id'), 'it keeps the version of its chain'),
  ]
}

function isAsAcknowledged({ events }: Stored, acknowledged: Map<string, number> | undefined): string[] {
  return [...counted].flatMap((kind) => {
    const done = events.filter((each) => each.kind === kind).length
    const said = acknowledged?.get(kind) ?? 0
    return unless(done === said, `${kind} happened ${done} times and was acknowledged ${said} times`)
  })
}

/** Events that happen exactly when somebody was told that they did. */
export const counted = [
  'SUBMITTED',
  'RESUBMITTED',
  'APPROVED',
  'RETURNED',
  'REJECTED',
  'UNDONE',
  'CANCELLED',
  'CLAIMED',
  'RELEASED',
  'REVISED',
] as const
