import { type Acknowledged, counted } from '../approvals/life/invariants.ts'
import type { Stored } from '../approvals/life/snapshot.ts'

const looks = ['OPENED', 'REMINDED']

/** As if all that happened had been acknowledged: nobody was there to be told of a simulated history. */
export function asAcknowledged(requests: Iterable<Stored>): Acknowledged {
  const acknowledged: Acknowledged = new Map()
  for (const { id, events } of requests) {
    const kinds = counted.map((kind) => [kind, events.filter((event) => event.kind === kind).length] as const)
    acknowledged.set(id, new Map(kinds))
  }
  return acknowledged
}

/** How often its events say that a request has changed: what happened at one instant is one change; a look is none. */
export function changesOf({ status, events }: Stored): number {
  const changes = events.filter(({ kind }) => !looks.includes(kind))
  return status === 'DRAFT' ? 1 : new Set(changes.map(({ at }) => at)).size
}
