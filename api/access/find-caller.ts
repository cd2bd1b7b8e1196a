import { type Caller, type HeldPost, type Pending, Role } from '../base/context.ts'
import type { Row, Statement } from '../read/batch.ts'
import { instantOf } from '../read/text.ts'

/** Whoever a token belongs to, as the database knows them now. */
export interface Found {
  caller: Caller
  isExample: boolean
  /** When the token ends; null for a key without end. */
  expiresAt: Date | null
  /** When the token was last used, to the minute; null for never. */
  lastUsedAt: Date | null
}

/** Looks up a token by its hash, through the one door that may before a territory is known. */
export const findCaller = (hash: string, now: Date, today: string): Statement => ({
  name: 'find caller',
  text: `select account_id, username, role, is_example, place, officer_id, resident_id, level, low, high, expires_at,
                last_used_at, session_id, scopes, rate_per_minute, pending, posts
           from find_caller($1, $2, $3)`,
  values: [hash, now.toISOString(), today],
})

/** The row of findCaller. */
export function toFound(row: Row): Found {
  const [accountId, username, role, isExample, place, officerId, residentId, level, low, high, ...rest] = row
  const [expiresAt, lastUsedAt, sessionId, scopes, ratePerMinute, pending, posts] = rest
  const held = role === Role.OFFICER ? (JSON.parse(posts!) as HeldPost[]) : []
  const territory = { level: level!, low: Number(low), high: Number(high) }
  return {
    caller: {
      accountId: accountId!,
      username: username!,
      role: role as Role,
      place: Number(place),
      officerId: officerId ?? null,
      residentId: residentId ?? null,
      ...territoryOf(role as Role, territory, held),
      posts: held,
      scopes: scopes ? (JSON.parse(scopes) as string[]) : [],
      pending: (pending as Pending | undefined) ?? null,
      sessionId: sessionId ?? null,
      ratePerMinute: ratePerMinute ? Number(ratePerMinute) : null,
    },
    isExample: isExample === 't',
    expiresAt: instantOf(expiresAt),
    lastUsedAt: instantOf(lastUsedAt),
  }
}

type Seen = Pick<Caller, 'level' | 'low' | 'high' | 'others'>

const nowhere: Seen = { level: 'NONE', low: 0, high: 0, others: [] }

/** What a caller sees: an officer the units of the posts held today, a resident nothing but what is theirs, others their unit. */
function territoryOf(role: Role, unit: Omit<Seen, 'others'>, posts: readonly HeldPost[]): Seen {
  if (role === Role.RESIDENT) return nowhere
  if (role !== Role.OFFICER) return { ...unit, others: [] }
  const widestFirst = posts.toSorted((a, b) => b.high - b.low - (a.high - a.low))
  const apart = widestFirst.filter(
    (post, index) => !widestFirst.slice(0, index).some(({ low, high }) => low <= post.low && post.high <= high),
  )
  const [first, ...others] = apart
  if (!first) return nowhere
  const { level, low, high } = first
  return { level, low, high, others: others.map((other) => ({ low: other.low, high: other.high })) }
}
