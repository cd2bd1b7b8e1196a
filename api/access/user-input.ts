import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { KeyedArguments, OneArguments } from '../acts/keyed-arguments.ts'
import { Role } from '../base/context.ts'
import { Account } from './account.entity.ts'

@InputType({ description: 'Someone to let in.' })
export class UserCreateInput {
  @Field(() => String, {
    description: 'The name to sign in with: 3 to 64 letters a–z, digits or . - _ @; capitals make no difference.',
  })
  username!: string

  @Field(() => String, { description: 'The full name, at most 100 characters.' })
  name!: string

  @Field(() => Role, { description: 'What they are; you may give only roles whose accounts you keep.' })
  role!: Role

  @Field(() => String, { description: 'The code of the unit whose territory they see; within your own.' })
  unit!: string

  @Field(() => ID, { nullable: true, description: 'The officer behind the account: for the role OFFICER alone.' })
  officer?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The resident behind the account. For the role RESIDENT, whose it is; for OFFICER and KELURAHAN_ADMIN, the resident they are themselves, so that they decide on no request of their own.',
  })
  resident?: string | null

  @Field(() => String, { nullable: true, description: 'Their e-mail address; not for the role RESIDENT.' })
  email?: string | null
}

@InputType({ description: 'What to change of a user; what is left out stays as it is.' })
export class UserUpdateInput {
  @Field(() => String, { nullable: true, description: 'The full name, at most 100 characters.' })
  name?: string | null

  @Field(() => Role, { nullable: true, description: 'What they are; never your own role.' })
  role?: Role | null

  @Field(() => String, {
    nullable: true,
    description: 'The code of the unit whose territory they see; never your own.',
  })
  unit?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The officer behind the account; a role other than OFFICER lets go of the one it had.',
  })
  officer?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'For OFFICER and KELURAHAN_ADMIN: the resident they are themselves, so that they decide on no request of their own; empty to take it away. Of the role RESIDENT it stays.',
  })
  resident?: string | null

  @Field(() => String, { nullable: true, description: 'Their e-mail address; empty to take it away.' })
  email?: string | null
}

@ArgsType()
export class UserCreateArguments extends KeyedArguments {
  @Field(() => UserCreateInput, { description: 'Who they are.' })
  input!: UserCreateInput
}

@ArgsType()
export class UserUpdateArguments extends OneArguments {
  @Field(() => UserUpdateInput, { description: 'What to change.' })
  input!: UserUpdateInput
}

@ObjectType({ description: 'A user with the password just made for them.' })
export class UserCreated {
  @Field(() => Account, { description: 'The user.' })
  user!: Account

  @Field(() => String, {
    nullable: true,
    description:
      'Hand it over in person: it is shown this once, and must be changed at the first sign-in; null when the mutation was sent again with its idempotency key.',
  })
  password!: string | null
}
