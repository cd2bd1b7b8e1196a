import type { FastifyReply, FastifyRequest } from 'fastify'
import { OidcProblem } from '../access/oidc-problem.ts'
import type { Transaction } from '../access/oidc-provider.ts'
import type { Vault } from '../base/vault.ts'
import { nameFor } from './session-cookie.ts'

const name = 'portal-emas-oidc'
const purpose = 'oidc'
/** How long someone has at the provider, in seconds. */
const patience = 600

/**
 * Keeps what a sign-in by OpenID Connect must know again in the browser that began it, encrypted, so that no server
 * keeps anything and any of them can go on. The cookie travels with the way back from another site (SameSite=Lax).
 */
export class OidcTransactions {
  readonly #vault: Vault
  readonly #clock: () => Date

  constructor({ vault, clock }: { vault: Vault; clock: () => Date }) {
    this.#vault = vault
    this.#clock = clock
  }

  keep(request: FastifyRequest, reply: FastifyReply, transaction: Transaction): void {
    const until = this.#clock().getTime() + patience * 1000
    const sealed = this.#vault.encrypt(JSON.stringify({ ...transaction, until }), purpose)
    reply.setCookie(nameFor(request, name), sealed, { ...formFor(request), maxAge: patience })
  }

  /** What was kept, once. Raises OIDC_EXPIRED. */
  take(request: FastifyRequest, reply: FastifyReply): Transaction {
    const sealed = request.cookies[nameFor(request, name)]
    reply.clearCookie(nameFor(request, name), formFor(request))
    const { until, ...transaction } = this.#open(sealed ?? '')
    if (until <= this.#clock().getTime()) throw new OidcProblem('OIDC_EXPIRED')
    return transaction
  }

  #open(sealed: string): Transaction & { until: number } {
    try {
      return JSON.parse(this.#vault.decrypt(sealed, purpose)) as Transaction & { until: number }
    } catch (error) {
      throw new OidcProblem('OIDC_EXPIRED', { cause: error })
    }
  }
}

const formFor = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const
