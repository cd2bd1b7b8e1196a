/** What the explorer asks with: a key of an API client, or the session of whoever is signed in to the console. */
export type Credential = { kind: 'key'; key: string } | { kind: 'session' }

const place = 'portal-emas.explorer.credential'

/** What this tab asked with before it was loaded anew; null in a new tab. */
export function readCredential(): Credential | null {
  const text = sessionStorage.getItem(place)
  return text ? (JSON.parse(text) as Credential) : null
}

/** Keeps it until the tab is closed: never longer, and never in an address. */
export function keepCredential(credential: Credential): void {
  sessionStorage.setItem(place, JSON.stringify(credential))
}

/** Forgets it. */
export function dropCredential(): void {
  sessionStorage.removeItem(place)
}
