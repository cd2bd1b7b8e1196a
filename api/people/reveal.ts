import { Field, ObjectType } from 'type-graphql'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { disclose, type Disclosure } from './disclose.ts'
import { ResidentAction } from './resident-action.ts'

@ObjectType({ description: 'The whole numbers of a resident: to be looked at, not to be kept.' })
export class ResidentNumbers {
  @Field(() => String, { description: 'The resident number (NIK).' })
  nik!: string

  @Field(() => String, {
    nullable: true,
    description: 'The number of the family card (KK); null where it is not known.',
  })
  kk!: string | null
}

/** Shows the whole numbers of a resident. Raises what disclose raises. */
export async function revealNumbers(context: ReadContext, args: Disclosure['args']): Promise<ResidentNumbers> {
  const { vault } = context
  const disclosure = { field: 'residentRevealNik', kind: AuditKind.REVEAL, action: ResidentAction.REVEAL, args }
  return await disclose(context, disclosure, async (_em, { nikCipher, kkCipher }) => ({
    nik: vault.decrypt(nikCipher!, 'nik'),
    kk: kkCipher && vault.decrypt(kkCipher, 'kk'),
  }))
}
