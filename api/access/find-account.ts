import type { Connections } from '../read/connections.ts'

/** An account about to sign in. */
export interface FoundAccount {
  accountId: string
  username: string
  /** Null for who signs in elsewhere. */
  passwordHash: string | null
  isExample: boolean
  place: number
  role: string
  /** Encrypted; null before enrolment. */
  totpSecret: string | null
  /** Whether a second factor was enrolled and confirmed. */
  hasSecondFactor: boolean
}

/** Looks up an account by its name, through the door that may before a territory is known; null for none that may sign in. */
export async function findAccount(connections: Connections, username: string): Promise<FoundAccount | null> {
  const [rows] = await connections.run([
    {
      name: 'account to sign in',
      text: `select account_id, password_hash, is_example, place, role, totp_secret, has_second_factor
               from find_account_to_sign_in($1)`,
      values: [username],
    },
  ])
  if (!rows?.[0]) return null
  const [accountId, passwordHash, isExample, place, role, totpSecret, hasSecondFactor] = rows[0]
  return {
    accountId: accountId!,
    username,
    passwordHash: passwordHash ?? null,
    isExample: isExample === 't',
    place: Number(place),
    role: role!,
    totpSecret: totpSecret ?? null,
    hasSecondFactor: hasSecondFactor === 't',
  }
}
