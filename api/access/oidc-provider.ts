import * as oidc from 'openid-client'
import type { OidcConfig } from '../base/config-oidc.ts'
import { OidcProblem } from './oidc-problem.ts'

/** What must be known again when the provider sends someone back; a secret of that browser. */
export interface Transaction {
  state: string
  nonce: string
  verifier: string
}

/** Whom the provider vouches for. */
export interface Vouched {
  issuer: string
  /** What the provider calls them, for ever. */
  subject: string
  /** The claim that holds our user name; null when it is missing, or an address that nobody has verified. */
  username: string | null
  /** Whether the provider asked for a second factor. */
  isMultiFactor: boolean
}

/** How providers say in `acr` that a second factor was asked for; in `amr` it is `mfa` (RFC 8176). */
const multiFactor = new Set<unknown>([
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
])
const secondsToAnswer = 8
/** How far the provider's clock may be from ours, in seconds. */
const clockTolerance = 30

/** A provider of OpenID Connect: authorization code with PKCE, state and nonce. */
export class OidcProvider {
  readonly #config: OidcConfig
  #discovered: Promise<oidc.Configuration> | null = null

  constructor(config: OidcConfig) {
    this.#config = config
  }

  /** Where to send someone who wants to sign in. Raises OIDC_UNAVAILABLE. */
  async begin(): Promise<{ url: URL; transaction: Transaction }> {
    const configuration = await this.#discover()
    const transaction = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.#config.publicUrl}${callbackPath}`,
      scope: this.#config.usernameClaim === 'email' ? 'openid profile email' : 'openid profile',
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
    })
    return { url, transaction }
  }

  /** Who was sent back, by the path and query of our own address. Raises OIDC_UNAVAILABLE and OIDC_REFUSED. */
  async finish(path: string, { state, nonce, verifier }: Transaction): Promise<Vouched> {
    const configuration = await this.#discover()
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
    const url = new URL(path, this.#config.publicUrl)
    const tokens = await oidc.authorizationCodeGrant(configuration, url, checks).catch(told)
    const claims = tokens.claims()!
    const known: Record<string, unknown> =
      this.#config.usernameClaim in claims
        ? claims
        : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(told)
    const { amr, acr } = claims as { amr?: unknown; acr?: unknown }
    return {
      issuer: claims.iss,
      subject: claims.sub,
      username: this.#usernameOf(known),
      isMultiFactor: (Array.isArray(amr) && amr.includes('mfa')) || multiFactor.has(acr),
    }
  }

  #usernameOf(claims: Record<string, unknown>): string | null {
    const { usernameClaim } = this.#config
    const username = claims[usernameClaim]
    if (typeof username !== 'string' || username === '') return null
    return usernameClaim === 'email' && claims['email_verified'] !== true ? null : username
  }

  /** Asked for when it is first needed, and again after it could not be had. */
  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#config
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
    const options = { execute, timeout: secondsToAnswer }
    const client = { client_secret: clientSecret, [oidc.clockTolerance]: clockTolerance }
    this.#discovered ??= oidc.discovery(issuer, clientId, client, undefined, options)
    try {
      return await this.#discovered
    } catch (error) {
      this.#discovered = null
      throw new OidcProblem('OIDC_UNAVAILABLE', { cause: error })
    }
  }
}

/** The paths of our own that browsers are sent to. */
export const startPath = '/auth/oidc/start'
export const callbackPath = '/auth/oidc/callback'

function told(error: unknown): never {
  const isSilent =
    (error instanceof TypeError && error.message === 'fetch failed') ||
    (error instanceof oidc.ClientError && error.code === 'OAUTH_TIMEOUT')
  throw new OidcProblem(isSilent ? 'OIDC_UNAVAILABLE' : 'OIDC_REFUSED', { cause: error })
}
