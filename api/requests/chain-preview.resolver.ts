import { Args, ArgsType, Authorized, Ctx, Field, Query, Resolver } from 'type-graphql'
import { DomainError } from '../base/errors.ts'
import { JsonObject } from '../base/scalars.ts'
import { dayOf } from '../calendars/days.ts'
import { Officer } from '../people/officer.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { ChainInput } from '../serviceTypes/chain-input.ts'
import { checkChain } from '../serviceTypes/check-chain.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import { serviceKeepers } from '../serviceTypes/service-type-rules.ts'
import { Unit, UnitLevel } from '../units/unit.entity.ts'
import { ChainPreview } from './chain-preview.ts'
import { type StepAhead, wayAlong } from './preview-way.ts'

@ArgsType()
class ChainPreviewArguments {
  @Field(() => ChainInput, { description: 'The version that might be published.' })
  input!: ChainInput

  @Field(() => String, { description: 'The code of the RT of an applicant.' })
  unit!: string

  @Field(() => JsonObject, {
    nullable: true,
    description: 'Answers to the form, by which stages are passed over; none when left out.',
  })
  form?: FormData | null
}

@Resolver()
export class ChainPreviewResolver {
  @Authorized(...serviceKeepers)
  @Query(() => ChainPreview, {
    description:
      'The way a request of an RT would take along a chain before it is published, and what would be refused. Raises INVALID_INPUT for a unit that is no RT.',
  })
  async chainPreview(@Args(() => ChainPreviewArguments) args: ChainPreviewArguments, @Ctx() context: ReadContext) {
    const { input, form = null } = args
    const unit = context.reference.require(Unit, args.unit, 'unit')
    if (unit.level !== UnitLevel.RT) {
      throw new DomainError('INVALID_INPUT', 'Applicants live in an RT.', { unit: 'Applicants live in an RT.' })
    }
    const errors = Object.entries(checkChain(input, dayOf(context.now)))
    const problems = errors.map(([path, message]) => ({ field: `input.${path}`, message }))
    const canGo = !errors.some(([path]) => path.startsWith('stages'))
    const way = canGo ? (wayAlong(input, unit, form, context) ?? []) : []
    return { steps: await this.#told(way, context), problems }
  }

  async #told(way: StepAhead[], context: ReadContext) {
    const ids = way.flatMap(({ officerIds }) => officerIds)
    const officers = ids.length > 0 ? await context.em.find(Officer, { id: { $in: ids } }) : []
    return way.map(({ stage: { position, code, name, level, decidedBy }, officerIds, stop, ...step }) => {
      return {
        ...step,
        position,
        code,
        name,
        level,
        decidedBy,
        isVacant: officerIds.length === 0,
        officers: officers.filter(({ id }) => officerIds.includes(id)),
        waitsAt: stop?.unit ?? null,
        waitsFor: stop?.position ?? null,
      }
    })
  }
}
