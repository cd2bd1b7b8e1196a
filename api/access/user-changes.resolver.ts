import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { act, run } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { actorOf, record } from '../acts/audit.ts'
import { OneArguments } from '../acts/keyed-arguments.ts'
import { Role } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { Account } from './account.entity.ts'
import { endSessions } from './end-sessions.ts'
import { hashPassword, newPassword } from './password.ts'
import { throttleOf } from './throttle.ts'
import { accountFor, createUser, updateUser } from './user-change.ts'
import { UserCreateArguments, UserCreated, UserUpdateArguments } from './user-input.ts'
import { keepAnAdministrator } from './user-limits.ts'
import { accountKeepers, UserAction } from './user-rules.ts'

const { UPDATE, DISABLE, ENABLE, RESET_PASSWORD, RESET_SECOND_FACTOR, END_SESSIONS } = UserAction

/** Does one of these mutations, and puts it on record. */
async function change(
  context: ReadContext,
  field: string,
  args: object,
  work: (em: SqlEntityManager) => Promise<Account>,
) {
  const done = await act(context, { field, args, entity: Account, kind: AuditKind.RIGHTS }, work)
  context.forgetCallers()
  return done
}

@Resolver()
export class UserChangesResolver {
  @Authorized(...accountKeepers)
  @Mutation(() => UserCreated, {
    description:
      'Lets someone in, with a password shown this once; administrators must enrol a second factor first. Raises FORBIDDEN for a role you may not give or an officer who also serves outside your territory, NOT_FOUND for a unit, officer or resident outside it, INVALID_INPUT, also for a user name that is taken anywhere.',
  })
  async userCreate(
    @Args(() => UserCreateArguments) args: UserCreateArguments,
    @Ctx() context: ReadContext,
  ): Promise<UserCreated> {
    const password = newPassword()
    const passwordHash = await hashPassword(password)
    const { result, isReplay } = await change(context, 'userCreate', args, (em) =>
      createUser(em, args.input, passwordHash, context),
    )
    return { user: result, password: isReplay ? null : password }
  }

  @Authorized(...accountKeepers)
  @Mutation(() => Account, {
    description:
      'Changes what someone is, at once on every server; with another role or unit they sign in anew. Raises NOT_FOUND, FORBIDDEN, INVALID_INPUT, and CONFLICT for the last system administrator.',
  })
  async userUpdate(
    @Args(() => UserUpdateArguments) args: UserUpdateArguments,
    @Ctx() context: ReadContext,
  ): Promise<Account> {
    const { result } = await change(context, 'userUpdate', args, async (em) => {
      const account = await accountFor(em, args.id, UPDATE, context)
      await updateUser(em, account, args.input, context)
      return account
    })
    return result
  }

  @Authorized(...accountKeepers)
  @Mutation(() => Account, {
    description:
      'Switches an account off and ends its sessions. Raises NOT_FOUND, FORBIDDEN, and CONFLICT for one that is off, or the last system administrator.',
  })
  async userDisable(@Args(() => OneArguments) args: OneArguments, @Ctx() context: ReadContext): Promise<Account> {
    const { result } = await change(context, 'userDisable', args, async (em) => {
      const account = await accountFor(em, args.id, DISABLE, context)
      if (account.role === Role.SYSTEM_ADMIN) await keepAnAdministrator(em, account)
      await endSessions(em, account.id, null)
      return Object.assign(account, { disabledAt: context.now })
    })
    return result
  }

  @Authorized(...accountKeepers)
  @Mutation(() => Account, { description: 'Switches an account on again. Raises NOT_FOUND, FORBIDDEN, CONFLICT.' })
  async userEnable(@Args(() => OneArguments) args: OneArguments, @Ctx() context: ReadContext): Promise<Account> {
    const { result } = await change(context, 'userEnable', args, async (em) => {
      return Object.assign(await accountFor(em, args.id, ENABLE, context), { disabledAt: null })
    })
    return result
  }

  @Authorized(...accountKeepers)
  @Mutation(() => UserCreated, {
    description:
      'Gives someone a new password, shown this once and to be changed at the next sign-in; ends their sessions and a lock-out. Raises NOT_FOUND, FORBIDDEN.',
  })
  async userResetPassword(
    @Args(() => OneArguments) args: OneArguments,
    @Ctx() context: ReadContext,
  ): Promise<UserCreated> {
    const password = newPassword()
    const passwordHash = await hashPassword(password)
    const { result, isReplay } = await change(context, 'userResetPassword', args, async (em) => {
      const account = await accountFor(em, args.id, RESET_PASSWORD, context)
      await endSessions(em, account.id, null)
      return Object.assign(account, { passwordHash, mustChangePassword: true })
    })
    if (!isReplay) await throttleOf(context).clear(result.username)
    return { user: result, password: isReplay ? null : password }
  }

  @Authorized(...accountKeepers)
  @Mutation(() => Account, {
    description:
      'Takes off the second factor of someone who lost it, and ends their sessions; who needs one enrols anew first. Raises NOT_FOUND, FORBIDDEN, CONFLICT.',
  })
  async userResetSecondFactor(
    @Args(() => OneArguments) args: OneArguments,
    @Ctx() context: ReadContext,
  ): Promise<Account> {
    const { result } = await change(context, 'userResetSecondFactor', args, async (em) => {
      const account = await accountFor(em, args.id, RESET_SECOND_FACTOR, context)
      await endSessions(em, account.id, null)
      const without = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, recoveryHashes: [] }
      return Object.assign(account, without)
    })
    return result
  }

  @Authorized(...accountKeepers)
  @Mutation(() => Account, { description: 'Signs someone out everywhere. Raises NOT_FOUND, FORBIDDEN.' })
  async userEndSessions(@Args(() => OneArguments) args: OneArguments, @Ctx() context: ReadContext): Promise<Account> {
    const { result } = await change(context, 'userEndSessions', args, async (em) => {
      const account = await accountFor(em, args.id, END_SESSIONS, context)
      await endSessions(em, account.id, null)
      const subject = { type: 'Account', id: account.id, place: account.place }
      const what = { kind: AuditKind.RIGHTS, action: 'userEndSessions', subject }
      await run(em, record(actorOf(context), what, context.now))
      return account
    })
    return result
  }
}
