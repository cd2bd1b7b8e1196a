import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Changes } from './audit-entry.entity.ts'
import { changesOf } from './changes.ts'

/** An entity that was changed, and how. */
export interface Changed {
  type: string
  entity: { id: string; place?: number }
  changes: Changes
}

/** Notes what every flush of an entity manager changes; what is new has its identifier only after the flush. */
export class Recorder implements EventSubscriber {
  readonly changed: Changed[] = []

  constructor(em: SqlEntityManager) {
    em.getEventManager().registerSubscriber(this)
  }

  onFlush({ em, uow }: FlushEventArgs): void {
    for (const set of uow.getChangeSets()) {
      const entity = set.entity as Changed['entity']
      this.changed.push({ type: set.meta.className, entity, changes: changesOf(set as never, em.getPlatform()) })
    }
  }
}
