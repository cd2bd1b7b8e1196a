import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql'
import type { ReadContext } from '../read/context.ts'
import { correctResident, ResidentCorrection } from './correct.ts'
import { eraseResident } from './erase.ts'
import { exportResident, ResidentExport } from './export-resident.ts'
import { keepers, overseers } from './resident-action.ts'
import { Resident } from './resident.entity.ts'
import { restrictResident, unrestrictResident } from './restrict.ts'
import { ResidentNumbers, revealNumbers } from './reveal.ts'

@ArgsType()
class ReasonArguments {
  @Field(() => ID, { description: 'The resident.' })
  id!: string

  @Field(() => String, {
    description: 'Why, in 10 to 500 characters and without personal data: it is kept in the audit log for good.',
  })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Made by the client, 8 to 128 characters: sending the same mutation again with it gives the first result.',
  })
  idempotencyKey?: string
}

@Resolver(() => Resident)
export class ResidentMutationsResolver {
  @Authorized(...keepers)
  @Mutation(() => ResidentNumbers, {
    description:
      'Shows the whole numbers of a resident, and puts on record who saw them and why (UU 27/2022). Raises NOT_FOUND, INVALID_INPUT, CONFLICT for a restricted record, RATE_LIMITED after 60 disclosures an hour.',
  })
  async residentRevealNik(@Args(() => ReasonArguments) args: ReasonArguments, @Ctx() context: ReadContext) {
    return await revealNumbers(context, { ...args })
  }

  @Authorized(...keepers)
  @Mutation(() => ResidentExport, {
    description:
      'Everything held on a resident in the whole city, to hand out to the resident; it is put on record (UU 27/2022). Raises NOT_FOUND, INVALID_INPUT, CONFLICT for an erased record, RATE_LIMITED after 60 disclosures an hour.',
  })
  async residentExport(@Args(() => ReasonArguments) args: ReasonArguments, @Ctx() context: ReadContext) {
    return await exportResident(context, { ...args })
  }

  @Authorized(...keepers)
  @Mutation(() => Resident, {
    description:
      'Corrects the name or a number of a resident. Raises NOT_FOUND, INVALID_INPUT, CONFLICT for a restricted record or a NIK that another record has, IDEMPOTENCY_KEY_REUSED.',
  })
  async residentCorrect(
    @Args(() => ReasonArguments) args: ReasonArguments,
    @Arg('input', () => ResidentCorrection, { description: 'What to correct.' }) input: ResidentCorrection,
    @Ctx() context: ReadContext,
  ) {
    return await correctResident(context, { ...args, input })
  }

  @Authorized(...overseers)
  @Mutation(() => Resident, {
    description:
      'Restricts the record of a resident: it is neither revealed nor found by name or number nor changed until that is lifted. Raises NOT_FOUND, INVALID_INPUT, CONFLICT, IDEMPOTENCY_KEY_REUSED.',
  })
  async residentRestrict(@Args(() => ReasonArguments) args: ReasonArguments, @Ctx() context: ReadContext) {
    return await restrictResident(context, { ...args })
  }

  @Authorized(...overseers)
  @Mutation(() => Resident, {
    description:
      'Lifts the restriction of a record, and calls off an erasure that was to come. Raises NOT_FOUND, INVALID_INPUT, CONFLICT, IDEMPOTENCY_KEY_REUSED.',
  })
  async residentUnrestrict(@Args(() => ReasonArguments) args: ReasonArguments, @Ctx() context: ReadContext) {
    return await unrestrictResident(context, { ...args })
  }

  @Authorized(...overseers)
  @Mutation(() => Resident, {
    description:
      'Erases what is personal of a resident: at once without requests, else on `eraseOn`, when the letters need no longer be kept as archive; until then the record is restricted. Raises NOT_FOUND, INVALID_INPUT, CONFLICT while a request is in progress, IDEMPOTENCY_KEY_REUSED.',
  })
  async residentErase(@Args(() => ReasonArguments) args: ReasonArguments, @Ctx() context: ReadContext) {
    return await eraseResident(context, { ...args })
  }
}
