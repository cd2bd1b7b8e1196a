import type { Row, Statement } from '../read/batch.ts'
import type { Reference } from '../read/reference.ts'
import { instantOf } from '../read/text.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import type { Queued } from './escalate.ts'

/** A queue: the requests that wait at a unit for one post at one stage. */
export interface Queue {
  unitId: string
  stageId: string
  waitingFor: string | null
}

const columns = `id, version, chain_id, stage_id, unit_id, waiting_at_id, waiting_for, waiting_since, due_at, complete_at,
  reminded_at, opened_at, claimed_by_id, spent_seconds, form, applicant_id`

const ours = `status = 'IN_PROGRESS' and external_ref is null`

/** Where in the order of due times to go on. */
export interface After {
  dueAt: string
  id: string
}

export const fromTheStart: After = { dueAt: '-infinity', id: '0' }

/** How many requests are read at once. */
export const batchSize = 500

/** The next requests due until an instant, the longest overdue first. */
export const selectDue = (until: Date, { dueAt, id }: After): Statement => ({
  name: 'requests due',
  text: `select ${columns} from request
          where ${ours} and due_at <= $1 and (due_at, id) > ($2::timestamptz, $3::bigint)
          order by due_at, id limit ${batchSize}`,
  values: [until.toISOString(), dueAt, id],
})

/** The next requests whose time counts though they have no due time: the calendar may not have reached so far. */
export const selectWithoutDue = (afterId: string): Statement => ({
  name: 'requests without due',
  text: `select ${columns} from request
          where ${ours} and waiting_at_id is not null and complete_at is not null and due_at is null and id > $1::bigint
          order by id limit ${batchSize}`,
  values: [afterId],
})

/** Every queue that anything waits in. */
export const selectQueues: Statement = {
  name: 'queues',
  text: `select distinct waiting_at_id, stage_id, waiting_for from request where ${ours} and waiting_at_id is not null`,
  values: [],
}

/** The next requests in a queue, by their identifiers. */
export const selectQueue = (queue: Queue, afterId: string): Statement => ({
  name: 'requests of a queue',
  text: `select ${columns} from request
          where ${ours} and waiting_at_id = $1 and stage_id = $2 and waiting_for is not distinct from $3 and id > $4::bigint
          order by id limit ${batchSize}`,
  values: [queue.unitId, queue.stageId, queue.waitingFor, afterId],
})

export const toQueue = ([unitId, stageId, waitingFor]: Row): Queue => ({
  unitId: unitId!,
  stageId: stageId!,
  waitingFor: waitingFor ?? null,
})

/** A row of these statements with the reference rows it points to. */
export function toQueued(row: Row, reference: Reference): Queued {
  const [id, version, chain, stageId, unit, waitingAt, waitingFor, waitingSince, dueAt, completeAt, ...rest] = row
  const [remindedAt, openedAt, claimedById, spentSeconds, form, applicantId] = rest
  const stage = reference.row(Stage, stageId!)
  return {
    id: id!,
    version: Number(version),
    chain: reference.row(Chain, chain!),
    unit: reference.row(Unit, unit!),
    stop: { stage, unit: reference.row(Unit, waitingAt!), position: waitingFor ?? stage.decidedBy! },
    waitingSince: instantOf(waitingSince)!,
    dueAt: instantOf(dueAt),
    completeAt: instantOf(completeAt),
    remindedAt: instantOf(remindedAt),
    openedAt: instantOf(openedAt),
    claimedById: claimedById ?? null,
    spentSeconds: Number(spentSeconds),
    form: form ? (JSON.parse(form) as FormData) : null,
    applicantId: applicantId ?? null,
  }
}
