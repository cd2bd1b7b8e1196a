import type { ApiClientFieldsFragment } from '../generated/graphql.ts'

/** When any key of an API client was last used, an instant to the minute; null for never. */
export function lastUsedOf({ keys }: ApiClientFieldsFragment): string | null {
  const uses = keys.flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
  return uses.toSorted((a, b) => a.localeCompare(b)).at(-1) ?? null
}
