/** Why a sign-in by OpenID Connect came to nothing, as the console reads it in `/?problem=…`. The list is closed. */
export const oidcProblems = [
  /** The provider does not answer. */
  'OIDC_UNAVAILABLE',
  /** It took too long, was begun in another browser, or was tampered with. */
  'OIDC_EXPIRED',
  /** The provider refused, or what it sent does not hold. */
  'OIDC_REFUSED',
  /** Nobody here has that name, or somebody else came by it before. */
  'OIDC_UNKNOWN_USER',
  /** The account needs a second factor, and the provider did not ask for one. */
  'OIDC_SECOND_FACTOR_NEEDED',
  /** Too many tries came from this address. */
  'OIDC_RATE_LIMITED',
  /** The fault is ours. */
  'OIDC_FAILED',
] as const

/** One of those. */
export type OidcProblemCode = (typeof oidcProblems)[number]

/** Ends a sign-in by OpenID Connect; the code is all that anyone is told. */
export class OidcProblem extends Error {
  override readonly name = 'OidcProblem'
  readonly code: OidcProblemCode

  constructor(code: OidcProblemCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
