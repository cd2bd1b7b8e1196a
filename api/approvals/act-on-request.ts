import { type Actor, actorOf } from '../acts/audit.ts'
import { type Keyed, keyed, replay, selectOutcome, storeOutcome, storeRefusal } from '../acts/idempotency.ts'
import { DomainError, notFound } from '../base/errors.ts'
import type { Row, Statement } from '../read/batch.ts'
import type { Env } from '../read/declare.ts'
import { sqlState } from '../read/failure.ts'
import { StaleReference } from '../read/reference.ts'
import type { WriteTools } from '../read/roots.ts'
import { checkSeen } from '../requests/transitions.ts'
import { type RequestNow, requestNow, selectRequest, whereabouts } from './request-now.ts'

/** An act on a request: what it reads beside it, and what it makes of it. */
export interface Verb {
  reads?: (id: string) => Statement
  /**
   * Decides; the statement that stores it answers with the number of requests changed. Null when there is nothing to
   * change, OVERTAKEN when what was read does not fit together.
   */
  does: (request: RequestNow, env: Env, read: Row | undefined) => ((storing: As) => Statement) | null | 'OVERTAKEN'
}

/** Who stores it, under which field of the API, and the key it was sent with. */
export interface As {
  actor: Actor
  action: string
  idempotency: Keyed | null
}

/** What every act on a request is sent with. */
export interface Sent {
  id: string
  seenVersion?: number | null | undefined
  idempotencyKey?: string | null | undefined
}

/** Who acts at the same moment may be overtaken; after that many times something else is wrong. */
const attempts = 3

/**
 * Acts on a request: reads it, lets the verb decide, and stores what it says if nothing changed in between; else it looks
 * again. Two short transactions instead of one that holds a lock while this process thinks. Answers with what is read
 * back. Raises NOT_FOUND, CONFLICT, IDEMPOTENCY_KEY_REUSED, INVALID_INPUT and what the verb raises.
 */
export async function actOnRequest(field: string, args: Sent, tools: WriteTools, verb: Verb): Promise<Row[]> {
  const idempotency = keyed(field, { ...args })
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const rows = await attemptOnce(field, args, idempotency, tools, verb)
    if (rows) return rows
  }
  throw new DomainError('CONFLICT', 'The request keeps changing; read it again.')
}

async function attemptOnce(
  field: string,
  args: Sent,
  idempotency: Keyed | null,
  tools: WriteTools,
  verb: Verb,
): Promise<Row[] | null> {
  const { connections, env, fence, readBack } = tools
  const { caller } = env
  const id = String(args.id)
  const known = idempotency ? [selectOutcome(caller, idempotency)] : []
  const beside = verb.reads ? [verb.reads(id)] : []
  const [, found, ...rest] = await connections.run([fence, selectRequest(id), ...known, ...beside])
  const before = idempotency && replay(rest[0]?.[0], idempotency)
  if (before) return (await connections.run([fence, readBack(before)]))[1]!
  try {
    if (!found?.[0]) throw notFound('request')
    const request = requestNow(found[0], env.reference)
    checkSeen(args.seenVersion, request.version, whereabouts(request))
    const store = verb.does(request, env, verb.reads && rest.at(-1)?.[0])
    if (store === 'OVERTAKEN') return null
    if (!store) return await leaveAsItIs(request.id, idempotency, tools)
    const statement = store({ actor: actorOf(env), action: field, idempotency })
    const [, changed, rows] = await connections.run([fence, statement, readBack(request.id)])
    return changed?.[0]?.[0] === '1' ? rows! : null
  } catch (error) {
    if (sqlState(error) === keyTaken) return null
    if (error instanceof StaleReference) {
      await env.reference.load()
      return null
    }
    if (idempotency && error instanceof DomainError && error.code !== 'UNAVAILABLE') {
      await connections.run([fence, storeRefusal(caller, idempotency, error, env.now)])
    }
    throw error
  }
}

/** Nothing to change, and that for good: the key has its outcome, too. */
async function leaveAsItIs(id: string, idempotency: Keyed | null, tools: WriteTools): Promise<Row[]> {
  const { connections, env, fence, readBack } = tools
  const outcome = idempotency ? [storeOutcome(env.caller, idempotency, id, env.now)] : []
  return (await connections.run([fence, ...outcome, readBack(id)])).at(-1)!
}

/** The same key came twice at once; looking again finds what the other one did. */
const keyTaken = '23505'
