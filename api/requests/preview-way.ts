import { dayOf } from '../calendars/days.ts'
import type { Env } from '../read/declare.ts'
import type { Plain } from '../read/reference.ts'
import type { ChainInput } from '../serviceTypes/chain-input.ts'
import type { Chain } from '../serviceTypes/chain.entity.ts'
import { codesOf } from '../serviceTypes/check-stages.ts'
import type { FormData, SkipRule } from '../serviceTypes/procedure.ts'
import type { Stage } from '../serviceTypes/stage.entity.ts'
import type { Unit } from '../units/unit.entity.ts'
import { unitOfStage } from './chain.ts'
import { isSkipped, levelAbove, type Stop } from './route.ts'
import { dueAtOf } from './standard-time.ts'

/** A stage on the way, and who is in its post, by the ids of the officers. */
export interface StepAhead {
  stage: Plain<Stage>
  unit: Plain<Unit>
  isSkipped: boolean
  officerIds: readonly string[]
  /** Where it would wait; null when it is passed over, or nobody is left to decide. */
  stop: Stop | null
  dueAt: Date | null
  isDueProvisional: boolean
}

type Surroundings = Pick<Env, 'now' | 'clockOf' | 'seats'>

/** The way of a request of a unit, submitted now, along stages that were checked; null where it has no unit of a level. */
export function wayAlong(
  input: Pick<ChainInput, 'stages'>,
  applicantUnit: Plain<Unit>,
  form: FormData | null,
  { now, clockOf, seats }: Surroundings,
): StepAhead[] | null {
  const chain = asStored(input)
  const day = dayOf(now)
  const request = { chain, unit: applicantUnit, form, applicantId: null }
  const steps: StepAhead[] = []
  let entersAt: Date | null = now
  for (const stage of chain.stages) {
    const unit = unitOfStage(stage, applicantUnit)
    if (!unit) return null
    const officerIds = seats.in(unit.id, stage.decidedBy!, day).map(({ officerId }) => officerId)
    const regular: Stop = { stage, unit, position: stage.decidedBy! }
    const passedOver = isSkipped(stage.skipWhen, form)
    const stop = officerIds.length > 0 ? regular : levelAbove(regular, request, { seats, day })
    const at = stop ?? regular
    const dueAt: Date | null = passedOver || !entersAt ? null : dueOnEntering(at, entersAt, clockOf)
    steps.push({
      stage,
      unit,
      isSkipped: passedOver,
      officerIds,
      stop: passedOver ? null : stop,
      dueAt,
      isDueProvisional: dueAt !== null && clockOf(at.unit.level).yearsWithoutHolidays(entersAt!, dueAt).length > 0,
    })
    if (!passedOver) entersAt = dueAt
  }
  return steps
}

const dueOnEntering = (at: Stop, entersAt: Date, clockOf: Surroundings['clockOf']) =>
  dueAtOf(at, { waitingSince: entersAt, completeAt: entersAt, spentSeconds: 0 }, clockOf)

/** The chain as it would be read back, as far as the way depends on it. */
function asStored({ stages }: Pick<ChainInput, 'stages'>): Plain<Chain> {
  const codes = codesOf(stages)
  const chain = { stages: [] as object[] }
  chain.stages = stages.map(({ name, level, decidedBy, standardSeconds = null, skipWhen }, index) => ({
    id: index + 1,
    chain,
    position: index + 1,
    code: codes[index]!,
    name,
    level,
    decidedBy,
    standardSeconds,
    skipWhen: (skipWhen ?? null) as SkipRule | null,
  }))
  return chain as Plain<Chain>
}
