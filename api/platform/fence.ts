import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Caller } from '../base/context.ts'
import type { Statement } from '../read/batch.ts'
import { setTerritory } from '../units/territory.ts'

/** The statement that puts the fence of a caller around the rest of its transaction; around nobody, it shuts everything out. */
export function fenceOf(caller: Caller | null): Statement {
  const values = caller ? [String(caller.low), String(caller.high)] : ['0', '0']
  return { name: 'fence', text: setTerritory, values }
}

/** Entities behind the fence of a caller: every transaction of this entity manager begins with it. */
export function entitiesOf(em: SqlEntityManager, caller: Caller | null): SqlEntityManager {
  const fork = em.fork()
  const { low, high } = caller ?? { low: 0, high: 0 }
  fork.setSessionContext({ variables: { 'portal.low': String(low), 'portal.high': String(high) } })
  return fork
}
