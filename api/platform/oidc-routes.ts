import type { FastifyInstance, FastifyReply } from 'fastify'
import { OidcProblem } from '../access/oidc-problem.ts'
import { callbackPath, OidcProvider, startPath } from '../access/oidc-provider.ts'
import { signInVouched } from '../access/oidc-sign-in.ts'
import { recordFailure, type SignInContext, strangerCalled } from '../access/sign-in.ts'
import { throttleOf } from '../access/throttle.ts'
import type { OidcConfig } from '../base/config-oidc.ts'
import { loggable } from './loggable.ts'
import { OidcTransactions } from './oidc-transactions.ts'
import { originOf, SessionCookie } from './session-cookie.ts'

/** What the routes work with; the clock is the server's. */
export type OidcTools = Pick<SignInContext, 'connections' | 'vault' | 'exampleSignIns'> & { clock: () => Date }

/**
 * Sign-in by OpenID Connect, in two steps of the browser: `/auth/oidc/start` sends it to the provider, which sends it
 * back to `/auth/oidc/callback`. That ends on the console, signed in by its cookie, or with `/?problem=OIDC_…`.
 */
export async function serveOidc(app: FastifyInstance, config: OidcConfig | null, tools: OidcTools): Promise<void> {
  if (!config) return
  const provider = new OidcProvider(config)
  const transactions = new OidcTransactions(tools)
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))

    scope.get(startPath, async (request, reply) =>
      orProblem(reply, async () => {
        const { url, transaction } = await provider.begin()
        transactions.keep(request, reply, transaction)
        return url.href
      }),
    )

    scope.get(callbackPath, async (request, reply) =>
      orProblem(reply, async () => {
        const transaction = transactions.take(request, reply)
        const context = { ...tools, origin: originOf(request), now: tools.clock() }
        const session = await finish(context, () => provider.finish(request.url, transaction))
        new SessionCookie(request, reply).keep(session.token, session.expiresAt)
        return '/'
      }),
    )
  })
}

/** Counts tries of an address: each costs us a question to the provider. */
async function finish(context: SignInContext, ask: () => ReturnType<OidcProvider['finish']>) {
  const throttle = throttleOf(context)
  const { address } = context.origin
  const { retryAfter, isNews } = await throttle.tryFrom(address)
  if (retryAfter !== null) {
    if (isNews) await recordFailure(context, strangerCalled('', context), 'RATE_LIMITED', 'oidc')
    throw new OidcProblem('OIDC_RATE_LIMITED')
  }
  const vouched = await ask().catch(async (error: unknown) => {
    if (error instanceof OidcProblem && error.code === 'OIDC_REFUSED') {
      await recordFailure(context, strangerCalled('', context), error.code, 'oidc')
    }
    throw error
  })
  const session = await signInVouched(context, vouched)
  await throttle.takeBackFrom(address)
  return session
}

/** Sends the browser on to where the step leads, or to the console with what went wrong. */
async function orProblem(reply: FastifyReply, step: () => Promise<string>): Promise<FastifyReply> {
  try {
    return await reply.redirect(await step(), 303)
  } catch (error) {
    const code = error instanceof OidcProblem ? error.code : 'OIDC_FAILED'
    // Only what an administrator can mend, and in words that hold no token: errors of the provider's answer may.
    if (code === 'OIDC_FAILED') console.error('A sign-in by OpenID Connect failed:', loggable(error))
    if (code === 'OIDC_UNAVAILABLE') console.error('The provider of OpenID Connect cannot be reached.')
    return await reply.redirect(`/?problem=${code}`, 303)
  }
}
