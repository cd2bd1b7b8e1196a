import { createHash } from 'node:crypto'
import { keyed, replay, selectOutcome, storeBeginning } from '../acts/idempotency.ts'
import { DomainError } from '../base/errors.ts'
import type { WriteTools } from '../read/roots.ts'
import { approveAs } from './decide-request.ts'
import type { BulkArguments, BulkDecision } from './decision-arguments.ts'

const field = 'requestsApprove'
const most = 100
/** How many are decided at once: others want their turn, too. */
const atOnce = 8

/** What became of one request: null when it was approved. */
export type Refused = Pick<DomainError, 'code' | 'message'> | null

/**
 * Approves several requests, each for itself: one that is refused leaves the others alone. Sent again with its key, it
 * goes on where it was interrupted, and tells of each what it told first. The order is kept.
 * Raises INVALID_INPUT and IDEMPOTENCY_KEY_REUSED.
 */
export async function approveSeveral(args: BulkArguments, tools: WriteTools): Promise<Refused[]> {
  const { decisions } = args
  checkDecisions(decisions)
  await begin(args, tools)
  const refused: Refused[] = []
  for (let first = 0; first < decisions.length; first += atOnce) {
    const part = decisions.slice(first, first + atOnce)
    refused.push(...(await Promise.all(part.map((decision) => approveOne(decision, args, tools)))))
  }
  return refused
}

async function approveOne({ id, seenVersion }: BulkDecision, args: BulkArguments, tools: WriteTools): Promise<Refused> {
  const { note, queuedAt, idempotencyKey } = args
  const key = idempotencyKey && createHash('sha256').update(`${idempotencyKey} ${id}`).digest('hex')
  const common = { ...(note && { note }), ...(queuedAt && { queuedAt }), ...(key && { idempotencyKey: key }) }
  try {
    await approveAs(field, { ...common, id, ...(typeof seenVersion === 'number' && { seenVersion }) }, tools)
    return null
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message }
    throw error
  }
}

/** The key stands for the whole list: with another one it is refused. */
async function begin(args: BulkArguments, { connections, env, fence }: WriteTools): Promise<void> {
  const idempotency = keyed(field, { ...args })
  if (!idempotency) return
  const beginning = storeBeginning(env.caller, idempotency, env.now)
  const [, , known] = await connections.run([fence, beginning, selectOutcome(env.caller, idempotency)])
  replay(known?.[0], idempotency)
}

function checkDecisions(decisions: readonly BulkDecision[]): void {
  const wrong = problemOf(decisions)
  if (wrong) throw new DomainError('INVALID_INPUT', `decisions: ${wrong}`, { decisions: wrong })
}

function problemOf(decisions: readonly BulkDecision[]): string | null {
  if (decisions.length === 0 || decisions.length > most) return `Give 1 to ${most} requests.`
  const isRepeated = new Set(decisions.map(({ id }) => id)).size < decisions.length
  return isRepeated ? 'Give each request once.' : null
}
