import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Authorized, Ctx, Field, FieldResolver, ID, Info, Int } from 'type-graphql'
import { Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { evenPending } from '../base/authorize.ts'
import { DateTime } from '../base/scalars.ts'
import type { ReadContext } from '../read/context.ts'
import { Account } from './account.entity.ts'
import { refuseRepeated } from './refuse-repeated.ts'
import { Session } from './session.entity.ts'
import { endOtherSessions, endSession, ownSessions, signOut } from './sessions.ts'
import { signIn } from './sign-in.ts'

@ObjectType({ description: 'A session just opened.' })
class SignIn {
  @Field(() => String, {
    nullable: true,
    description:
      'Send it as `Authorization: Bearer <token>`; it cannot be shown again. Null when the browser keeps it in a cookie.',
  })
  token!: string | null

  @Field(() => DateTime, { description: 'When the session ends at the latest.' })
  expiresAt!: Date

  @Field(() => Account, { description: 'Who signed in.' })
  user!: Account
}

@ObjectType({ description: 'The ways to sign in here.' })
class SignInOptions {
  @Field(() => String, {
    nullable: true,
    description:
      'What the button says that leads to `/auth/oidc/start`, for OpenID Connect; null when that is not switched on.',
  })
  oidcName!: string | null
}

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => SignInOptions, { description: 'The ways to sign in here, besides name and password.' })
  signInOptions(@Ctx() { oidcName }: ReadContext) {
    return { oidcName }
  }

  @Mutation(() => SignIn, {
    description:
      'Opens a session; one an operation. Raises UNAUTHENTICATED for a wrong name, password or code, SECOND_FACTOR_NEEDED where only the code is missing, and RATE_LIMITED after too many wrong tries.',
  })
  async signIn(
    @Arg('username', () => String, { description: 'The name to sign in with.' }) username: string,
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Arg('code', () => String, {
      nullable: true,
      description: 'The code of the second factor, or a recovery code; null for an account without one.',
    })
    code: string | null,
    @Arg('cookie', () => Boolean, {
      defaultValue: false,
      description: 'Whether the browser keeps the token in a cookie that scripts cannot read: for the console.',
    })
    cookie: boolean,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SignIn> {
    refuseRepeated(info)
    const { token, expiresAt, accountId } = await signIn(context, { username, password, code: code ?? null })
    await context.becomeCaller(token)
    if (cookie) context.keepToken(token, expiresAt)
    const user = await context.em.findOneOrFail(Account, accountId)
    return { token: cookie ? null : token, expiresAt, user }
  }

  @Mutation(() => Boolean, { description: 'Ends the session of the token sent; false when there was none.' })
  async signOut(@Ctx() context: ReadContext) {
    if (context.token) context.dropToken()
    return await signOut(context)
  }

  @Authorized(evenPending)
  @Query(() => [Session], { description: 'Your sign-ins that last, the last used first.' })
  async sessions(@Ctx() context: ReadContext) {
    return await ownSessions(context)
  }

  @Authorized(evenPending)
  @Mutation(() => Boolean, { description: 'Ends one of your sessions. Raises NOT_FOUND for any other.' })
  async sessionEnd(
    @Arg('id', () => ID, { description: 'The identifier of the session.' }) id: string,
    @Ctx() context: ReadContext,
  ) {
    await endSession(context, id)
    return true
  }

  @Authorized(evenPending)
  @Mutation(() => Int, { description: 'Ends all your sessions but this one; answers how many there were.' })
  async sessionsEndOthers(@Ctx() context: ReadContext) {
    return await endOtherSessions(context)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the session you ask from.' })
  isCurrent(@Root() { id }: Session, @Ctx() { caller }: ReadContext) {
    return id === caller?.sessionId
  }
}
