import type { Row } from '../read/batch.ts'
import type { WriteTools } from '../read/roots.ts'
import type { RequestActArguments } from '../requests/act-arguments.ts'
import { actOnRequest } from './act-on-request.ts'
import type { By } from './decider.ts'
import { claim, type Handling, open, release } from './handle.ts'
import type { RequestNow } from './request-now.ts'
import { storeHandling } from './store-handling.ts'
import { storeUndo } from './store-undo.ts'
import { checkUndo, lastVisit, selectLastVisit, undo } from './undo.ts'

/** Notes the first look at a request where it waits. Raises what open and actOnRequest raise. */
export const requestOpen = async (args: RequestActArguments, tools: WriteTools) =>
  await handle('requestOpen', open, args, tools)

/** Takes a request in hand. Raises what claim and actOnRequest raise. */
export const requestClaim = async (args: RequestActArguments, tools: WriteTools) =>
  await handle('requestClaim', claim, args, tools)

/** Lays a request back. Raises what release and actOnRequest raise. */
export const requestRelease = async (args: RequestActArguments, tools: WriteTools) =>
  await handle('requestRelease', release, args, tools)

/** Takes the last decision back. Raises what undo and actOnRequest raise. */
export async function requestUndo(args: RequestActArguments, tools: WriteTools): Promise<Row[]> {
  return await actOnRequest('requestUndo', args, tools, {
    reads: selectLastVisit,
    does: (request, env, read) => {
      checkUndo(request, env)
      const visit = lastVisit(read, env.reference)
      if (!visit) return 'OVERTAKEN'
      const undoing = undo(visit, env.now)
      return (storing) => storeUndo(request, undoing, env.caller.officerId, args.queuedAt ?? null, storing)
    },
  })
}

async function handle(
  field: string,
  verb: (request: RequestNow, by: By) => Handling | null,
  args: RequestActArguments,
  tools: WriteTools,
): Promise<Row[]> {
  return await actOnRequest(field, args, tools, {
    does: (request, env) => {
      const handling = verb(request, env)
      if (!handling) return null
      return (storing) => storeHandling(request, handling, env.caller.officerId, args.queuedAt ?? null, storing)
    },
  })
}
