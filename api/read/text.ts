import { type GraphQLOutputType, getNamedType, isEnumType, isScalarType } from 'graphql'

/** Writes one column, as PostgreSQL sends it, as the JSON of a GraphQL leaf. */
export type WriteLeaf = (text: string) => string

/** A timestamptz of a connection in UTC as ISO 8601 with milliseconds. */
export function isoInstant(text: string): string {
  const fraction = text.slice(20, -3).padEnd(3, '0').slice(0, 3)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}

/** An instant from its text as PostgreSQL sends it; null for none. */
export const instantOf = (text: string | null | undefined): Date | null => (text ? new Date(isoInstant(text)) : null)

/** How values of this GraphQL leaf type are written; null for a type that is not known here. */
export function leafWriter(type: GraphQLOutputType): WriteLeaf | null {
  const named = getNamedType(type)
  if (isEnumType(named)) return (text) => `"${text}"`
  return isScalarType(named) ? (writers[named.name] ?? null) : null
}

const writers: Record<string, WriteLeaf> = {
  ID: (text) => JSON.stringify(text),
  String: (text) => JSON.stringify(text),
  LocalDate: (text) => `"${text}"`,
  DateTime: (text) => `"${isoInstant(text)}"`,
  Int: (text) => text,
  Float: (text) => JSON.stringify(Number(text)),
  // Written anew, because PostgreSQL keeps zeros at the end of a number.
  JSONObject: (text) => JSON.stringify(JSON.parse(text)),
  Boolean: (text) => (text === 't' || text === 'true' ? 'true' : 'false'),
}
