import { CannotStart } from './cannot-start.ts'

/** Who else vouches for our users, by OpenID Connect. */
export type OidcConfig = Readonly<{
  issuer: URL
  clientId: string
  clientSecret: string
  /** What the button says that leads there. */
  name: string
  /** The claim that holds our user name. */
  usernameClaim: string
  /** The origin people reach us at: the provider leads them back there. */
  publicUrl: string
}>

const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL']
const telling = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME', 'OIDC_USERNAME_CLAIM']

/** Null when nothing of it is set. Throws CannotStart, without showing the secret. */
export function readOidc(env: Record<string, string | undefined>): OidcConfig | null {
  if (!telling.some((name) => env[name])) return null
  const missing = needed.filter((name) => !env[name])
  if (missing.length > 0) {
    throw new CannotStart(`Sign-in by OpenID Connect also needs ${missing.join(', ')}. Set all, or no OIDC_… at all.`)
  }
  const issuer = readUrl('OIDC_ISSUER', env['OIDC_ISSUER']!)
  return Object.freeze({
    issuer,
    clientId: env['OIDC_CLIENT_ID']!,
    clientSecret: env['OIDC_CLIENT_SECRET']!,
    name: env['OIDC_NAME'] || issuer.hostname,
    usernameClaim: env['OIDC_USERNAME_CLAIM'] || 'preferred_username',
    publicUrl: readPublicUrl(env['PUBLIC_URL']!),
  })
}

/** The origin people reach us at. Throws CannotStart. */
export function readPublicUrl(text: string): string {
  const url = readUrl('PUBLIC_URL', text)
  if (url.href === `${url.origin}/`) return url.origin
  throw new CannotStart('PUBLIC_URL must be the bare address people reach us at, like https://portal.example.org.')
}

const loopback = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/

/** Codes and tokens travel there: not where others can read them. */
function readUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname))
  if (url && isSafe && !url.username && !url.search && !url.hash) return url
  throw new CannotStart(`${name} is "${text}"; it must be an address that begins with https:// (http:// on loopback).`)
}
