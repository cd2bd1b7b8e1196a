/** A request with its events and stages, as the database has them. */
export interface StoredRequest {
  id: string
  stages: { id: number; level: string }[]
  units: { id: number; level: string }[]
  events: { kind: string; at: string; stage: number | null; unit: number | null }[]
}

/** Where a request stands, and since when it waits or is closed. */
export interface Standing {
  status: string
  stage: number | null
  waitingAt: number | null
  waitingSince: string | null
  submittedAt: string | null
  closedAt: string | null
  version: number
}

const nowhere = { stage: null, waitingAt: null, waitingSince: null }
const closing: Record<string, string> = { COMPLETED: 'COMPLETED', REJECTED: 'REJECTED', CANCELLED: 'CANCELLED' }

/** What the events alone say; throws where they contradict each other. */
export function replay({ id, stages, units, events }: StoredRequest): Standing {
  let position = 0
  let standing: Standing = { status: 'DRAFT', ...nowhere, submittedAt: null, closedAt: null, version: 0 }
  const refuse = (why: string): never => {
    throw new Error(`Request ${id}: ${why}`)
  }
  const enter = (at: string) => {
    const stage = stages[position] ?? refuse('there is no such stage')
    const unit = units.find(({ level }) => level === stage.level) ?? refuse('there is no unit for the stage')
    return { status: 'IN_PROGRESS', stage: stage.id, waitingAt: unit.id, waitingSince: at }
  }
  for (const { kind, at, stage, unit } of events) {
    const isDecision = ['APPROVED', 'RETURNED', 'REJECTED'].includes(kind)
    if (standing.closedAt !== null) refuse(`${kind} after its end`)
    if (isDecision && (stage !== standing.stage || unit !== standing.waitingAt))
      refuse(`${kind} where it does not wait`)
    if (kind !== 'COMPLETED') standing = { ...standing, version: standing.version + 1 }
    if (kind === 'SUBMITTED') standing = { ...standing, ...enter(at), submittedAt: at }
    else if (kind === 'APPROVED') {
      position += 1
      standing = { ...standing, ...(position < stages.length ? enter(at) : { ...nowhere, status: 'APPROVED' }) }
    } else if (kind === 'RETURNED') standing = { ...standing, ...nowhere, status: 'RETURNED' }
    else if (kind === 'RESUBMITTED') {
      if (standing.status !== 'RETURNED') refuse('resubmitted without having been returned')
      standing = { ...standing, ...enter(at) }
    } else {
      if (kind === 'COMPLETED' && standing.status !== 'APPROVED') refuse('completed before its last stage')
      standing = { ...standing, ...nowhere, status: closing[kind] ?? refuse(`unknown event ${kind}`), closedAt: at }
    }
  }
  return standing
}
