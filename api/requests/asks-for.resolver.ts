import { Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql'
import { Account } from '../access/account.entity.ts'
import { type Caller, Role } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived } from '../read/declare.ts'
import { derivedValue } from '../read/entities.ts'
import { filesForOthers } from './parties.ts'

/** For whom someone may enter requests. */
export enum AsksFor {
  THEMSELVES = 'THEMSELVES',
  OTHERS = 'OTHERS',
}

registerEnumType(AsksFor, {
  name: 'AsksFor',
  description: 'For whom someone may enter requests.',
  valuesConfig: {
    THEMSELVES: { description: 'For themselves, as the resident they are.' },
    OTHERS: { description: 'For the residents of their territory, who are helped.' },
  },
})

/** For whom a caller may begin requests; null for who may not. */
export function asksFor(caller: Caller): AsksFor | null {
  if (caller.role === Role.RESIDENT) return caller.residentId === null ? null : AsksFor.THEMSELVES
  return filesForOthers(caller) ? AsksFor.OTHERS : null
}

declareDerived(Account, 'asksFor', ['id'], ({ id }, { caller }) =>
  String(id) === caller.accountId ? asksFor(caller) : null,
)

@Resolver(() => Account)
export class AsksForResolver {
  @FieldResolver(() => AsksFor, {
    nullable: true,
    description: 'For whom you may begin requests, when this is you; null when you may not, and for anyone else.',
  })
  asksFor(@Root() account: Account, @Ctx() context: ReadContext) {
    return derivedValue(Account, 'asksFor', account, context)
  }
}
