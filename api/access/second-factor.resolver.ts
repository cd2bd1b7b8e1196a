import { Arg, Authorized, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import { evenPending } from '../base/authorize.ts'
import type { ReadContext } from '../read/context.ts'
import { Account } from './account.entity.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './second-factor-enrol.ts'

@ObjectType({ description: 'A second factor about to be enrolled, shown this once.' })
class SecondFactorStart {
  @Field(() => String, { description: 'The secret in base32, to be typed into an authenticator app.' })
  secret!: string

  @Field(() => String, { description: 'The same as an `otpauth:` address, to be shown as a QR code.' })
  uri!: string
}

@Resolver()
export class SecondFactorResolver {
  @Authorized(evenPending)
  @Mutation(() => SecondFactorStart, {
    description:
      'Makes a secret for your authenticator app; it counts once confirmed. Raises UNAUTHENTICATED for a wrong password, CONFLICT where there is a second factor, FORBIDDEN for who signs in by OpenID Connect alone.',
  })
  async secondFactorBegin(
    @Arg('password', () => String, { description: 'Your password.' }) password: string,
    @Ctx() context: ReadContext,
  ): Promise<SecondFactorStart> {
    const { secret, uri } = await beginSecondFactor(context, password)
    return { secret, uri }
  }

  @Authorized(evenPending)
  @Mutation(() => [String], {
    description:
      'Makes the new second factor count, by its first code, and answers with recovery codes, shown this once: each signs in once in place of a code. Raises INVALID_INPUT for a wrong code, CONFLICT where nothing was begun.',
  })
  async secondFactorConfirm(
    @Arg('code', () => String, { description: 'The code the app shows now.' }) code: string,
    @Ctx() context: ReadContext,
  ) {
    return await confirmSecondFactor(context, code)
  }

  @Authorized(evenPending)
  @Mutation(() => Account, {
    description:
      'Gives your second factor up. Raises FORBIDDEN where the account needs one, CONFLICT where there is none, UNAUTHENTICATED for a wrong password or code.',
  })
  async secondFactorRemove(
    @Arg('password', () => String, { description: 'Your password.' }) password: string,
    @Arg('code', () => String, { description: 'The code of the second factor, or a recovery code.' }) code: string,
    @Ctx() context: ReadContext,
  ) {
    return await removeSecondFactor(context, password, code)
  }
}
