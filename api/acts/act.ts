import { type EntityClass, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, type ErrorCode } from '../base/errors.ts'
import type { Row, Statement } from '../read/batch.ts'
import type { ReadContext } from '../read/context.ts'
import { actorOf, record } from './audit.ts'
import type { AuditKind } from './audit-entry.entity.ts'
import { awaitTurn, type Keyed, keyed, replay, selectOutcome, storeOutcome, storeRefusal } from './idempotency.ts'
import { Recorder } from './recorder.ts'

/** A mutation to be done once, and put on record. */
export interface Doing<T extends object> {
  /** The field of the API. */
  field: string
  args: object
  /** What it answers with. */
  entity: EntityClass<T>
  kind: AuditKind
  /** Why, where the actor was asked. */
  reason?: string | undefined
}

/** What was done; a replay of an earlier mutation did nothing. */
export interface Done<T> {
  result: T
  isReplay: boolean
}

/**
 * Does a mutation in one transaction behind the caller's fence: the work on entities, an audit entry for each that
 * changed, and the outcome for its idempotency key. Sent again with the same key, also at the same moment to another
 * server, it answers with the first result. Work that depends on what a row holds loads it with a lock. What it changes
 * past the entities, by statements of its own, it puts on record itself.
 * Raises what the work raises, and IDEMPOTENCY_KEY_REUSED.
 */
export async function act<T extends { id: string | number }>(
  context: ReadContext,
  doing: Doing<T>,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<Done<T>> {
  const idempotency = keyed(doing.field, doing.args as Record<string, unknown>)
  try {
    return await attempt(context, doing, idempotency, work)
  } catch (error) {
    // A refusal is remembered after its transaction, and may come between: looking again finds it.
    if (idempotency && error instanceof UniqueConstraintViolationException && /idempotency_key/.test(error.message)) {
      return await attempt(context, doing, idempotency, work)
    }
    if (idempotency && error instanceof DomainError && !passing.has(error.code)) {
      await context.connections.run([context.fence, storeRefusal(context.caller!, idempotency, error, context.now)])
    }
    throw error
  }
}

/** Failures that say nothing of the mutation: sent again with the same key it may succeed. */
const passing = new Set<ErrorCode>(['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'])

async function attempt<T extends { id: string | number }>(
  context: ReadContext,
  { field, entity, kind, reason }: Doing<T>,
  idempotency: Keyed | null,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<Done<T>> {
  const caller = context.caller!
  const done = await context.em.transactional(
    async (em) => {
      if (idempotency) await run(em, awaitTurn(caller, idempotency))
      const earlier = idempotency && replay(await outcomeOf(em, selectOutcome(caller, idempotency)), idempotency)
      if (earlier) return { id: earlier, isReplay: true }
      const recorder = new Recorder(em)
      const result = await work(em)
      await em.flush()
      for (const { type, entity: subject, changes } of recorder.changed) {
        const { id, place = caller.place } = subject
        const what = { kind, action: field, subject: { type, id: String(id), place }, reason, changes }
        await run(em, record(actorOf(context), what, context.now))
      }
      if (idempotency) await run(em, storeOutcome(caller, idempotency, String(result.id), context.now))
      return { id: result.id, isReplay: false }
    },
    // Nothing loaded before: what was before the change is what the database holds now.
    { clear: true },
  )
  const result = await context.em.findOneOrFail(entity, { id: done.id } as never, { refresh: true })
  return { result: result as T, isReplay: done.isReplay }
}

/** Runs a statement of the compiled way inside a transaction of entities. */
export async function run(em: SqlEntityManager, { text, values }: Statement): Promise<Record<string, unknown>[]> {
  return await em.execute(text.replaceAll(/\$\d+/g, '?'), [...values])
}

async function outcomeOf(em: SqlEntityManager, statement: Statement): Promise<Row | undefined> {
  const [row] = await run(em, statement)
  if (!row) return undefined
  const { content_hash, result_id, refusal } = row as {
    content_hash: string
    result_id: string | null
    refusal: unknown
  }
  return [content_hash, result_id, refusal ? JSON.stringify(refusal) : null]
}
