import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
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
    const { connections, exampleSignIns, origin, now } = context
    const session = await signIn(connections, { username, password, exampleSignIns }, origin, now)
    await context.becomeCaller(session.token)
    return { ...session, user: await context.em.findOneOrFail(Account, session.accountId) }
  }

  @Mutation(() => Boolean, { description: 'Ends the session of the token sent; false when there was none.' })
  async signOut(@Ctx() { connections, token, forgetCallers }: ReadContext) {
    if (!token) return false
    const wasOpen = await signOut(connections, token)
    forgetCallers()
    return wasOpen
  }

  @FieldResolver(() => [Post], { description: 'The posts held today; empty for those who decide nothing.' })
  async posts(@Root() account: Account, @Ctx() { em, now }: ReadContext) {
    if (!account.officer) return []
    const today = dayOf(now)
    const held = { validFrom: { $lte: today }, $or: [{ validTo: null }, { validTo: { $gt: today } }] }
    return await em.find(Post, { officer: account.officer.id, ...held }, { orderBy: { id: 'asc' } })
  }
}
