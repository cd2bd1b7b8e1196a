import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Role } from '../base/context.ts'
import { PageArguments, SortOrder } from '../base/page.ts'
import { declareDerived } from '../read/declare.ts'
import { byId, type Condition, declareList, declareOne } from '../read/roots.ts'
import { Account } from './account.entity.ts'
import { containing, withinUnit } from './filters.ts'
import { userActions } from './user-rules.ts'

enum UserSortField {
  USERNAME = 'USERNAME',
  NAME = 'NAME',
  ROLE = 'ROLE',
}

registerEnumType(UserSortField, {
  name: 'UserSortField',
  description: 'What users can be sorted by.',
  valuesConfig: {
    USERNAME: { description: 'Their user name.' },
    NAME: { description: 'Their full name.' },
    ROLE: { description: 'Their role, in the order of the alphabet.' },
  },
})

@InputType({ description: 'How users are sorted.' })
class UserSort {
  @Field(() => UserSortField, { description: 'By what.' })
  field!: UserSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which users to list; what is left out narrows nothing.' })
class UserFilter {
  @Field(() => [Role], { nullable: true, description: 'Of one of these roles.' })
  role?: Role[]

  @Field(() => String, { nullable: true, description: 'In the subtree of the unit with this code.' })
  unit?: string

  @Field(() => String, { nullable: true, description: 'Whose user name or full name contains this text.' })
  search?: string
}

@ArgsType()
export class UsersArguments extends PageArguments {
  @Field(() => UserSort, { nullable: true, description: 'By user name, ascending, when left out.' })
  sort?: UserSort

  @Field(() => UserFilter, { nullable: true, description: 'Every user of your territory when left out.' })
  filter?: UserFilter
}

@ObjectType({ description: 'A page of users.' })
export class UserPage {
  @Field(() => [Account], { description: 'The users of the page.' })
  items!: Account[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

/** API clients are listed by themselves. */
const isPerson: Condition = { sql: `t.role <> 'API_CLIENT'`, values: [] }

export const userList = declareList<UserFilter>('users', {
  entity: Account,
  reach: () => isPerson,
  filters: {
    role: (roles) => ({ sql: 't.role = any(?)', values: [`{${roles.join()}}`] }),
    unit: withinUnit,
    search: containing('username', 'name'),
  },
  sorts: { USERNAME: 'username', NAME: 'name', ROLE: 'role' },
  defaultSort: { field: 'USERNAME', order: 'ASC' },
})

export const oneUser = declareOne('user', {
  entity: Account,
  argument: 'id',
  find: (id) => {
    const found = byId(id)
    return found && { ...found, sql: `${found.sql} and ${isPerson.sql}` }
  },
})

declareDerived(Account, 'hasSecondFactor', ['totpConfirmedAt'], ({ totpConfirmedAt }) => totpConfirmedAt !== null)
declareDerived(
  Account,
  'allowedActions',
  ['id', 'role', 'place', 'disabledAt', 'totpConfirmedAt'],
  (account, { caller }) => userActions(caller, { ...account, id: String(account.id) }),
)
