import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { KeyedArguments } from '../acts/keyed-arguments.ts'
import { evenPending } from '../base/authorize.ts'
import { staff } from '../base/context.ts'
import { dayOf } from '../calendars/days.ts'
import { checkedEmail } from '../people/email-address.ts'
import { Post } from '../people/post.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { Account } from './account.entity.ts'
import { changePassword } from './password-change.ts'

@ArgsType()
class EmailChangeArguments extends KeyedArguments {
  @Field(() => String, { nullable: true, description: 'The address; null or empty to be told nothing any more.' })
  email?: string | null
}

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, { nullable: true, description: 'Who is signed in; null for nobody.' })
  async me(@Ctx() { caller, em }: ReadContext) {
    return caller && (await em.findOneOrFail(Account, caller.accountId))
  }

  @Authorized(evenPending)
  @Mutation(() => Boolean, {
    description:
      'Changes your password, and ends all your sessions but this one. Raises UNAUTHENTICATED for a wrong current one, INVALID_INPUT for a new one that is short or easily guessed, RATE_LIMITED after too many wrong tries.',
  })
  async passwordChange(
    @Arg('current', () => String, { description: 'The password until now.' }) current: string,
    @Arg('new', () => String, {
      description: 'The new one: 12 to 128 characters, no name of yours or of this product, none that many choose.',
    })
    next: string,
    @Ctx() context: ReadContext,
  ) {
    await changePassword(context, current, next)
    return true
  }

  @Authorized(...staff)
  @Mutation(() => Account, {
    description:
      'Changes the e-mail address at which you are told what waits for you. Raises INVALID_INPUT, IDEMPOTENCY_KEY_REUSED.',
  })
  async emailChange(@Args(() => EmailChangeArguments) args: EmailChangeArguments, @Ctx() context: ReadContext) {
    const email = args.email == null ? null : checkedEmail(args.email, 'email')
    const doing = { field: 'emailChange', args, entity: Account, kind: AuditKind.RECORD }
    const { result } = await act(context, doing, async (em) => {
      const account = await em.findOneOrFail(Account, context.caller!.accountId)
      account.email = email
      return account
    })
    return result
  }

  @FieldResolver(() => [Post], { description: 'The posts held today; empty for those who decide nothing.' })
  async posts(@Root() account: Account, @Ctx() { em, now }: ReadContext) {
    if (!account.officer) return []
    const today = dayOf(now)
    const held = { validFrom: { $lte: today }, $or: [{ validTo: null }, { validTo: { $gt: today } }] }
    return await em.find(Post, { officer: account.officer.id, ...held }, { orderBy: { id: 'asc' } })
  }

  @FieldResolver(() => Boolean, { description: 'Whether a second factor is asked for at sign-in.' })
  hasSecondFactor(@Root() account: Account) {
    return account.totpConfirmedAt !== null
  }
}
