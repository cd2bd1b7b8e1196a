import type { Row, Statement } from '../read/batch.ts'
import type { Plain, Reference } from '../read/reference.ts'
import { instantOf } from '../read/text.ts'
import type { RequestStatus } from '../requests/request.entity.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'

/** A request as decisions and other acts on it see it. */
export interface RequestNow {
  id: string
  version: number
  status: RequestStatus
  chain: Plain<Chain>
  stage: Plain<Stage> | null
  /** The applicant's unit. */
  unit: Plain<Unit>
  applicant: { id: string } | null
  waitingAt: Plain<Unit> | null
  waitingFor: string | null
  waitingSince: Date | null
  dueAt: Date | null
  openedAt: Date | null
  claimedBy: { id: string } | null
  completeAt: Date | null
  spentSeconds: number
  decidedAt: Date | null
  decidedById: string | null
  /** What the applicant wrote; null also where no stage asks for it. */
  form: FormData | null
}

/** Reads a request as an act sees it; no row when it is missing or outside the territory. */
export const selectRequest = (id: string): Statement => ({
  name: 'request now',
  text: `select id, version, status, chain_id, stage_id, unit_id, applicant_id, waiting_at_id, waiting_for, waiting_since,
                due_at, opened_at, claimed_by_id, complete_at, spent_seconds, decided_at, decided_by_id, form
           from request where id = $1`,
  values: [/^[1-9]\d{0,17}$/.test(id) ? id : '0'],
})

/** The row of selectRequest with the reference rows it points to. Raises StaleReference when memory lacks one of them. */
export function requestNow(row: Row, reference: Reference): RequestNow {
  const [id, version, status, chainId, stage, unit, applicant, waitingAt, waitingFor, waitingSince] = row
  const [dueAt, openedAt, claimedBy, completeAt, spentSeconds, decidedAt, decidedById, form] = row.slice(10)
  const chain = reference.row(Chain, chainId!)
  return {
    id: id!,
    version: Number(version),
    status: status as RequestStatus,
    chain,
    stage: stage ? reference.row(Stage, stage) : null,
    unit: reference.row(Unit, unit!),
    applicant: idOf(applicant),
    waitingAt: waitingAt ? reference.row(Unit, waitingAt) : null,
    waitingFor: waitingFor ?? null,
    waitingSince: instantOf(waitingSince),
    dueAt: instantOf(dueAt),
    openedAt: instantOf(openedAt),
    claimedBy: idOf(claimedBy),
    completeAt: instantOf(completeAt),
    spentSeconds: Number(spentSeconds),
    decidedAt: instantOf(decidedAt),
    decidedById: decidedById ?? null,
    form: form && chain.stages.some(({ skipWhen }) => skipWhen) ? (JSON.parse(form) as FormData) : null,
  }
}

const idOf = (id: string | null | undefined) => (id ? { id } : null)

/** Where a request is now, for a message to someone who saw it elsewhere. */
export function whereabouts({ status, stage, waitingAt, waitingFor }: RequestNow): string {
  if (!stage || !waitingAt) return `It is ${status} now.`
  const position = waitingFor ?? stage.decidedBy ?? 'office'
  return `It waits at the stage ${stage.name} for the ${position} of ${waitingAt.name} (${waitingAt.code}) now.`
}
