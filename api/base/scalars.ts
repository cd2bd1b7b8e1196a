import { GraphQLDateTime, GraphQLJSON, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars'

/** An instant in UTC, ISO 8601 with milliseconds. */
export const DateTime = GraphQLDateTime

/** A day in Western Indonesian Time (WIB), as YYYY-MM-DD. */
export const LocalDate = GraphQLLocalDate

/** An object of JSON: names with values of any kind. */
export const JsonObject = GraphQLJSONObject

/** Any value of JSON. */
export const Json = GraphQLJSON
