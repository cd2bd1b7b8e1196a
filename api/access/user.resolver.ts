import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { ReadContext } from '../read/context.ts'
import { derivedValue, oneOf, pageOf } from '../read/entities.ts'
import { Account } from './account.entity.ts'
import { throttleOf } from './throttle.ts'
import { oneUser, userList, UserPage, UsersArguments } from './user-list.ts'
import { accountKeepers, UserAction } from './user-rules.ts'

@Resolver(() => Account)
export class UserResolver {
  @Authorized(...accountKeepers)
  @Query(() => UserPage, { description: 'Who may sign in, within your territory (pengguna); API clients apart.' })
  users(@Args(() => UsersArguments) args: UsersArguments, @Ctx() context: ReadContext) {
    return pageOf<Account>(userList, args, context)
  }

  @Authorized(...accountKeepers)
  @Query(() => Account, { description: 'One user. Raises NOT_FOUND, also for one outside your territory.' })
  async user(@Arg('id', () => ID, { description: 'Their identifier.' }) id: string, @Ctx() context: ReadContext) {
    return await oneOf<Account>(oneUser, id, context)
  }

  @FieldResolver(() => [UserAction], {
    description:
      'What you may do with the account now. One of an officer who also serves outside your territory is refused when tried.',
  })
  allowedActions(@Root() account: Account, @Ctx() context: ReadContext) {
    return derivedValue(Account, 'allowedActions', account, context)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether sign-in is locked for now, after too many wrong passwords: userResetPassword ends that.',
  })
  async isLocked(@Root() { username }: Account, @Ctx() context: ReadContext) {
    return (await throttleOf(context).waitOf(username)) !== null
  }
}
