import { createHash, randomBytes } from 'node:crypto'

const apiKeyPrefix = 'pe_'

/** A new token of a session: 256 random bits, safe in a header, and never one that looks like a key. */
export function newToken(): string {
  const token = randomBytes(32).toString('base64url')
  return isApiKey(token) ? newToken() : token
}

/** A new key of an API client: as a token, and told apart by how it begins, so that a leaked one can be searched for. */
export function newApiKey(): string {
  return `${apiKeyPrefix}${newToken()}`
}

/** Whether a token is the key of an API client, by how it begins. */
export function isApiKey(token: string): boolean {
  return token.startsWith(apiKeyPrefix)
}

/** What is kept of a token: SHA-256, in hexadecimal. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The token of an Authorization header; null when there is none. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1] ?? null
}
