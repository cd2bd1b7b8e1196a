import type { SignInMutation, UserFieldsFragment } from '../generated/graphql.ts'

/** Who is signed in, and until when (an instant). */
export type Session = SignInMutation['signIn']
export type SignedInUser = UserFieldsFragment

const place = 'portal-emas.session'

/** The session of this browser, or null when there is none or it has run out. */
export function readSession(now = new Date()): Session | null {
  const text = localStorage.getItem(place)
  if (!text) return null
  const session = JSON.parse(text) as Session
  return new Date(session.expiresAt) > now ? session : null
}

/** Keeps the session over restarts of the browser, so that a phone does not ask for the password every morning. */
export function keepSession(session: Session): void {
  localStorage.setItem(place, JSON.stringify(session))
}

/** Forgets who was signed in. */
export function dropSession(): void {
  localStorage.removeItem(place)
}

/** The headers by which the API knows this session; none when nobody is signed in. */
export function sessionHeaders(): Record<string, string> {
  const token = readSession()?.token
  return token ? { authorization: `Bearer ${token}` } : {}
}
