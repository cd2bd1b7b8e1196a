import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Caller } from '../base/context.ts'
import type { Statement } from '../read/batch.ts'
import type { FenceSettings } from '../units/territory.ts'

/** What the fence is told of a caller; of nobody, it shuts everything out. */
export function fenceSettings(caller: Caller | null): FenceSettings {
  const { low = 0, high = 0, others = [], accountId, residentId } = caller ?? {}
  return {
    'portal.low': String(low),
    'portal.high': String(high),
    'portal.others': others.length > 0 ? `{${others.map((places) => `[${places.low},${places.high})`).join()}}` : '',
    'portal.account': accountId ?? '',
    'portal.resident': residentId ?? '',
  }
}

const names: (keyof FenceSettings)[] = [
  'portal.low',
  'portal.high',
  'portal.others',
  'portal.account',
  'portal.resident',
]
const setAll = `select ${names.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')}`

/** The statement that puts the fence of a caller around the rest of its transaction. */
export function fenceOf(caller: Caller | null): Statement {
  const settings = fenceSettings(caller)
  return { name: 'fence', text: setAll, values: names.map((name) => settings[name]) }
}

/** Entities behind the fence of a caller: every transaction of this entity manager begins with it. */
export function entitiesOf(em: SqlEntityManager, caller: Caller | null): SqlEntityManager {
  const fork = em.fork()
  fork.setSessionContext({ variables: { ...fenceSettings(caller) } })
  return fork
}
