import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars'

/** An instant in UTC, ISO 8601 with milliseconds. */
export const DateTime = GraphQLDateTime

/** A day in Western Indonesian Time (WIB), as YYYY-MM-DD. */
export const LocalDate = GraphQLLocalDate
