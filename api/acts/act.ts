import { type EntityClass, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError } from '../base/errors.ts'
import type { Row, Statement } from '../read/batch.ts'
import type { ReadContext } from '../read/context.ts'
import { actorOf, record } from './audit.ts'
import type { AuditKind } from './audit-entry.entity.ts'
import { changesOf } from './changes.ts'
import { type Keyed, keyed, replay, selectOutcome, storeOutcome, storeRefusal } from './idempotency.ts'

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
 * changed, and the outcome for its idempotency key. Sent again with the same key, it answers with the first result.
 * Raises what the work raises, and IDEMPOTENCY_KEY_REUSED.
 */
export async function act<T extends { id: string }>(
  context: ReadContext,
  doing: Doing<T>,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<Done<T>> {
  const idempotency = keyed(doing.field, doing.args as Record<string, unknown>)
  try {
    return await attempt(context, doing, idempotency, work)
  } catch (error) {
    // The same key came twice at once; looking again finds what the other one did.
    if (idempotency && error instanceof UniqueConstraintViolationException && /idempotency_key/.test(error.message)) {
      return await attempt(context, doing, idempotency, work)
    }
    if (idempotency && error instanceof DomainError && error.code !== 'UNAVAILABLE') {
      await context.connections.run([context.fence, storeRefusal(context.caller!, idempotency, error, context.now)])
    }
    throw error
  }
}

async function attempt<T extends { id: string }>(
  context: ReadContext,
  { field, entity, kind, reason }: Doing<T>,
  idempotency: Keyed | null,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<Done<T>> {
  const caller = context.caller!
  const actor = actorOf(context)
  const done = await context.em.transactional(async (em) => {
    const earlier = idempotency && replay(await outcomeOf(em, selectOutcome(caller, idempotency)), idempotency)
    if (earlier) return { id: earlier, isReplay: true }
    const result = await work(em)
    const unit = em.getUnitOfWork()
    unit.computeChangeSets()
    const changed = unit.getChangeSets().map((set) => ({ set, changes: changesOf(set as never) }))
    await em.flush()
    for (const { set, changes } of changed) {
      const { id, place } = set.entity as { id: string; place?: number }
      const subject = { type: set.meta.className, id: String(id), place: place ?? caller.place }
      await run(em, record(actor, { kind, action: field, subject, reason, changes }, context.now))
    }
    if (idempotency) await run(em, storeOutcome(caller, idempotency, result.id, context.now))
    return { id: result.id, isReplay: false }
  })
  const result = await context.em.findOneOrFail(entity, { id: done.id } as never, { refresh: true })
  return { result: result as T, isReplay: done.isReplay }
}

/** Runs a statement of the compiled way inside a transaction of entities. */
async function run(em: SqlEntityManager, { text, values }: Statement): Promise<Record<string, unknown>[]> {
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
