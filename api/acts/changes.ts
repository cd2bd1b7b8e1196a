import {
  type ChangeSet,
  ChangeSetType,
  EntityIdentifier,
  type EntityProperty,
  helper,
  type Platform,
} from '@mikro-orm/core'
import type { Changes } from './audit-entry.entity.ts'

/** What is shown of a secret, or of what a person is known by. */
const masked = '•••'

/**
 * What a change set changes, property by property: relations as identifiers, instants in ISO 8601, and what the entity
 * hides masked. A property that is empty before and after is left out.
 */
export function changesOf({ meta, entity, payload, type }: ChangeSet<object>, platform: Platform): Changes {
  const before = (helper(entity).__originalEntityData ?? {}) as Record<string, unknown>
  const after = (isDeletion(type) ? {} : payload) as Record<string, unknown>
  const changes: Changes = {}
  for (const name of Object.keys(isDeletion(type) ? before : after)) {
    const property = (meta.properties as Record<string, EntityProperty>)[name]
    const show = (value: unknown) => shown(value, property, platform)
    const change = { before: show(before[name]), after: show(after[name]) }
    if (change.before !== null || change.after !== null) changes[name] = change
  }
  return changes
}

const isDeletion = (type: ChangeSetType) => type === ChangeSetType.DELETE || type === ChangeSetType.DELETE_EARLY

/** Snapshots hold values in the form of the database. */
function shown(value: unknown, property: EntityProperty | undefined, platform: Platform): unknown {
  if (value === null || value === undefined) return null
  if (property?.hidden) return masked
  if (value instanceof Date) return value.toISOString()
  // What the same flush makes has its identifier only after it, which is when the entry is written.
  if (value instanceof EntityIdentifier) return { toJSON: () => value.getValue() }
  return property?.customType?.convertToJSValue(value, platform) ?? value
}
