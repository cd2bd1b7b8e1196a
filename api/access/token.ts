import { createHash, randomBytes } from 'node:crypto'

/** A new token: 256 random bits, safe in a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: SHA-256, in hexadecimal. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The token of an Authorization header; null when there is none. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1] ?? null
}
