import { ref } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { run } from '../acts/act.ts'
import type { ReadContext } from '../read/context.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import type { Request } from './request.entity.ts'
import type { Step } from './step.ts'

/** Takes a request where a verb says, and tells of it in events. What was decided before can no longer be taken back. */
export async function takeStep(
  em: SqlEntityManager,
  request: Request,
  step: Step,
  { caller, now }: Pick<ReadContext, 'caller' | 'now'>,
  queuedAt: Date | undefined,
): Promise<void> {
  const { chain, stage, waitingAt, resumeStage, ...plain } = step.to
  Object.assign(request, plain)
  if (chain !== undefined) request.chain = ref(Chain, chain.id)
  if (stage !== undefined) request.stage = stage && ref(Stage, stage.id)
  if (waitingAt !== undefined) request.waitingAt = waitingAt && ref(Unit, waitingAt.id)
  if (resumeStage !== undefined) request.resumeStage = resumeStage && ref(Stage, resumeStage.id)
  request.decidedAt = request.decidedById = null
  request.version += 1
  for (const { kind, stage: at, unit } of step.events) {
    const values = [
      request.id,
      String(request.place),
      kind,
      now.toISOString(),
      textOf(at?.id),
      textOf(unit?.id),
      caller!.officerId,
      caller!.accountId,
      textOf(request.stage?.id),
      textOf(request.waitingAt?.id),
      queuedAt?.toISOString() ?? null,
    ]
    await run(em, { name: null, text: addEvent, values })
  }
}

const textOf = (id: number | undefined) => (id === undefined ? null : String(id))

const addEvent = `
  insert into request_event (request_id, place, kind, at, stage_id, unit_id, officer_id, account_id, to_stage_id,
                             to_unit_id, queued_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`
