import { createHash } from 'node:crypto'
import type { Caller } from '../base/context.ts'
import { DomainError, type ErrorCode, type FieldErrors } from '../base/errors.ts'
import type { Row, Statement } from '../read/batch.ts'

/** A mutation sent with a key: sending it again gives the first result. */
export interface Keyed {
  key: string
  /** SHA-256 of the field and its arguments. */
  contentHash: string
}

/** What is remembered of a refused mutation. */
export interface Refusal {
  code: ErrorCode
  message: string
  fields?: FieldErrors | undefined
}

/** The key of a mutation with what it was sent for; null when it was sent without. Raises INVALID_INPUT for a key out of bounds. */
export function keyed(field: string, args: Record<string, unknown>): Keyed | null {
  // When a device kept it for want of a line is no part of what was asked: sent once before, it had not been kept yet.
  const { idempotencyKey: key, queuedAt: _, ...content } = args
  if (typeof key !== 'string') return null
  if (key.length < 8 || key.length > 128) {
    const message = 'An idempotency key has 8 to 128 characters; a random UUID is a good one.'
    throw new DomainError('INVALID_INPUT', message, { idempotencyKey: message })
  }
  // An argument left out and one that is null say the same.
  const said = Object.entries(content).filter(([, value]) => value !== null && value !== undefined)
  const sorted = said.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    key,
    contentHash: createHash('sha256')
      .update(JSON.stringify([field, sorted]))
      .digest('hex'),
  }
}

/** Waits while the same key is at work elsewhere, on any server; until the transaction ends it is ours. */
export const awaitTurn = (caller: Caller, { key }: Keyed): Statement => ({
  name: 'await turn',
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
  values: [`${caller.accountId} ${key}`],
})

/** Looks for the outcome of an earlier mutation with this key; its row goes to `replay`. */
export const selectOutcome = (caller: Caller, { key }: Keyed): Statement => ({
  name: 'idempotent outcome',
  text: 'select content_hash, result_id, refusal from idempotency_key where account_id = $1 and key = $2',
  values: [caller.accountId, key],
})

/**
 * The id of what the first mutation returned; null when there was none.
 * Raises what the first one was refused with, and IDEMPOTENCY_KEY_REUSED when it had other content.
 */
export function replay(outcome: Row | undefined, { contentHash }: Keyed): string | null {
  if (!outcome) return null
  const [hash, resultId, refusal] = outcome
  if (hash !== contentHash) {
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This key was sent before with other content; make a new one.')
  }
  if (!refusal) return resultId!
  const { code, message, fields } = JSON.parse(refusal) as Refusal
  throw new DomainError(code, message, fields)
}

/** Remembers what a mutation returned; refused by PostgreSQL when its key is known already. */
export const storeOutcome = (caller: Caller, { key, contentHash }: Keyed, resultId: string, now: Date): Statement => ({
  name: 'store outcome',
  text: `insert into idempotency_key (account_id, key, place, content_hash, result_id, created_at)
         values ($1, $2, $3, $4, $5, $6)`,
  values: [caller.accountId, key, String(caller.place), contentHash, resultId, now.toISOString()],
})

/** Remembers that a mutation of several parts was begun, unless its key is known already; each part has a key of its own. */
export const storeBeginning = (caller: Caller, idempotency: Keyed, now: Date): Statement => {
  const { text, values } = storeOutcome(caller, idempotency, '', now)
  return { name: 'store beginning', text: `${text} on conflict do nothing`, values }
}

/** Remembers that a mutation was refused, unless its key is known already. */
export const storeRefusal = (
  caller: Caller,
  { key, contentHash }: Keyed,
  error: DomainError,
  now: Date,
): Statement => ({
  name: 'store refusal',
  text: `insert into idempotency_key (account_id, key, place, content_hash, refusal, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
  values: [
    caller.accountId,
    key,
    String(caller.place),
    contentHash,
    refusalText({ code: error.code, message: error.message, fields: error.extensions.fields } as Refusal),
    now.toISOString(),
  ],
})

/** A message may repeat what was sent, also half a character, which PostgreSQL's JSON refuses. */
const refusalText = (refusal: Refusal): string =>
  JSON.stringify(refusal, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
