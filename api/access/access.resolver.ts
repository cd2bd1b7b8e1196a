import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { DomainError } from '../base/errors.ts'
import { DateTime } from '../base/scalars.ts'
import { dayOf } from '../calendars/days.ts'
import { Post } from '../people/post.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { Account } from './account.entity.ts'
import { signIn, signOut } from './sign-in.ts'

@ObjectType({ description: 'A session just opened.' })
class SignIn {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer <token>`; it cannot be shown again.' })
  token!: string

  @Field(() => DateTime, { description: 'When the session ends.' })
  expiresAt!: Date

  @Field(() => Account, { description: 'Who signed in.' })
  user!: Account
}

@Resolver(() => Account)
export class AccessResolver {
  @Query(() => Account, { nullable: true, description: 'Who is signed in; null for nobody.' })
  async me(@Ctx() { caller, em }: ReadContext) {
    return caller && (await em.findOneOrFail(Account, caller.accountId))
  }

  @Mutation(() => SignIn, { description: 'Opens a session. Raises UNAUTHENTICATED for a wrong name or password.' })
  async signIn(
    @Arg('username', () => String, { description: 'The name to sign in with.' }) username: string,
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Ctx() context: ReadContext,
  ) {
    const session = await signIn(context.connections, { username, password }, context.now)
    Object.assign(context, await context.identify(session.token))
    if (!context.caller) throw new DomainError('UNAUTHENTICATED', 'Example sign-ins work only on the machine itself.')
    return { ...session, user: await context.em.findOneOrFail(Account, context.caller.accountId) }
  }

  @Mutation(() => Boolean, { description: 'Ends the session of the token sent; false when there was none.' })
  async signOut(@Ctx() { connections, token }: ReadContext) {
    return token !== null && (await signOut(connections, token))
  }

  @FieldResolver(() => [Post], { description: 'The posts held today; empty for those who decide nothing.' })
  async posts(@Root() account: Account, @Ctx() { em, now }: ReadContext) {
    if (!account.officer) return []
    const today = dayOf(now)
    const held = { validFrom: { $lte: today }, $or: [{ validTo: null }, { validTo: { $gt: today } }] }
    return await em.find(Post, { officer: account.officer.id, ...held }, { orderBy: { id: 'asc' } })
  }
}
