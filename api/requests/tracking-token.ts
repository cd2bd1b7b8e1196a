import { createHash, randomBytes } from 'node:crypto'
import type { Vault } from '../base/vault.ts'
import type { Request } from './request.entity.ts'

/** What the token is encrypted for. */
export const trackingPurpose = 'tracking'

/** A new token of 128 random bits, as it is stored: hashed to be found by, encrypted to be told again. */
export function makeTrackingToken(vault: Vault): Pick<Request, 'trackingHash' | 'trackingCipher'> {
  const token = randomBytes(16).toString('base64url')
  return { trackingHash: trackingHashOf(token), trackingCipher: vault.encrypt(token, trackingPurpose) }
}

/** What is kept of a token: SHA-256, in hexadecimal. */
export function trackingHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
