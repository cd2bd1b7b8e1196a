import type { Row, Rows } from './rows.ts'
import { ancestorOf, unitOf, type UnitRow } from './units.ts'

export type StageRow = Row & {
  id: number
  chain_id: number
  service_type_id: number
  code: string
  position: number
  level: string
  decided_by: string
}

export interface Service {
  id: number
  code: string
  chainId: number
  stages: StageRow[]
}

/** What a test may say of a request; the rest is made up. */
export interface RequestWish {
  service?: Service
  /** The code of the applicant's unit. */
  unit?: string
  /** The position of the stage it waits at, or was rejected at; the stages before it have approved. */
  stage?: number
  /** IN_PROGRESS unless said otherwise; COMPLETED has the approval of every stage. */
  status?: 'IN_PROGRESS' | 'COMPLETED' | 'REJECTED'
  submittedAt?: Date
  /** How long each visit took, in hours of the plain clock; one hour where not said. */
  hours?: number[]
  number?: string
}

export interface BuiltRequest {
  id: string
  number: string
  service: Service
  /** Null once it is closed. */
  waitingAt: UnitRow | null
}

type Visit = { stage: StageRow; unit: UnitRow; enteredAt: Date; decidedAt: Date; outcome: 'APPROVED' | 'REJECTED' }

const hour = 3_600_000

/** Writes a request with the decisions and events that brought it where it is. */
export async function writeRequest(
  rows: Rows,
  wish: Required<Omit<RequestWish, 'hours'>> & { hours: number[]; applicantId: string },
): Promise<BuiltRequest> {
  const { service, status, stage, submittedAt, number } = wish
  const home = await unitOf(rows, wish.unit)
  const visits = await visitsOf(rows, home, wish)
  const waitingSince = visits.at(-1)?.decidedAt ?? submittedAt
  const waiting = status === 'IN_PROGRESS' ? service.stages[stage - 1] : undefined
  const waitingAt = waiting ? await ancestorOf(rows, home, waiting.level) : null

  const { id } = await rows.insert<Row & { id: string }>('request', {
    number,
    service_type_id: service.id,
    chain_id: service.chainId,
    applicant_id: wish.applicantId,
    unit_id: home.id,
    place: home.place,
    status,
    stage_id: waiting?.id,
    waiting_at_id: waitingAt?.id,
    waiting_since: waiting && waitingSince,
    submitted_at: submittedAt,
    complete_at: submittedAt,
    closed_at: waiting ? null : waitingSince,
  })
  const addEvent = (kind: string, at: Date, visit?: Visit) =>
    rows.insert('request_event', {
      request_id: id,
      place: home.place,
      kind,
      at,
      stage_id: visit?.stage.id,
      unit_id: visit?.unit.id,
    })
  await addEvent('SUBMITTED', submittedAt)
  for (const visit of visits) {
    await writeApproval(rows, visit, { request_id: id, place: home.place, service_type_id: service.id })
    await addEvent(visit.outcome, visit.decidedAt, visit)
  }
  if (status === 'COMPLETED') await addEvent('COMPLETED', waitingSince)
  return { id, number, service, waitingAt }
}

async function visitsOf(
  rows: Rows,
  home: UnitRow,
  wish: { service: Service; status: string; stage: number; submittedAt: Date; hours: number[] },
): Promise<Visit[]> {
  const decided = { IN_PROGRESS: wish.stage - 1, REJECTED: wish.stage }[wish.status] ?? wish.service.stages.length
  const visits: Visit[] = []
  let enteredAt = wish.submittedAt
  for (const [index, stage] of wish.service.stages.slice(0, decided).entries()) {
    const unit = await ancestorOf(rows, home, stage.level)
    const decidedAt = new Date(enteredAt.getTime() + (wish.hours[index] ?? 1) * hour)
    const outcome = wish.status === 'REJECTED' && index === decided - 1 ? 'REJECTED' : 'APPROVED'
    visits.push({ stage, unit, enteredAt, decidedAt, outcome })
    enteredAt = decidedAt
  }
  return visits
}

async function writeApproval(rows: Rows, visit: Visit, request: Row): Promise<void> {
  await rows.insert('approval', {
    ...request,
    stage_id: visit.stage.id,
    unit_id: visit.unit.id,
    unit_place: visit.unit.place,
    position: visit.stage.decided_by,
    entered_at: visit.enteredAt,
    decided_at: visit.decidedAt,
    outcome: visit.outcome,
  })
}
