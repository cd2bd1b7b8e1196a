import type { ChangeSet, EntityProperty } from '@mikro-orm/core'
import type { Changes } from './audit-entry.entity.ts'

/** What is shown of a secret, or of what a person is known by. */
const masked = '•••'

/** What a change set changes, property by property; what the entity hides stays hidden. */
export function changesOf({ meta, payload, originalEntity, type }: ChangeSet<object>): Changes {
  const before = (originalEntity ?? {}) as Record<string, unknown>
  const after = payload as Record<string, unknown>
  const names = type === 'delete' ? Object.keys(before) : Object.keys(after)
  return Object.fromEntries(
    names.map((name) => {
      const property = (meta.properties as Record<string, EntityProperty>)[name]
      const show = (value: unknown) => (value != null && property?.hidden ? masked : (value ?? null))
      return [name, { before: show(before[name]), after: type === 'delete' ? null : show(after[name]) }]
    }),
  )
}
