import { administrators, type Role } from '../base/context.ts'

/** Administrators sign in again after two hours without a question; everyone's session ends after twelve. */
const longestIdle = 2 * 3_600_000

/** Whether a session has ended because its owner, an administrator, has long not used it. */
export function isIdle(role: Role, lastUsedAt: Date, now: Date): boolean {
  return administrators.includes(role) && now.getTime() - lastUsedAt.getTime() > longestIdle
}
