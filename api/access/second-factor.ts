import { createHash, randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { ReadContext } from '../read/context.ts'

const purpose = 'totp'
/** A code counts in its own half minute and in the one before and after: clocks differ. */
const tolerance = 30
const recoveryCodes = 10

type Tools = Pick<ReadContext, 'connections' | 'vault' | 'now'>

/** A second factor about to be enrolled. */
export interface NewSecret {
  /** In base32, to be typed by hand. */
  secret: string
  /** The same as an `otpauth:` address, to be shown as a QR code. */
  uri: string
  /** What is stored. */
  sealed: string
}

/** Makes a secret for an authenticator app. */
export function newSecret({ vault }: Pick<Tools, 'vault'>, username: string): NewSecret {
  const secret = generateSecret()
  const uri = generateURI({ issuer: 'Portal Emas', label: username, secret })
  return { secret, uri, sealed: vault.encrypt(secret, purpose) }
}

/** The time step (half minutes since 1970) in which this is the code; null where it is not one of these moments. */
export function stepOf({ vault, now }: Omit<Tools, 'connections'>, sealed: string, code: string): number | null {
  const token = bare(code)
  if (!/^\d{6}$/.test(token)) return null
  const secret = vault.decrypt(sealed, purpose)
  const result = verifySync({ secret, token, epoch: Math.floor(now.getTime() / 1000), epochTolerance: tolerance })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

/** Whether the code is one of the app or a recovery code, and was not used before; it is used up. */
export async function isRightCode(
  tools: Tools,
  { accountId, totpSecret }: { accountId: string; totpSecret: string | null },
  code: string,
): Promise<boolean> {
  const step = totpSecret === null ? null : stepOf(tools, totpSecret, code)
  const [used] = await tools.connections.run([
    step === null
      ? {
          name: 'use recovery code',
          text: 'select use_recovery_code($1, $2)',
          values: [accountId, hashOfRecovery(code)],
        }
      : { name: 'use code', text: 'select use_totp_step($1, $2)', values: [accountId, String(step)] },
  ])
  return used?.[0]?.[0] === 't'
}

/** Codes for who has lost the app, each good once: 80 random bits, in fours. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () =>
    randomBytes(10)
      .toString('hex')
      .replaceAll(/.{4}(?=.)/g, '$&-'),
  )
}

/** What is kept of a recovery code: SHA-256, in hexadecimal. */
export function hashOfRecovery(code: string): string {
  return createHash('sha256').update(bare(code)).digest('hex')
}

const bare = (code: string) => code.replaceAll(/[\s-]/g, '').toLowerCase()
