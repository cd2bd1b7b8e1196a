import { notFound } from '../base/errors.ts'
import { dayOf } from '../calendars/days.ts'
import type { Row } from '../read/batch.ts'
import type { ReadContext } from '../read/context.ts'
import type { Reference } from '../read/reference.ts'
import { instantOf } from '../read/text.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import { ServiceType } from '../serviceTypes/service-type.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import { expectationOf } from './expectation.ts'
import type { RequestEventKind } from './request-event.entity.ts'
import { RequestStatus } from './request.entity.ts'
import { isSkipped } from './route.ts'
import { throttleTracking } from './tracking-limit.ts'
import { trackingHashOf } from './tracking-token.ts'
import type { Tracking, TrackingStep } from './tracking.ts'

/** What the link with this token tells. Raises NOT_FOUND, and RATE_LIMITED after too many wrong tokens from an address. */
export async function trackRequest(token: string, context: ReadContext): Promise<Tracking> {
  const giveBack = await throttleTracking(context)
  const door = { name: 'track request', text: selectTracked, values: [trackingHashOf(token.slice(0, 100))] }
  const [rows] = await context.connections.run([door])
  const [row] = rows ?? []
  if (!row) throw notFound('request')
  await giveBack()
  return told(row, context)
}

const selectTracked = `
  select number, service_type_id, chain_id, status, stage_id, waiting_since, waiting_at_id, due_at, complete_at,
         submitted_at, closed_at, answers, steps
    from track_request($1)`

function told(row: Row, { reference, now, clockOf }: ReadContext): Tracking {
  const [number, serviceType, chainId, status, stageId, since, unitId, dueAt, completeAt, submittedAt, closedAt] = row
  const [answers, steps] = row.slice(11)
  const chain = reference.row(Chain, chainId!)
  const form = answers ? (JSON.parse(answers) as FormData) : null
  const known = {
    status: status as RequestStatus,
    chain,
    form,
    stage: stageId ? reference.row(Stage, stageId) : null,
    waitingAt: unitId ? reference.row(Unit, unitId) : null,
    waitingSince: instantOf(since),
    dueAt: instantOf(dueAt),
    completeAt: instantOf(completeAt),
  }
  const { at, isProvisional } = expectationOf(known, { now, clockOf })
  const isWaiting = known.status === RequestStatus.IN_PROGRESS
  const { stage, waitingAt } = known
  return {
    number: number!,
    service: reference.row(ServiceType, serviceType!).name,
    status: known.status,
    stage: stage?.name ?? null,
    unit: waitingAt?.name ?? null,
    since: known.waitingSince,
    submittedAt: instantOf(submittedAt)!,
    closedAt: instantOf(closedAt),
    dueAt: known.dueAt,
    expectedAt: at,
    isDueProvisional: isProvisional,
    awaitsDocuments: isWaiting && !known.completeAt,
    stagesLeft: stage
      ? chain.stages.filter(({ position, skipWhen }) => position >= stage.position && !isSkipped(skipWhen, form)).length
      : 0,
    steps: stepsOf(steps, reference),
  }
}

function stepsOf(json: string | null | undefined, reference: Reference): TrackingStep[] {
  type Told = { kind: RequestEventKind; at: string; stage: number | null; unit: number | null }
  return (json ? (JSON.parse(json) as Told[]) : []).map(({ kind, at, stage, unit }) => ({
    kind,
    day: dayOf(new Date(at)),
    stage: stage && reference.row(Stage, stage).name,
    unit: unit && reference.row(Unit, unit).name,
  })) as TrackingStep[]
}
