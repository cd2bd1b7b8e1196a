import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Role } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived } from '../read/declare.ts'
import { derivedValue } from '../read/entities.ts'
import { Account } from './account.entity.ts'
import { rolesKeptBy } from './user-rules.ts'

declareDerived(Account, 'rolesToGive', ['id'], ({ id }, { caller }) =>
  String(id) === caller.accountId ? rolesKeptBy(caller.role) : [],
)

@Resolver(() => Account)
export class RolesToGiveResolver {
  @FieldResolver(() => [Role], {
    description: 'The roles you may give to others, when this is you; empty for anyone else.',
  })
  rolesToGive(@Root() account: Account, @Ctx() context: ReadContext) {
    return derivedValue(Account, 'rolesToGive', account, context)
  }
}
