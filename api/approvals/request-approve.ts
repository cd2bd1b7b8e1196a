import { type Keyed, keyed, replay, selectOutcome, storeRefusal } from '../acts/idempotency.ts'
import { DomainError, notFound } from '../base/errors.ts'
import type { Row } from '../read/batch.ts'
import { sqlState } from '../read/failure.ts'
import type { WriteTools } from '../read/roots.ts'
import { approve } from './approve.ts'
import { selectWaiting, storeDecision, toWaiting } from './store-decision.ts'

/** Who decides at the same moment may be overtaken; after that many times something else is wrong. */
const attempts = 3

/**
 * Approves a request: reads it, lets the rule decide, and stores the decision if nothing changed in between; else it
 * looks again. Two short transactions instead of one that holds a lock while this process thinks.
 * Raises NOT_FOUND, NOT_YOUR_TURN, CONFLICT, IDEMPOTENCY_KEY_REUSED and INVALID_INPUT.
 */
export async function requestApprove(args: Record<string, unknown>, tools: WriteTools): Promise<Row[]> {
  const note = noteOf(args.note)
  const idempotency = keyed('requestApprove', args)
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const rows = await attemptOnce(String(args.id), note, idempotency, tools)
    if (rows) return rows
  }
  throw new DomainError('CONFLICT', 'The request keeps changing; read it again.')
}

async function attemptOnce(
  id: string,
  note: string | null,
  idempotency: Keyed | null,
  tools: WriteTools,
): Promise<Row[] | null> {
  const { connections, env, fence, readBack } = tools
  const { caller } = env
  const known = idempotency ? [selectOutcome(caller, idempotency)] : []
  const [, found, outcome] = await connections.run([fence, selectWaiting(isRowId(id) ? id : '0'), ...known])
  const before = idempotency && replay(outcome?.[0], idempotency)
  if (before) return (await connections.run([fence, readBack(before)]))[1]!
  try {
    if (!found?.[0]) throw notFound('request')
    const request = toWaiting(found[0], env.reference)
    const store = storeDecision(request, approve(request, env), env, note, idempotency)
    const [, moved, rows] = await connections.run([fence, store, readBack(id)])
    return moved?.[0]?.[0] === '1' ? rows! : null
  } catch (error) {
    if (sqlState(error) === keyTaken) return null
    if (idempotency && error instanceof DomainError && error.code !== 'UNAVAILABLE') {
      await connections.run([fence, storeRefusal(caller, idempotency, error, env.now)])
    }
    throw error
  }
}

/** The same key came twice at once; looking again finds what the other one did. */
const keyTaken = '23505'

const longestNote = 2000

function noteOf(note: unknown): string | null {
  if (typeof note !== 'string' || note.trim() === '') return null
  if (note.length <= longestNote) return note.trim()
  const message = `A note has at most ${longestNote} characters.`
  throw new DomainError('INVALID_INPUT', message, { note: message })
}

const isRowId = (id: string) => /^[1-9]\d{0,17}$/.test(id)
