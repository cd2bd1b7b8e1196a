import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Semaphore } from './semaphore.ts'

/** Argon2id, the library's own choice, as OWASP advises: 19 MiB, two passes. What was hashed with less is hashed again when it is next known. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Two hashes at once in this process: a flood of sign-ins leaves the processor to others. */
const turns = new Semaphore(2, 100)

/** What is kept of a password: Argon2id in the PHC string format. Raises RATE_LIMITED when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  return await turns.run(() => hash(password, cost))
}

/** Checked when there is no such user, so that the answer takes as long as for a wrong password. */
const nobodysHash = hash('nobody has this password', cost)

/** Whether this is the password behind the hash; of nobody, for null, it never is. Raises RATE_LIMITED when too many wait. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const known = passwordHash ?? (await nobodysHash)
  const matches = await turns.run(() => verify(known, password))
  return matches && passwordHash !== null
}

/** Whether a hash was made with less work than today's. */
export function isWeak(passwordHash: string): boolean {
  const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(passwordHash) ?? []
  return Number(memory ?? 0) < cost.memoryCost || Number(time ?? 0) < cost.timeCost
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be shown once and changed at the first sign-in: 20 letters and digits that look like no other, in fives. */
export function newPassword(): string {
  const five = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return [five(), five(), five(), five()].join('-')
}
