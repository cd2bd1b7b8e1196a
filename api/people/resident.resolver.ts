import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { ReadContext } from '../read/context.ts'
import { declareDerived } from '../read/declare.ts'
import { derivedValue } from '../read/entities.ts'
import { maskNik } from './nik.ts'
import { Resident } from './resident.entity.ts'

declareDerived(Resident, 'nikMasked', ['nik'], ({ nik }) => maskNik(nik))

@Resolver(() => Resident)
export class ResidentResolver {
  @FieldResolver(() => String, {
    description:
      'The resident number (NIK) with birth date and serial hidden; the whole number is never answered here.',
  })
  nikMasked(@Root() resident: Resident, @Ctx() context: ReadContext) {
    return derivedValue(Resident, 'nikMasked', resident, context)
  }
}
